using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Upgrade;

/// <summary>A repository that version 0.1 made and a person then changed, brought up to date as docs/upgrade.md says.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly string[] OwnWords =
    [
        "run_orchestrator.sh: ulimit -n 4096 # my own line",
        ".env: OPENAI_API_KEY=sk-of-version-0-1",
        ".env: LOG_LEVEL=DEBUG",
        ".env: MY_OWN=kept",
        ".tmuxagent/orchestrator.toml: metrics_port = 9200",
        ".tmuxagent/prompts/command.md: Answer briefly.",
    ];

    private readonly UserSandbox _user = new();

    public UpgradeTests()
    {
        var made = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/Upgrade/from-0.1");
        _user.Command("cp", "-a", made + "/.", _user.Repository).MustSucceed();
        File.SetUnixFileMode(_user.At(".env"), Private);
        File.SetUnixFileMode(_user.At(".tmuxagent/local"), Private | UnixFileMode.UserExecute);
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void Nothing_that_a_person_changed_is_lost()
    {
        var told = _user.Tool("generate").MustSucceed();
        Assert.Contains(".tmuxagent/local", told.Error + told.Output, StringComparison.Ordinal);
        AssertOwnWords();
        Assert.Equal(Private, File.GetUnixFileMode(_user.At(".env")));
        // What 0.2 adds is there, and a second run has nothing to do.
        Assert.All(
            ["run_runner.sh", ".tmuxagent/fleet.toml", ".tmuxagent/lib/environment.sh", ".tmuxagent/schema.json"],
            path => Assert.True(File.Exists(_user.At(path)), path)
        );
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        // What differs from the manifest is named, and is no error.
        var findings = _user.Tool("check");
        Assert.Contains("TMA0611", findings.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(": error ", findings.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_gives_back_what_version_0_1_left()
    {
        var before = Contents();
        _user.Tool("generate").MustSucceed();
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Records_move_out_of_the_repository_and_old_ones_are_left_alone()
    {
        var before = Directory.GetFiles(_user.At(".tmuxagent/local"), "*", SearchOption.AllDirectories);
        _user.Tool("generate").MustSucceed();
        Assert.Equal(before, Directory.GetFiles(_user.At(".tmuxagent/local"), "*", SearchOption.AllDirectories));
        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(_user.Home, ".local/state/tmuxagent")));
        // The runs of 0.1 are not the new tool's to take back.
        Assert.Single(
            _user.Tool("undo", "--list").MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        // Without the old folder, all goes on.
        Directory.Delete(_user.At(".tmuxagent/local"), recursive: true);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        AssertOwnWords();
    }

    [Fact]
    public void A_clone_of_it_on_another_machine_is_brought_up_to_date_too()
    {
        // What git ignored there.
        File.Delete(_user.At(".env"));
        Directory.Delete(_user.At(".tmuxagent/local"), recursive: true);
        Directory.Delete(_user.At(".tmuxagent/systemd"), recursive: true);
        _user.Tool("generate").MustSucceed();
        AssertOwnWords(except: ".env");
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    private void AssertOwnWords(string except = "nothing") =>
        Assert.All(
            OwnWords.Select(words => words.Split(": ", 2)).Where(words => words[0] != except),
            words => Assert.Contains(words[1] + "\n", _user.Read(words[0]), StringComparison.Ordinal)
        );

    private List<string> Contents() =>
        [
            .. Directory
                .EnumerateFiles(_user.Repository, "*", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/.git/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path} {File.GetUnixFileMode(path)} {Convert.ToHexString(File.ReadAllBytes(path))}"),
        ];
}
