using Microsoft.CodeAnalysis;
using TmuxAgent.CodeFixes;
using TmuxAgent.Generators.Analyzers;
using TmuxAgent.Generators.Tests.Harness;

namespace TmuxAgent.Generators.Tests.Analyzers;

public class SettingsBindingTests
{
    [Theory]
    [InlineData("""services.Configure<Demo.AppSettings>(configuration);""")]
    [InlineData("""services.AddOptions<Demo.AppSettings>();""")]
    [InlineData("""_ = configuration.Get<Demo.AppSettings>();""")]
    [InlineData("""_ = configuration.Get(typeof(Demo.AppSettings));""")]
    [InlineData("""_ = configuration.GetSection("Agent").Get<Demo.AppSettings>();""")]
    [InlineData("""configuration.Bind(Demo.AppSettings.FromEnvironment());""")]
    [InlineData("""configuration.Bind("Agent", Demo.AppSettings.FromEnvironment());""")]
    public async Task A_binder_that_is_asked_to_fill_the_settings_is_an_error(string statement)
    {
        var found = Assert.Single(
            (await TestProject.WithStatements(statement).Diagnose()).Where(d => d.Id == "TMA0508")
        );
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
    }

    [Theory]
    [InlineData("""services.AddSingleton(Demo.AppSettings.FromEnvironment());""")]
    [InlineData("""services.AddSingleton<Demo.AppSettings>(_ => Demo.AppSettings.FromEnvironment());""")]
    [InlineData("""services.Configure<ProcessStartInfo>(configuration);""")]
    [InlineData("""_ = configuration.Get<ProcessStartInfo>();""")]
    [InlineData("""_ = services.BuildServiceProvider().GetService<Demo.AppSettings>();""")]
    public async Task What_fills_no_settings_is_left_alone(string statement) =>
        Assert.DoesNotContain(await TestProject.WithStatements(statement).Diagnose(), d => d.Id == "TMA0508");

    [Theory]
    [InlineData(
        """{|TMA0508:services.Configure<Demo.AppSettings>(configuration.GetSection("Agent"))|};""",
        """services.AddAppSettings(configuration);""",
        "using Demo;\n"
    )]
    [InlineData(
        """_ = {|TMA0508:configuration.GetSection("Agent").Get<Demo.AppSettings>()|};""",
        """_ = Demo.AppSettings.FromConfiguration(configuration);""",
        ""
    )]
    public async Task The_fix_calls_the_settings_own_loader(string before, string after, string usings) =>
        await FixTest<SettingsBindingAnalyzer, LoadSettingsFix>.Statements("TMA0508", before, after, usings).RunAsync();
}
