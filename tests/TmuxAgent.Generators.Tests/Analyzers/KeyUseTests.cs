using Microsoft.CodeAnalysis;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Analyzers;

public class KeyUseTests
{
    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL");""")]
    [InlineData("""Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL", EnvironmentVariableTarget.Process);""")]
    [InlineData("""Environment.SetEnvironmentVariable(value: "x", variable: "WECOM_WEBHOOK_URL");""")]
    [InlineData("""Environment.GetEnvironmentVariable(Old);""")]
    [InlineData("""Environment.GetEnvironmentVariable(Former);""")]
    [InlineData("""Environment.GetEnvironmentVariable($"WECOM_{"WEBHOOK"}_URL");""")]
    [InlineData("""Environment.GetEnvironmentVariable("WECOM_" + "WEBHOOK_URL");""")]
    [InlineData(
        """int WECOM_WEBHOOK_URL = 1; Environment.GetEnvironmentVariable(nameof(WECOM_WEBHOOK_URL)); _ = WECOM_WEBHOOK_URL;"""
    )]
    [InlineData("""var key = "WECOM_WEBHOOK_URL"; Environment.GetEnvironmentVariable(key);""")]
    [InlineData("""Environment.GetEnvironmentVariable(DateTime.Now.Year > 1 ? "WECOM_WEBHOOK_URL" : "PATH");""")]
    [InlineData("""_ = Environment.GetEnvironmentVariables()["WECOM_WEBHOOK_URL"];""")]
    [InlineData("""DotNetEnv.Env.GetString("WECOM_WEBHOOK_URL");""")]
    [InlineData("""_ = configuration["WECOM_WEBHOOK_URL"];""")]
    [InlineData("""_ = configuration.GetSection("WECOM_WEBHOOK_URL");""")]
    [InlineData("""new ProcessStartInfo().Environment["WECOM_WEBHOOK_URL"] = "x";""")]
    [InlineData("""new ProcessStartInfo().EnvironmentVariables["WECOM_WEBHOOK_URL"] = "x";""")]
    [InlineData("""new ProcessStartInfo().Environment.Add("WECOM_WEBHOOK_URL", "x");""")]
    [InlineData("""_ = new ProcessStartInfo { Environment = { ["WECOM_WEBHOOK_URL"] = "x" } };""")]
    [InlineData("""_ = new ProcessStartInfo { Environment = { { "WECOM_WEBHOOK_URL", "x" } } };""")]
    [InlineData("""Environment.ExpandEnvironmentVariables("%WECOM_WEBHOOK_URL%/x");""")]
    public async Task A_former_spelling_is_an_error_wherever_it_arrives(string statement)
    {
        var found = Assert.Single(
            (await TestProject.WithStatements(statement).Diagnose()).Where(d => d.Id == "TMA0501")
        );
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Contains("'WECOM_WEBHOOK'", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Environment.GetEnvironmentVariable("WECOM_WEBHOOK");""")]
    [InlineData("""Environment.GetEnvironmentVariable("PATH");""")]
    [InlineData("""Environment.GetEnvironmentVariable(Changed);""")]
    [InlineData("""Environment.GetEnvironmentVariable("http_proxy");""")]
    [InlineData("""Console.WriteLine("WECOM_WEBHOOK_URL");""")]
    [InlineData("""_ = new System.Collections.Generic.Dictionary<string, string> { ["WECOM_WEBHOOK_URL"] = "x" };""")]
    [InlineData("""_ = configuration["wecom_webhook"];""")]
    [InlineData("""_ = configuration["Logging:LogLevel"];""")]
    [InlineData("""Environment.ExpandEnvironmentVariables("100% %WECOM_WEBHOOK%");""")]
    [InlineData("""var key = "WECOM_WEBHOOK_URL"; key = "PATH"; Environment.GetEnvironmentVariable(key);""")]
    public async Task What_the_manifest_allows_or_does_not_know_is_left_alone(string statement) =>
        Assert.DoesNotContain(
            await TestProject.WithStatements(statement).Diagnose(),
            d => d.Severity > DiagnosticSeverity.Hidden
        );

    [Theory]
    [InlineData("LOG_LEVLE", "'LOG_LEVEL'")]
    [InlineData("METRICS_PORT_NUMBER", "'METRICS_PORT'")]
    [InlineData("wecom_webhook", "'WECOM_WEBHOOK'")]
    [InlineData("WECOM_SOMETHING", "owns the prefix 'WECOM_'")]
    public async Task An_undeclared_key_is_a_warning_with_what_was_meant(string key, string hint)
    {
        var found = Assert.Single(
            (await TestProject.WithStatements($"Environment.GetEnvironmentVariable(\"{key}\");").Diagnose()).Where(d =>
                d.Id == "TMA0502"
            )
        );
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.Contains(hint, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""int.Parse(Environment.GetEnvironmentVariable("LOG_LEVEL")!);""")]
    [InlineData("""int.Parse(Environment.GetEnvironmentVariable(Demo.EnvKeys.LogLevel)!);""")]
    [InlineData("""bool.TryParse(Environment.GetEnvironmentVariable("METRICS_PORT") ?? "1", out _);""")]
    [InlineData("""TimeSpan.Parse(Environment.GetEnvironmentVariable("POLL_INTERVAL")!);""")]
    [InlineData("""Convert.ToInt32(configuration["WECOM_WEBHOOK"]);""")]
    [InlineData("""_ = new Uri(Environment.GetEnvironmentVariable("METRICS_PORT")!);""")]
    [InlineData("""DotNetEnv.Env.GetBool("METRICS_PORT");""")]
    public async Task Reading_a_key_as_a_type_that_the_manifest_denies_is_a_warning(string statement) =>
        Assert.Single((await TestProject.WithStatements(statement).Diagnose()).Where(d => d.Id == "TMA0503"));

    [Theory]
    [InlineData("""int.Parse(Environment.GetEnvironmentVariable("METRICS_PORT")!);""")]
    [InlineData("""_ = new Uri(Environment.GetEnvironmentVariable("WECOM_WEBHOOK")!);""")]
    [InlineData("""Console.WriteLine(Environment.GetEnvironmentVariable("LOG_LEVEL"));""")]
    [InlineData("""int.Parse("1", System.Globalization.NumberStyles.None);""")]
    public async Task Reading_a_key_as_its_own_type_is_right(string statement) =>
        Assert.DoesNotContain(await TestProject.WithStatements(statement).Diagnose(), d => d.Id == "TMA0503");

    [Fact]
    public async Task A_deprecated_key_is_a_warning_with_the_reason()
    {
        var found = Assert.Single(
            (await TestProject.WithStatements("""Environment.GetEnvironmentVariable("OLD_NAME");""").Diagnose()).Where(
                d => d.Id == "TMA0504"
            )
        );
        Assert.EndsWith("Use LOG_LEVEL.", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_literal_that_a_constant_names_is_hidden_and_the_constant_is_silent()
    {
        var found = await TestProject
            .WithStatements(
                """
                Environment.GetEnvironmentVariable("LOG_LEVEL");
                Environment.GetEnvironmentVariable(Demo.EnvKeys.LogLevel);
                """
            )
            .Diagnose();
        Assert.Equal(["\"LOG_LEVEL\""], found.Under("TMA0506"));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Hidden, d.Severity));
    }

    [Fact]
    public async Task A_typed_property_is_offered_only_where_it_fits()
    {
        var found = await TestProject
            .WithStatements(
                """
                _ = int.Parse(Environment.GetEnvironmentVariable("METRICS_PORT")!);
                _ = Environment.GetEnvironmentVariable("WECOM_WEBHOOK");
                _ = Environment.GetEnvironmentVariable("LOG_LEVEL");
                _ = short.Parse(Environment.GetEnvironmentVariable("METRICS_PORT")!);
                """
            )
            .Diagnose();
        Assert.Equal(
            [
                "int.Parse(Environment.GetEnvironmentVariable(\"METRICS_PORT\")!)",
                "Environment.GetEnvironmentVariable(\"WECOM_WEBHOOK\")",
            ],
            found.Under("TMA0507")
        );
    }

    [Fact]
    public async Task Without_a_manifest_nothing_is_said() =>
        Assert.Empty(
            await TestProject
                .WithStatements("""Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL");""")
                .With()
                .Diagnose()
        );

    [Fact]
    public async Task A_rule_can_be_raised_and_switched_off()
    {
        var project = TestProject.WithStatements("""Environment.GetEnvironmentVariable("LOG_LEVLE");""");
        var raised = project with { Severities = project.Severities.Add("TMA0502", ReportDiagnostic.Error) };
        var silent = project with { Severities = project.Severities.Add("TMA0502", ReportDiagnostic.Suppress) };

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await raised.Diagnose(), d => d.Id == "TMA0502").Severity);
        Assert.DoesNotContain(await silent.Diagnose(), d => d.Id == "TMA0502");
    }
}
