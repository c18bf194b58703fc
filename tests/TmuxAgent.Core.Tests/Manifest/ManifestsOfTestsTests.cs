using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>Whatever manifest a test of this repository writes and the reader takes, an editor takes by the committed schema.</summary>
public sealed partial class ManifestsOfTestsTests : IDisposable
{
    private const string Begin = "version = 1\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_schema_takes_the_sound_manifests_of_all_tests()
    {
        var manifests = Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Literals(File.ReadAllText(file)))
            .Distinct()
            .Where(text => !Manifests.Read(text).HasErrors)
            .ToList();
        Assert.InRange(manifests.Count, 20, 1000);

        Assert.Empty(Taplo.FindRefused(_folder, "tmuxagent.schema.json", manifests, Begin));
    }

    // What follows the version in literals as C# writes them; what is interpolated is left out.
    private static IEnumerable<string> Literals(string source) =>
        Plain()
            .Matches(source)
            .Select(match => Regex.Unescape(match.Groups["text"].Value))
            .Concat(
                Raw()
                    .Matches(source)
                    .Select(match =>
                        match
                            .Groups["text"]
                            .Value.Replace("\n" + match.Groups["margin"].Value, "\n", StringComparison.Ordinal)
                    )
            );

    [GeneratedRegex("""(?<![$@"\\])"version = 1\\n(?<text>(?:[^"\\\n]|\\.)*)"(?!")""")]
    private static partial Regex Plain();

    [GeneratedRegex("""(?<!\$)"{3}\n(?<margin> *)version = 1\n(?<text>[^"]*(?:"(?!"")[^"]*)*?)\n *"{3}""")]
    private static partial Regex Raw();
}
