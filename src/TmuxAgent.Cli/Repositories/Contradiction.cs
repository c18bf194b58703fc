using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Repositories;

/// <summary>A file that is the person's and says something else than the manifest.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What, with what settles it, as a sentence.</param>
internal sealed record Contradiction(Location Place, Phrase Message)
{
    private const int LargestConfig = 1 << 20;

    /// <summary>As <c>check</c> reports it.</summary>
    public Finding Finding => new(KeyedFileRules.Contradicts, Message, Place);

    /// <summary>As the other verbs do.</summary>
    public Phrase Note => ReportPhrases.At($"{Place.Path}:{Place.Start.Line}", Message);

    /// <summary>Those of a repository.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="desired">What the manifest asks for.</param>
    public static IReadOnlyList<Contradiction> Find(
        AgentRepository repository,
        AgentManifest manifest,
        IReadOnlyList<DesiredFile> desired
    ) => [.. OfAgentConfig(repository, manifest, desired), .. OfUnits(repository, desired)];

    // Written once, so that it does not follow.
    private static IEnumerable<Contradiction> OfAgentConfig(
        AgentRepository repository,
        AgentManifest manifest,
        IReadOnlyList<DesiredFile> desired
    )
    {
        if (desired.FirstOrDefault(file => file.OutputId == OutputCatalog.AgentConfig.Id) is not { } wanted)
            yield break;
        var content = repository.Machine.Files.TryRead(new Place(repository.Root, wanted.Path), LargestConfig).Content;
        if (
            content is null
            || !Utf8Text.TryDecode(wanted.Path, content, out var text, out _)
            || text.Content == wanted.Content
            || AgentConfigFile.Read(text) is not { } values
        )
            yield break;
        foreach (var placed in values.Where(placed => !Agrees(placed.Value, manifest)))
            yield return new Contradiction(
                placed.Place,
                DisagreementPhrases.ValueDiffers(
                    placed.Value.Name,
                    placed.Value.Path,
                    AgentManifest.FileName,
                    Take(placed.Value)
                )
            );
        if (
            AgentConfigFile.ReadSessionFilters(text) is { } filters
            && !NamePatterns.Match(filters.Patterns, [manifest.Sessions.Prefix + "x"])
        )
            yield return OfFilters(filters, manifest.Sessions.Prefix);
    }

    private static Contradiction OfFilters(PlacedPatterns filters, string prefix)
    {
        var said = filters.Patterns.Select(PrefixOf).FirstOrDefault(plain => plain is not null);
        var remedy = said is null
            ? DisagreementPhrases.WriteFilter($"[\"^{prefix}\"]")
            : DisagreementPhrases.TakePrefix($"tmuxagent config set sessions.prefix {said}", $"[\"^{prefix}\"]");
        return new Contradiction(
            filters.Place,
            DisagreementPhrases.FiltersHide(prefix, AgentManifest.FileName, remedy)
        );
    }

    // What a pattern such as "^demo-" lets through; null for one that says more.
    private static string? PrefixOf(string pattern) =>
        pattern is ['^', .. { Length: > 0 } rest]
        && rest.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? rest
            : null;

    private static bool Agrees(TakenValue said, AgentManifest manifest) =>
        said.Path switch
        {
            "runner.poll_interval" => Math.Abs((double)said.Value! - manifest.Runner.PollInterval) < 0.001,
            "sessions.state" => said.Value is string state && state == manifest.Sessions.State,
            _ => said.Value is string socket && socket == manifest.Sessions.Socket,
        };

    private static string Take(TakenValue said) =>
        $"tmuxagent config set {said.Path} {ShellWord.Quote(Convert.ToString(said.Value, CultureInfo.InvariantCulture)!)}";

    // A copy in the user's own folder of units hides the one that is kept true.
    private static IEnumerable<Contradiction> OfUnits(AgentRepository repository, IReadOnlyList<DesiredFile> desired)
    {
        foreach (var unit in desired.Where(file => OutputCatalog.Find(file.OutputId) is { IsUnit: true }))
        {
            if (OutsidePath.IsOutside(unit.Path))
                continue;
            var installed = UserUnits.PathOf(Path.GetFileName(unit.Path), repository.Machine);
            var content = repository.Machine.Files.TryRead(Systems.Place.Of(installed), LargestConfig).Content;
            if (
                content is null
                || !Utf8Text.TryDecode(installed, content, out var text, out _)
                || text.Content == unit.Content
            )
                continue;
            yield return new Contradiction(
                text.LocationOf(new TextSpan(0, 0)),
                DisagreementPhrases.UnitCopy(unit.Path, $"rm {ShellWord.Quote(installed)} && tmuxagent service install")
            );
        }
    }
}
