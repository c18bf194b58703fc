using Microsoft.CodeAnalysis;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Generators.Tests.Harness;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Generators.Tests.Analyzers;

public class FilesTests
{
    private static readonly TestProject Project = TestProject.WithSource("internal class A;");

    [Fact]
    public async Task A_slip_in_the_env_file_is_found_at_its_line_and_column()
    {
        var found = await Diagnose(InMemoryFile.Env("METRICS_PORT=9108\nLOG_LEVLE=INFO\n"));
        Assert.Contains("/repo/.env(2,1): TMA0202", found.Select(d => d.Place()));
    }

    [Fact]
    public async Task The_compiler_says_of_an_env_file_what_the_tool_says()
    {
        const string Text =
            "WECOM_WEBHOOK_URL='https://h/MARKER'\nMETRICS_PORT = 99999\nLOG_LEVEL=chatty\nMETRICS_PORT=x\nA b\n";
        var manifest = ManifestReader
            .Read(new SourceText("/repo/tmuxagent.toml", TestProject.Manifest), "repo", OutputCatalog.Named)
            .Manifest;
        var tool = EnvFileRules
            .Check(EnvDocument.Parse("/repo/.env", Text), EnvFileRole.Values, manifest)
            .Where(finding => finding.Rule.Id is not ("TMA0203" or "TMA0204"));

        var compiler = await Diagnose(InMemoryFile.Env(Text));

        Assert.NotEmpty(compiler);
        Assert.Equal(
            tool.Select(finding =>
                    $"{finding.Location.Path}({finding.Location.Start.Line},{finding.Location.Start.Column}): {finding.Rule.Id} {finding.Message}"
                )
                .Order(StringComparer.Ordinal),
            compiler.Select(d => $"{d.Place()} {d.GetMessage()}").Order(StringComparer.Ordinal)
        );
        Assert.All(compiler, d => Assert.DoesNotContain("MARKER", d.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_is_missing_does_not_stop_a_build()
    {
        Assert.Empty(await Diagnose(InMemoryFile.Env("")));
        Assert.Empty(await Diagnose(InMemoryFile.Example("#METRICS_PORT=\n#WECOM_WEBHOOK=\n")));
    }

    [Fact]
    public async Task Three_million_control_characters_make_few_diagnostics() =>
        Assert.InRange((await Diagnose(InMemoryFile.Env(new string('\0', 3_000_000)))).Count, 1, 60);

    [Fact]
    public async Task Patterns_that_would_backtrack_for_ever_do_not_hold_up_a_build()
    {
        var keys = Enumerable.Range(0, 200).ToArray();
        var manifest =
            "version = 1\n" + string.Concat(keys.Select(i => $"[env.keys.SLOW_{i}]\npattern = '^(a|a)*$'\n"));
        var values = string.Concat(keys.Select(i => $"SLOW_{i}={new string('a', 60)}b\n"));

        var found = await Project.With(InMemoryFile.Manifest(manifest), InMemoryFile.Env(values)).Diagnose();

        Assert.Contains(found, d => d.Id == "TMA0205");
    }

    [Fact]
    public async Task Somebody_elses_additional_file_is_left_alone() =>
        Assert.Empty(await Diagnose(new InMemoryFile("/repo/.env.other", "WECOM_WEBHOOK_URL=x\n", "")));

    private static async Task<IReadOnlyList<Diagnostic>> Diagnose(InMemoryFile file) =>
        await Project.With(InMemoryFile.Manifest(TestProject.Manifest), file).Diagnose();
}
