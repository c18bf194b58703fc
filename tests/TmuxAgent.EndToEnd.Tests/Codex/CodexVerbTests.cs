using System.Diagnostics;
using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Codex;

/// <summary><c>tmuxagent codex</c>, with a codex that does as the real one does.</summary>
public sealed class CodexVerbTests : IDisposable
{
    private const UnixFileMode Program = (UnixFileMode)0b111_101_101;
    private const string Secret = "sk-of-the-env-file";

    private static readonly string StandIn = File.ReadAllText(
        Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn/codex")
    );

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    private string Bin => Path.Combine(_user.Home, ".local/bin");

    private string Installed => Path.Combine(Bin, "codex");

    [Fact]
    public void What_was_downloaded_is_installed_and_nothing_that_was_there_is_lost()
    {
        Codex("codex", "Install", 0, Download("one", StandIn));
        Assert.Equal(StandIn, File.ReadAllText(Installed));
        Assert.Equal(Program, File.GetUnixFileMode(Installed));
        Codex("is this one already", "Install", 0, Download("one", StandIn), "--yes");

        var other = Download("two", StandIn.Replace("0.0.1", "0.0.2", StringComparison.Ordinal));
        Codex("--yes", "Install", 5, other);
        Assert.Equal(StandIn, File.ReadAllText(Installed));
        Codex("codex.old", "Install", 0, other, "--yes");
        Assert.Equal(StandIn, File.ReadAllText(Installed + ".old"));

        // As a release ships it, beside other things.
        Download("codex-x86_64-unknown-linux-musl", StandIn.Replace("0.0.1", "0.0.3", StringComparison.Ordinal));
        _user.Command("tar", "-czf", "codex.tar.gz", "codex-x86_64-unknown-linux-musl", "two").MustSucceed();
        Codex("codex-cli 0.0.3", "Install", 0, "codex.tar.gz", "--yes");
        Assert.Equal(["codex", "codex.old", "codex.old-2"], Names());
        _user.Command("mv", Installed + ".old-2", Installed).MustSucceed();
        Assert.Equal("codex-cli 0.0.2\n", _user.Command(Installed, "--version").Output);
    }

    [Fact]
    public void What_is_no_codex_is_refused_and_leaves_nothing()
    {
        Codex("is a FakeCodex", "Install", 2, Download("fake", "#!/bin/sh\n# FakeCodex\necho codex-cli 1.0\n"));
        Codex("does not answer --version", "Install", 2, Download("other", "#!/bin/sh\necho tool 1.0\n"));
        Codex("neither a program", "Install", 2, Download("text", "hello\n"));
        Codex("there is no file", "Install", 2, "nowhere");
        _user.Command("tar", "-czf", "none.tar.gz", "text").MustSucceed();
        Codex("no such program", "Install", 2, "none.tar.gz");
        _user.Write("broken.tar.gz", "");
        File.WriteAllBytes(_user.At("broken.tar.gz"), File.ReadAllBytes(_user.At("none.tar.gz"))[..40]);
        Codex("broken archive", "Install", 2, "broken.tar.gz");
        Assert.Empty(Names());
    }

