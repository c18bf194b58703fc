using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using Xunit.Abstractions;

namespace TmuxAgent.Cli.Tests.Architecture;

/// <summary>Data flows one way: a room uses only rooms above it in its list.</summary>
public class ArrowTests(ITestOutputHelper output)
{
    // From the ground up; docs/architecture.md says what each room holds.
    private static readonly string[] Rooms =
    [
        "TmuxAgent.Core.Collections",
        "TmuxAgent.Core.Phrases",
        "TmuxAgent.Core.Text",
        "TmuxAgent.Core.Findings",
        "TmuxAgent.Core.Languages",
        "TmuxAgent.Core.Manifest",
        "TmuxAgent.Core.Keyed",
        "TmuxAgent.Core.EnvFiles",
        "TmuxAgent.Core.KeyUses",
        "TmuxAgent.Core.Rules",
        "TmuxAgent.Core.Settings",
        "TmuxAgent.Scaffolding.Phrases",
        "TmuxAgent.Scaffolding.Health",
        "TmuxAgent.Scaffolding.Templates",
        "TmuxAgent.Scaffolding.Outputs",
        "TmuxAgent.Scaffolding.Adoption",
        "TmuxAgent.Scaffolding.Planning",
        "TmuxAgent.Scaffolding.Diffs",
        "TmuxAgent.Cli.Phrases",
        "TmuxAgent.Cli",
        "TmuxAgent.Cli.Systems",
        "TmuxAgent.Cli.Regenerating",
        "TmuxAgent.Cli.Reporting",
        "TmuxAgent.Cli.Probes",
        "TmuxAgent.Cli.Repositories",
        "TmuxAgent.Cli.Adoption",
        "TmuxAgent.Cli.Probes.Health",
        "TmuxAgent.Cli.Services",
        "TmuxAgent.Cli.Interaction",
        "TmuxAgent.Cli.Commands",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader()
        .LoadAssemblies(typeof(SourceText).Assembly, typeof(OutputCatalog).Assembly, typeof(Machine).Assembly)
        .Build();

    [Fact]
    public void Every_type_lives_in_a_room()
    {
        var homeless = OwnTypes().Where(type => RoomOf(type) < 0).Select(type => type.FullName).ToArray();
        Assert.True(homeless.Length == 0, string.Join('\n', homeless));
    }

    [Fact]
    public void No_arrow_points_up()
    {
        var wrong = OwnTypes()
            .SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Where(arrow => RoomOf(arrow.To) > RoomOf(arrow.From))
            .Select(arrow => $"{arrow.From.FullName} uses {arrow.To.FullName}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        foreach (var arrow in wrong)
            output.WriteLine(arrow);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<IType> OwnTypes() => Program.Types.Where(type => IsOwn(type) && !IsStart(type));

    private static bool IsOwn(IType type) =>
        type.FullName.StartsWith("TmuxAgent.", StringComparison.Ordinal)
        && !type.FullName.Contains('<', StringComparison.Ordinal);

    // Program.cs hands the machine to the command line: the one place that sees everything.
    private static bool IsStart(IType type) => type.FullName == "Program";

    // A type parameter has no namespace.
    private static int RoomOf(IType type) => Array.IndexOf(Rooms, type.Namespace?.FullName);
}
