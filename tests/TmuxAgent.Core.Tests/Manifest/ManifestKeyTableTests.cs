using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>
/// The pages of the manifest say of each key what its declaration says: name, default and meaning, in each language. With
/// <c>TMUXAGENT_WRITE_DOCS=1</c> defaults and meanings are written.
/// </summary>
public class ManifestKeyTableTests
{
    private static readonly Lock OneAtATime = new();

    public static TheoryData<string, Language, string> Tables
    {
        get
        {
            var tables = new TheoryData<string, Language, string>();
            foreach (var section in ManifestSections.All.Select(section => section.Name).Append("env.keys.NAME"))
            {
                tables.Add("docs/manifest.md", Language.English, section);
                tables.Add("docs/zh/manifest.md", Language.Chinese, section);
            }
            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_what_its_keys_declare(string page, Language language, string section)
    {
        lock (OneAtATime)
        {
            var path = Path.Combine(RepositoryRoot.Path, page);
            var lines = File.ReadAllLines(path);
            var first = Array.IndexOf(lines, $"## `[{section}]`") + 1;
            var keys = Keys(section).ToDictionary(key => $"`{key.Name}`");
            var found = new List<string>();
            for (var at = first; at < lines.Length && !lines[at].StartsWith('#'); at++)
            {
                var cells = lines[at].Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray();
                if (!keys.TryGetValue(cells[0], out var key))
                    continue;
                found.Add(key.Name);
                var declared = Row(key, cells, language);
                if (MadeRegion.Writes)
                    lines[at] = declared;
                else
                    Assert.Equal(declared, lines[at]);
            }
            Assert.Equal(Keys(section).Select(key => key.Name), found);
            if (MadeRegion.Writes)
                File.WriteAllLines(path, lines);
        }
    }

    // The keys of [env.keys] are no key of [env] that could be declared.
    private static IEnumerable<ManifestKey> Keys(string section) =>
        section == "env.keys.NAME" ? EnvKeyKeys.All : ManifestSections.All.Single(known => known.Name == section).Keys;

    // The cell holds words where there is no default that could be written out.
    private static string Row(ManifestKey key, string[] cells, Language language) =>
        $"| `{key.Name}` | {cells[1]} | {(key.Default is { } value ? $"`{LiteralSyntax.Toml.Encode(value).Text}`" : cells[2])} | {Meaning(key.Meaning, language, cells[3])} |";

    // The schema and this page alone show a meaning; the Chinese one is the page's own.
    private static string Meaning(string meaning, Language language, string onPage) =>
        language == Language.English ? meaning : onPage;
}
