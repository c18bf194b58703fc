using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Generators.Tests.Harness;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Generators.Tests.Settings;

/// <summary>Compiles the generated class, loads it, and reads values with it.</summary>
public sealed class LoadedSettingsTests : IDisposable
{
    private const string Manifest = """
        version = 1
        [project]
        name = "demo"
        [csharp]
        namespace = "Demo"
        class = "AppSettings"
        [env.keys.A_URL]
        type = "url"
        [env.keys.AN_INT]
        type = "int"
        min = -5
        max = 1000
        [env.keys.A_FLOAT]
        type = "float"
        max = 2.5
        [env.keys.A_BOOL]
        type = "bool"
        [env.keys.A_DURATION]
        type = "duration"
        min = 1
        [env.keys.A_PORT]
        type = "port"
        [env.keys.A_PATH]
        type = "path"
        [env.keys.A_HOST]
        type = "host"
        [env.keys.A_LIST]
        type = "list"
        [env.keys.AN_ENUM]
        type = "enum"
        values = ["one", "Two", "3"]
        [env.keys.A_PATTERN]
        type = "string"
        pattern = '[a-z"]+(?#})'
        [env.keys.A_SECRET]
        secret = true
        [env.keys.A_SECRET_NUMBER]
        type = "int"
        secret = true
        [env.keys.A_SECRET_URL]
        type = "url"
        secret = true
        """;

    private readonly AssemblyLoadContext _context = new("generated", isCollectible: true);
    private readonly Type _settings;

    public LoadedSettingsTests()
    {
        var project = new TestProject
        {
            Symbols = ["TMUXAGENT_DOTNETENV", "TMUXAGENT_CONFIGURATION", "TMUXAGENT_SERVICES"],
        }.With(InMemoryFile.Manifest(Manifest));
        using var image = new MemoryStream();
        var emitted = project.Generate().Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        _settings = _context.LoadFromStream(image).GetType("Demo.AppSettings", throwOnError: true)!;
    }

    public void Dispose() => _context.Unload();

    [Fact]
    public void It_accepts_and_refuses_exactly_what_the_manifest_does()
    {
        string[] texts =
        [
            "x",
            "1",
            "0",
            "-5",
            "-6",
            "1000",
            "1001",
            "2.5",
            "2.6",
            "1e3",
            " 1",
            "1 ",
            "+1",
            "true",
            "YES",
            "off",
            "On",
            "2h",
            "30s",
            "5ms",
            "1d",
            "-1s",
            "s",
            "9108",
            "65535",
            "65536",
            "http://a/b",
            "http:/a",
            "ftp://x",
            "a b",
            "a\tb",
            "/tmp/x",
            "~/x",
            "example.com",
            "-x.y",
            "::1",
            "[::1]",
            "a..b",
            "127.0.0.1",
            "a,b",
            " a , ,b ",
            ",",
            "one",
            "Two",
            "two",
            "3",
            "abc",
            "a\"b",
            "abc\n",
            "NaN",
            "Infinity",
            "1_000",
            "9223372036854775808",
            "922337203686",
            "\u4e2d",
        ];
        var keys = ManifestReader
            .Read(new SourceText("m", Manifest), "demo", OutputCatalog.Named)
            .Manifest!.Env.Keys.Where(key => !key.Implied);
        foreach (var key in keys)
        {
            foreach (var text in texts)
            {
                var problems = Problems(name => name == key.Name ? text : null);
                var expected = EnvValueCheck.Problem(key, text);
                Assert.True(
                    (expected is null) == (problems.Count == 0),
                    $"{key.Name}={text}: {expected} / {string.Join(", ", problems)}"
                );
            }
        }
    }

    [Fact]
    public void Values_have_their_types()
    {
        var settings = Load(
            new()
            {
                ["A_URL"] = "http://a/b",
                ["AN_INT"] = "7",
                ["A_DURATION"] = "1.5m",
                ["A_LIST"] = "a, b",
                ["AN_ENUM"] = "Two",
                ["A_BOOL"] = "no",
            }
        );
        Assert.Equal(new Uri("http://a/b"), Property(settings, "AUrl"));
        Assert.Equal(7L, Property(settings, "AnInt"));
        Assert.Equal(TimeSpan.FromSeconds(90), Property(settings, "ADuration"));
        Assert.Equal(["a", "b"], (IReadOnlyList<string>)Property(settings, "AList")!);
        Assert.Equal("Two", Property(settings, "AnEnum")!.ToString());
        Assert.Equal(false, Property(settings, "ABool"));
        Assert.Null(Property(settings, "APort"));
    }

