using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CompileTime;

/// <summary>A C# project as a user has it, with the packed package from the folder.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Secret = "https://hooks.example/send?key=MARKER-4711";

    private readonly UserSandbox _user = new();

    public PackageTests()
    {
        _ = PackedTool.ExecutablePath;
        _user.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        _user.Environment["DOTNET_NOLOGO"] = "1";
        // No compiler outlives the test's home.
        _user.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        _user.Environment["UseSharedCompilation"] = "false";
        _user.Write(
            "nuget.config",
            $"""
            <configuration><packageSources><add key="folder" value="{PackedTool.PackageFolder}" /></packageSources></configuration>
            """
        );
        Dotnet("new", "console", "--name", "demo", "--output", ".", "--no-restore").MustSucceed();
        // DotNetEnv's own lower bounds are not on every feed (NU1603), which is no matter of this test.
        _user.Write(
            "demo.csproj",
            _user
                .Read("demo.csproj")
                .Replace(
                    "</Project>",
                    """
                      <PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>$(NoWarn);NU1603</NoWarn></PropertyGroup>
                      <ItemGroup>
                        <PackageReference Include="TmuxAgent.Generators" Version="0.2.0" PrivateAssets="all" />
                        <PackageReference Include="DotNetEnv" Version="3.0.0" />
                      </ItemGroup>
                    </Project>
                    """,
                    StringComparison.Ordinal
                )
        );
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_wrong_key_does_not_survive_the_build()
    {
        _user.ToolWithInput(Secret, "init", "--yes", "--csharp", "--set", "WECOM_WEBHOOK=-").MustSucceed();
        Assert.True(File.Exists(_user.At("AgentSettings.cs")));
        _user.Write(
            "Program.cs",
            """
            using TmuxAgent.Settings;

            Console.WriteLine(AgentSettings.FromEnvFile());

            """
        );
        Dotnet("build").MustSucceed();
        var printed = Dotnet("run", "--no-build").MustSucceed().Output;
        Assert.Contains("WecomWebhook = ***", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", printed, StringComparison.Ordinal);

        File.AppendAllText(
            _user.At("Program.cs"),
            "Console.WriteLine(Environment.GetEnvironmentVariable(\"WECOM_WEBHOOK_URL\"));\n"
        );
        var refused = Dotnet("build");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("Program.cs(4,54): error TMA0501:", refused.Output, StringComparison.Ordinal);
        Assert.Contains("'WECOM_WEBHOOK'", refused.Output, StringComparison.Ordinal);

        Dotnet("format", "analyzers", "--no-restore", "--diagnostics", "TMA0501").MustSucceed();
        Assert.Contains(
            "GetEnvironmentVariable(\"WECOM_WEBHOOK\")",
            _user.Read("Program.cs"),
            StringComparison.Ordinal
        );
        Dotnet("build").MustSucceed();

        File.AppendAllText(_user.At(".env"), "WECOM_WEBHOKO=x\n");
        var line = _user.Read(".env").Split('\n').Length - 1;
        var typo = Dotnet("build");
        Assert.NotEqual(0, typo.ExitCode);
        Assert.Contains($".env({line},1): error TMA0202:", typo.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", refused.Output + typo.Output, StringComparison.Ordinal);

        // Severities as a .NET person sets them: of C# files in .editorconfig, of other files in .globalconfig.
        _user.Write("Program.cs", "Console.WriteLine(Environment.GetEnvironmentVariable(\"WECOM_WEBHOOK_URL\"));\n");
        _user.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TMA0501.severity = none\n");
        _user.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.TMA0202.severity = none\n");
        Dotnet("build").MustSucceed();
    }

    [Fact]
    public void Without_the_written_class_the_package_makes_it_and_a_property_switches_everything_off()
    {
        _user.Tool("init", "--yes").MustSucceed();
        File.Delete(_user.At("AgentSettings.cs"));
        _user.Write(
            "demo.csproj",
            _user
                .Read("demo.csproj")
                .Replace(
                    "<PackageReference Include=\"DotNetEnv\" Version=\"3.0.0\" />",
                    "<PackageReference Include=\"Microsoft.Extensions.Hosting\" Version=\"10.0.0\" />",
                    StringComparison.Ordinal
                )
        );
        _user.Write(
            "Program.cs",
            """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            using TmuxAgent.Settings;

            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddAgentSettings(builder.Configuration);
            using var host = builder.Build();
            Console.WriteLine($"{EnvKeys.PublicBaseUrl}={host.Services.GetRequiredService<AgentSettings>().PublicBaseUrl}");

            """
        );
        Dotnet("build").MustSucceed();
        _user.Environment["PUBLIC_BASE_URL"] = "https://agents.example/";
        Assert.Equal("PUBLIC_BASE_URL=https://agents.example/\n", Dotnet("run", "--no-build").MustSucceed().Output);

        var off = Dotnet("build", "--no-restore", "-p:TmuxAgentEnabled=false");
        Assert.Contains("error CS0246", off.Output, StringComparison.Ordinal);
    }

    private ProcessResult Dotnet(params string[] arguments) =>
        ProcessRunner.Run(_user.Prepare("dotnet", arguments) with { TimeLimit = TimeSpan.FromMinutes(5) });
}
