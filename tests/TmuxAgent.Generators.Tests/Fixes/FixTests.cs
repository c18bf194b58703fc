using TmuxAgent.CodeFixes;
using TmuxAgent.Generators.Analyzers;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Fixes;

public class FixTests
{
    [Theory]
    [InlineData(
        """Environment.GetEnvironmentVariable({|TMA0501:"WECOM_WEBHOOK_URL"|});""",
        """Environment.GetEnvironmentVariable("WECOM_WEBHOOK");"""
    )]
    [InlineData(
        """Environment.GetEnvironmentVariable({|TMA0501:Old|});""",
        """Environment.GetEnvironmentVariable("WECOM_WEBHOOK");"""
    )]
    [InlineData(
        """Environment.ExpandEnvironmentVariables("%HOME%/%{|TMA0501:WECOM_WEBHOOK_URL|}%");""",
        """Environment.ExpandEnvironmentVariables("%HOME%/%WECOM_WEBHOOK%");"""
    )]
    [InlineData(
        """
            Environment.GetEnvironmentVariable({|TMA0501:"WECOM_WEBHOOK_URL"|});
            _ = configuration[{|TMA0501:"WECOM_WEBHOOK_URL"|}];
            DotNetEnv.Env.GetString({|TMA0501:"WECOM_WEBHOOK_URL"|});
            """,
        """
            Environment.GetEnvironmentVariable("WECOM_WEBHOOK");
            _ = configuration["WECOM_WEBHOOK"];
            DotNetEnv.Env.GetString("WECOM_WEBHOOK");
            """
    )]
    public async Task A_former_spelling_becomes_the_key(string before, string after) =>
        await FixTest<KeyUseAnalyzer, RenameKeyFix>.Statements("TMA0501", before, after).RunAsync();

    [Fact]
    public async Task A_slip_becomes_the_key() =>
        await FixTest<KeyUseAnalyzer, RenameKeyFix>
            .Statements(
                "TMA0502",
                """_ = configuration[{|TMA0502:"LOG_LEVLE"|}];""",
                """_ = configuration["LOG_LEVEL"];"""
            )
            .RunAsync();

    [Fact]
    public async Task Literals_become_constants_all_at_once() =>
        await FixTest<KeyUseAnalyzer, UseConstantFix>
            .Statements(
                "TMA0506",
                """
                Environment.GetEnvironmentVariable({|TMA0506:"LOG_LEVEL"|});
                Environment.GetEnvironmentVariable({|TMA0506:"LOG_LEVEL"|});
                """,
                """
                Environment.GetEnvironmentVariable(Demo.EnvKeys.LogLevel);
                Environment.GetEnvironmentVariable(Demo.EnvKeys.LogLevel);
                """
            )
            .RunAsync();

    [Theory]
    [InlineData(
        """_ = {|TMA0507:int.Parse(Environment.GetEnvironmentVariable("METRICS_PORT")!)|};""",
        """_ = Demo.AppSettings.FromEnvironment().MetricsPort;"""
    )]
    [InlineData(
        """var settings = Demo.AppSettings.FromEnvironment(); _ = {|TMA0507:Environment.GetEnvironmentVariable("WECOM_WEBHOOK")|};""",
        """var settings = Demo.AppSettings.FromEnvironment(); _ = settings.WecomWebhook?.Reveal().OriginalString;"""
    )]
    public async Task A_read_becomes_the_typed_property(string before, string after) =>
        await FixTest<KeyUseAnalyzer, UseSettingsFix>.Statements("TMA0507", before, after).RunAsync();
}