    [Fact]
    public void All_problems_come_at_once_with_keys_and_reasons_and_no_value()
    {
        var problems = Problems(key => key is "AN_INT" or "A_SECRET_URL" or "A_PATTERN" ? "MARKER-1" : null);
        Assert.Equal(["AN_INT", "A_PATTERN", "A_SECRET_URL"], problems.Select(problem => problem.Split(':')[0]));
        Assert.DoesNotContain(problems, problem => problem.Contains("MARKER", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A_SECRET", "ASecret")]
    [InlineData("A_SECRET_URL", "ASecretUrl")]
    public void A_secret_shows_nowhere_but_where_it_is_asked_for(string key, string property)
    {
        var settings = Load(new() { [key] = "https://h/MARKER" });
        var secret = Property(settings, property)!;
        Assert.Equal("***", secret.ToString());
        Assert.Equal("\"***\"", JsonSerializer.Serialize(secret, secret.GetType()));
        Assert.Contains($"{property} = ***", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "MARKER",
            settings + JsonSerializer.Serialize(settings, settings.GetType()),
            StringComparison.Ordinal
        );
        var debugger = secret.GetType().GetCustomAttribute<System.Diagnostics.DebuggerDisplayAttribute>();
        Assert.Equal("***", debugger?.Value);
        Assert.Equal("https://h/MARKER", secret.GetType().GetMethod("Reveal")!.Invoke(secret, null)!.ToString());
    }

    [Fact]
    public void A_secret_address_is_an_address() =>
        Assert.Equal(
            typeof(Uri),
            Property(Load(new() { ["A_SECRET_URL"] = "https://h/x" }), "ASecretUrl")!
                .GetType()
                .GetMethod("Reveal")!
                .ReturnType
        );

    [Fact]
    public void Services_have_the_settings_and_a_wrong_value_stops_the_program_at_its_start()
    {
        var add = _settings.Assembly.GetType("Demo.AppSettingsServices")!.GetMethod("AddAppSettings")!;
        ServiceCollection With(string value)
        {
            var services = new ServiceCollection();
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AN_INT", value)]).Build();
            add.Invoke(null, [services, configuration]);
            return services;
        }
        using var provider = With("7").BuildServiceProvider();
        Assert.Equal(7L, Property(provider.GetRequiredService(_settings), "AnInt"));
        var thrown = Assert.Throws<TargetInvocationException>(() => With("seven")).InnerException!;
        Assert.Contains("AN_INT: is not a whole number", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_env_file_that_is_missing_or_broken_is_a_problem_that_quotes_nothing()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "A_SECRET='https://h/MARKER\nAN_INT=1\n");
            foreach (var file in new[] { path, path + ".missing" })
            {
                var thrown = Assert
                    .Throws<TargetInvocationException>(() => _settings.GetMethod("FromEnvFile")!.Invoke(null, [file]))
                    .InnerException!;
                Assert.Contains(file, thrown.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("MARKER", thrown.ToString(), StringComparison.Ordinal);
            }
            File.WriteAllText(path, "AN_INT='12'\n");
            Assert.Equal(12L, Property(_settings.GetMethod("FromEnvFile")!.Invoke(null, [path])!, "AnInt"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static object? Property(object settings, string name) =>
        settings.GetType().GetProperty(name)!.GetValue(settings);

    private object Load(Dictionary<string, string> values) =>
        _settings.GetMethod("Load")!.Invoke(null, [(Func<string, string?>)(key => values.GetValueOrDefault(key))])!;

    private IReadOnlyList<string> Problems(Func<string, string?> read)
    {
        try
        {
            _settings.GetMethod("Load")!.Invoke(null, [read]);
            return [];
        }
        catch (TargetInvocationException thrown)
        {
            return (IReadOnlyList<string>)
                thrown.InnerException!.GetType().GetProperty("Problems")!.GetValue(thrown.InnerException)!;
        }
    }
}
