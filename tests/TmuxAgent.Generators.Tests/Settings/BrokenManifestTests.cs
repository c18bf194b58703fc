using System.Text;
using Microsoft.CodeAnalysis;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Settings;

public class BrokenManifestTests
{
    public static TheoryData<string, string, string> Broken =>
        new()
        {
            { "bad TOML", "version = 1\n[env\n", "/repo/tmuxagent.toml(2,5): TMA0302" },
            { "wrong version", "version = 2\n", "/repo/tmuxagent.toml(1,11): TMA0310" },
            { "duplicate key", "version = 1\nversion = 1\n", "/repo/tmuxagent.toml(2,1): TMA0303" },
            {
                "ten megabytes",
                "version = 1\n" + new string('#', 10 * 1024 * 1024),
                "/repo/tmuxagent.toml(1,1): TMA0305"
            },
            { "binary", Encoding.Latin1.GetString([.. Enumerable.Range(1, 255).Select(i => (byte)(i * 37))]), "" },
            { "empty", "", "/repo/tmuxagent.toml(1,1): TMA0310" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_manifest_is_one_diagnostic_and_no_crash(string what, string content, string expected)
    {
        var project = TestProject.WithSource("internal class A;").With(InMemoryFile.Manifest(content));

        var found = await project.Diagnose();

        Assert.True(found.Length == 1, what + ": " + string.Join("\n", found));
        Assert.Equal(DiagnosticSeverity.Error, found[0].Severity);
        Assert.StartsWith("TMA03", found[0].Id, StringComparison.Ordinal);
        if (expected.Length > 0)
            Assert.Equal(expected, found[0].Place());
    }

    [Fact]
    public async Task A_manifest_with_a_mistake_that_leaves_its_meaning_still_makes_the_class()
    {
        var project = TestProject
            .WithSource("internal class A { Demo.AppSettings? _a; }")
            .With(InMemoryFile.Manifest(TestProject.Manifest + "\n[oops]\n"));
        Assert.Contains(await project.Diagnose(), d => d.Id == "TMA0311");
        Assert.DoesNotContain(
            project.Generate().Compilation.GetDiagnostics(),
            d => d.Severity == DiagnosticSeverity.Error
        );
    }
}
