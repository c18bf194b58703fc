using TmuxAgent.CodeFixes;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Fixes;

public class FixTests
{
    [Theory]
    [InlineData(
        """Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL");""",
        """Environment.GetEnvironmentVariable("WECOM_WEBHOOK");"""
    )]
    [InlineData(
        """Environment.GetEnvironmentVariable(Old);""",
        """Environment.GetEnvironmentVariable("WECOM_WEBHOOK");"""
    )]
    [InlineData(
        """Environment.ExpandEnvironmentVariables("%HOME%/%WECOM_WEBHOOK_URL%");""",
        """Environment.ExpandEnvironmentVariables("%HOME%/%WECOM_WEBHOOK%");"""
    )]
    public async Task A_former_spelling_becomes_the_key(string before, string after) =>
        Assert.Contains(
            after,
            await TestProject.WithStatements(before).FixFirst(new RenameKeyFix(), "TMA0501"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_slip_becomes_the_key() =>
        Assert.Contains(
            """configuration["LOG_LEVEL"]""",
            await TestProject
                .WithStatements("""_ = configuration["LOG_LEVLE"];""")
                .FixFirst(new RenameKeyFix(), "TMA0502"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task All_former_spellings_are_mended_at_once()
    {
        var mended = await TestProject
            .WithStatements(
                """
                Environment.GetEnvironmentVariable("WECOM_WEBHOOK_URL");
                _ = configuration["WECOM_WEBHOOK_URL"];
                DotNetEnv.Env.GetString("WECOM_WEBHOOK_URL");
                """
            )
            .FixAll(new RenameKeyFix(), "TMA0501");
        Assert.Equal(2, mended.Split("WECOM_WEBHOOK_URL").Length);
        Assert.Equal(4, mended.Split("\"WECOM_WEBHOOK\"").Length);
    }

    [Fact]
    public async Task Literals_become_constants_all_at_once() => Assert.Equal(3, (
                await TestProject
                    .WithStatements(
                        """
                        Environment.GetEnvironmentVariable("LOG_LEVEL");
                        Environment.GetEnvironmentVariable("LOG_LEVEL");
                        """
                    )
                    .FixAll(new UseConstantFix(), "TMA0506")
            ).Split("GetEnvironmentVariable(Demo.EnvKeys.LogLevel)").Length);

    [Theory]
    [InlineData(
        """_ = int.Parse(Environment.GetEnvironmentVariable("METRICS_PORT")!);""",
        """_ = Demo.AppSettings.FromEnvironment().MetricsPort;"""
    )]
    [InlineData(
        """var settings = Demo.AppSettings.FromEnvironment(); _ = Environment.GetEnvironmentVariable("WECOM_WEBHOOK");""",
        """_ = settings.WecomWebhook?.Reveal();"""
    )]
    public async Task A_read_becomes_the_typed_property(string before, string after) =>
        Assert.Contains(
            after,
            await TestProject.WithStatements(before).FixFirst(new UseSettingsFix(), "TMA0507"),
            StringComparison.Ordinal
        );
}