    [Fact]
    public void Ctrl_C_ends_an_installation_and_what_it_started()
    {
        Directory.CreateDirectory(Bin);
        File.WriteAllText(Installed, "mine");
        var slow = Download("slow", $"#!/bin/sh\necho $$ >'{_user.At("started")}'\nexec sleep 600\n");
        using var process = Process.Start(
            ProcessRunner.StartInfo(
                _user.Prepare(PackedTool.ExecutablePath, ["codex", "install", slow, "--yes"]).WithDefaultSignals()
            )
        )!;
        Assert.True(Wait.Until(() => File.Exists(_user.At("started")), TimeSpan.FromSeconds(30)));
        _user.Command("kill", "-INT", $"{process.Id}").MustSucceed();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["codex"], Names());
        Assert.Equal("mine", File.ReadAllText(Installed));
        Assert.True(
            Wait.Until(() => !Directory.Exists($"/proc/{_user.Read("started").Trim()}"), TimeSpan.FromSeconds(10))
        );
    }

    [Fact]
    public void Who_answers_is_chosen_in_the_file_that_says_it()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Codex("no real codex is", "use", 1, "real");
        Codex("", "Install", 0, Download("one", StandIn));
        Assert.Equal(("real", "codex-cli 0.0.1"), Shell(Status(0)));

        Codex("tmuxagent generate", "use", 0, "fake");
        _user.Tool("generate").MustSucceed();
        Assert.Equal(("fake", null), Shell(Status(0)));
        Codex("already", "use", 0, "fake");
        Codex("tmuxagent generate", "use", 0, "real");
        _user.Tool("generate").MustSucceed();
        Assert.Equal(("real", "codex-cli 0.0.1"), Shell(Status(0)));
        Assert.Equal("real", Status(0).GetProperty("service").GetProperty("kind").GetString());

        // What this machine says stays this machine's.
        _user.Tool("config", "set", "--local", "codex.fake", "true").MustSucceed();
        _user.Tool("config", "set", "codex.bin", "codex-of-a-colleague").MustSucceed();
        var shared = _user.Read("tmuxagent.toml");
        Codex("tmuxagent generate", "use", 0, "real");
        Assert.Equal(shared, _user.Read("tmuxagent.toml"));
        Assert.Contains("bin = \"codex\"", _user.Read("tmuxagent.local.toml"), StringComparison.Ordinal);
        Assert.Contains("fake = \"auto\"", _user.Read("tmuxagent.local.toml"), StringComparison.Ordinal);

        File.WriteAllText(Installed, "#!/bin/sh\nexit 3\n");
        _user.Tool("generate").MustSucceed();
        Assert.Equal("codex-broken", Status(1).GetProperty("findings")[0].GetProperty("trouble").GetString());
    }

    [Fact]
    public void The_key_reaches_the_login_of_codex_by_its_standard_input_alone()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Codex("needs no login", "login", 1);
        Codex("", "Install", 0, Download("one", StandIn));
        Codex("tmuxagent env set OPENAI_API_KEY", "login", 2);
        _user.ToolWithInput(Secret, "env", "set", "OPENAI_API_KEY=-").MustSucceed();
        Assert.Equal("OPENAI_API_KEY", Status(0).GetProperty("key").GetString());

        using var watch = new CommandLineWatch(Secret);
        Codex("own login", "login", 0);
        Codex("own login", "login", 0, "--json");
        Assert.NotEmpty(watch.Stop());
        Assert.Empty(watch.Marked);
        var login = Path.Combine(_user.Home, ".codex/auth.json");
        Assert.Contains(Secret, File.ReadAllText(login), StringComparison.Ordinal);
        Assert.True(Status(0).GetProperty("login").GetBoolean());

        const string Other = "{\"auth_mode\": \"chatgpt\", \"tokens\": {\"id_token\": \"x\"}}";
        File.WriteAllText(login, Other);
        Codex("--yes", "login", 5);
        Assert.Equal(Other, File.ReadAllText(login));
        Codex("own login", "login", 0, "--yes");
        Assert.Contains(Secret, File.ReadAllText(login), StringComparison.Ordinal);

        // A codex that cannot read it there gets it in no other way.
        File.WriteAllText(Installed, $"#!/bin/sh\necho \"$*\" >>'{_user.At("called")}'\necho codex-cli 0.0.0\n");
        Codex("no --with-api-key", "login", 1, "--yes");
        Assert.Equal("login --help\n", _user.Read("called"));
    }

    [Fact]
    public void In_a_clone_where_nobody_has_generated_no_codex_is_started()
    {
        _user.ToolWithInput(Secret, "init", "--yes", "--set", "OPENAI_API_KEY=-").MustSucceed();
        _user.Write(".tmuxagent/bin/codex", $"#!/bin/sh\ntouch '{_user.At("started")}'\necho codex-cli 9.9\n");
        _user.Environment["XDG_STATE_HOME"] = Path.Combine(_user.Home, "elsewhere");
        Assert.Equal(("real", null), Shell(Status(0)));
        Codex("was never run in this clone", "use", 5, "real");
        Codex("was never run in this clone", "login", 5);
        Assert.False(File.Exists(_user.At("started")));
    }

    // A download is not executable.
    private string Download(string name, string text)
    {
        _user.Write(name, text);
        return _user.At(name);
    }

    private string[] Names() =>
        Directory.Exists(Bin)
            ?
            [
                .. Directory
                    .GetFileSystemEntries(Bin)
                    .Select(path => Path.GetFileName(path))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private void Codex(string expected, string verb, int exitCode, params string[] arguments)
    {
        var run = _user.Tool(["codex", verb.ToLowerInvariant(), .. arguments]);
        var said = run.Output + run.Error;
        Assert.True(run.ExitCode == exitCode, $"{verb}: {run.ExitCode}\n{said}");
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    private JsonElement Status(int exitCode)
    {
        var run = _user.Tool("codex", "status", "--json");
        Assert.True(run.ExitCode == exitCode, run.Output + run.Error);
        Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static (string?, string?) Shell(JsonElement status) =>
        (
            status.GetProperty("shell").GetProperty("kind").GetString(),
            status.GetProperty("shell").GetProperty("version").GetString()
        );
}
