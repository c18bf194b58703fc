using System.Text;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>Holds <c>docs/manifest.md</c> against the reader.</summary>
public class ManifestPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(RepositoryRoot.Path, "docs", "manifest.md")
    );

    private static readonly string[] Names =
    [
        "project",
        "orchestrator",
        "runner",
        "sessions",
        "codex",
        "proxy",
        "service",
        "env",
        "env.keys.NAME",
        "outputs",
        "csharp",
        "check",
    ];

    public static TheoryData<string> Sections => [.. Names];

    [Fact]
    public void Every_section_has_its_chapter()
    {
        var finding = Manifests.Read("no_such_section_at_all = 1").Findings.Single();

        Assert.Equal(["version", .. Names.Where(s => s != "env.keys.NAME")], KnownNames(finding.Message.ToString()));
        Assert.All(Names, section => Assert.NotEmpty(Rows($"## `[{section}]`")));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_table_of_a_section_lists_what_the_reader_knows(string section)
    {
        var finding = Manifests.Read($"[{section}]\nno_such_key_at_all = 1").Findings.Single();

        Assert.Equal(
            KnownNames(finding.Message.ToString()).Order(StringComparer.Ordinal),
            Rows($"## `[{section}]`").Select(r => Unquoted(r[0])).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_defaults_written_out_mean_the_same_as_nothing()
    {
        var written = new StringBuilder();
        var count = 0;
        foreach (var section in Names.Where(s => s is not ("outputs" or "check")))
        {
            written.Append('[').Append(section).Append("]\n");
            foreach (var row in Rows($"## `[{section}]`").Where(r => r[2].StartsWith('`')))
            {
                written.Append(Unquoted(row[0])).Append(" = ").Append(Unquoted(row[2])).Append('\n');
                count++;
            }
        }

        Assert.Equal(Manifests.Sound("[env.keys.NAME]"), Manifests.Sound(written.ToString()));
        Assert.True(count > 30, "The tables hold too few defaults to be the tables.");
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_value_of_no_documented_type_is_refused(string section)
    {
        foreach (var row in Rows($"## `[{section}]`"))
        {
            var findings = Manifests.Read($"[{section}]\n{Unquoted(row[0])} = 1979-05-27").Findings;
            Assert.NotEmpty(findings);
            Assert.All(findings, f => Assert.Equal(3, f.Location.Start.Line));
            Assert.All(findings, f => Assert.NotSame(RuleCatalog.ManifestUnknownName, f.Rule));
        }
    }

    [Fact]
    public void The_table_of_types_lists_each_with_an_example_that_fits()
    {
        var message = Manifests.Read("[env.keys.A]\ntype = 'no such type at all'").Findings.Single().Message.ToString();
        var rows = Rows("### Types");

        Assert.Equal(KnownNames(message), rows.Select(r => Unquoted(r[0])));
        foreach (var row in rows)
        {
            var values = Unquoted(row[0]) == "enum" ? "values = ['INFO']\n" : "";
            Manifests.Sound($"[env.keys.A]\ntype = '{Unquoted(row[0])}'\n{values}example = '{Unquoted(row[2])}'");
        }
    }

    [Fact]
    public void Outputs_are_those_that_are_rendered_with_their_paths()
    {
        var outputs = OutputCatalog.All.Where(o => !o.IsNamedByEnv).ToList();

        var rows = Rows("## `[outputs]`").ToDictionary(r => Unquoted(r[0]), r => r[2], StringComparer.Ordinal);
        foreach (var output in outputs.Where(o => o.PathBySections is null))
            Assert.Equal($"`{output.DefaultPath}`", rows[output.Id]);
    }

    private static List<string[]> Rows(string heading) =>
        [
            .. Lines
                .SkipWhile(l => l != heading)
                .Skip(1)
                .TakeWhile(l => !l.StartsWith('#'))
                .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
                .Select(l => l.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray()),
        ];

    private static string Unquoted(string cell) => cell.Trim('`');

    private static string[] KnownNames(string message) =>
        message[(message.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].TrimEnd('.').Split(", ");
}
