using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Generators.Tests.Harness;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Generators.Tests.Analyzers;

/// <summary>One rule, two ways to the uses: the compiler's by meaning, the tool's by spelling. Both say the same in the same lines.</summary>
public class AgreementTests
{
    private const string Statements = """
        _ = Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL");
        _ = Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL", EnvironmentVariableTarget.Process);
        Environment.SetEnvironmentVariable(value: "x", variable: "WECOM_WEBHOOK_URL");
        _ = Environment.GetEnvironmentVariable(DateTime.Now.Year > 1 ? "WECOM_WEBHOOK_URL" : "PATH");
        _ = Environment.GetEnvironmentVariables()["WECOM_WEBHOOK_URL"];
        _ = configuration["WECOM_WEBHOOK_URL"];
        _ = configuration["wecom_webhook"];
        _ = configuration["Logging:LogLevel"];
        _ = configuration.GetSection("WECOM_WEBHOOK_URL");
        new ProcessStartInfo().Environment["WECOM_WEBHOOK_URL"] = "x";
        new ProcessStartInfo().EnvironmentVariables["WECOM_WEBHOOK_URL"] = "x";
        new ProcessStartInfo().Environment.Add("WECOM_WEBHOOK_URL", "x");
        _ = new ProcessStartInfo { Environment = { ["WECOM_WEBHOOK_URL"] = "x" } };
        _ = new ProcessStartInfo { Environment = { { "WECOM_WEBHOOK_URL", "x" } } };
        _ = Environment.ExpandEnvironmentVariables("%WECOM_WEBHOOK_URL%/x 100%");
        Console.WriteLine("WECOM_WEBHOOK_URL");
        _ = Environment.GetEnvironmentVariable("LOG_LEVLE");
        _ = Environment.GetEnvironmentVariable("METRICS_PORT_NUMBER");
        _ = Environment.GetEnvironmentVariable("wecom_webhook");
        _ = Environment.GetEnvironmentVariable("WECOM_SOMETHING");
        _ = Environment.GetEnvironmentVariable("OLD_NAME");
        _ = Environment.GetEnvironmentVariable("PATH");
        var key = "WECOM_WEBHOOK_URL"; key = "PATH"; _ = Environment.GetEnvironmentVariable(key);
        """;

    [Fact]
    public async Task The_compiler_and_the_tool_say_the_same()
    {
        var project = TestProject.WithStatements(Statements);
        string[] rules = [.. RuleList.Uses.Select(rule => rule.Id)];
        var compiler = (await project.Diagnose())
            .Where(diagnostic => rules.Contains(diagnostic.Id))
            .Select(diagnostic =>
                $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}: {diagnostic.GetMessage()}"
            );

        var (path, text) = project.Sources[0];
        var manifest = new SourceText(AgentManifest.FileName, TestProject.Manifest);
        var uses = new SourceUses(SourceRole.Program, SourceLanguages.Of(path, out _)!.Extract(path, text));
        var tool = UseRules
            .Check([uses], ManifestReader.Read(manifest, "demo", OutputCatalog.Named).Manifest!.Env, manifest)
            // 06xx is about the repository, and the tool's alone.
            .Where(finding => finding.Rule.Id.StartsWith("TMA05", StringComparison.Ordinal))
            .Select(finding => $"{finding.Location.Start.Line}: {finding.Rule.Id}: {finding.Message}");

        Assert.Equal(compiler.Order(StringComparer.Ordinal), tool.Order(StringComparer.Ordinal));
    }
}
