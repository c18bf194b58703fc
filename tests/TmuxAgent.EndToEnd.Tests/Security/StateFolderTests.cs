using TmuxAgent.EndToEnd.Tests.Regenerating;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Where the tool keeps its own records, and what it does where it cannot.</summary>
public sealed class StateFolderTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly UserSandbox _user = new();

    private string All => Path.Combine(_user.Home, ".local/state/tmuxagent");

    public void Dispose() => _user.Dispose();

    [Fact]
    public void The_records_are_private_and_outside_of_the_repository()
    {
        _user.Tool("init", "--yes").MustSucceed();

        Assert.False(Directory.Exists(_user.At(".tmuxagent/local")));
        Assert.Equal(Private, File.GetUnixFileMode(All));
        var folder = Assert.Single(Directory.GetDirectories(All));
        Assert.Equal(Private, File.GetUnixFileMode(folder));
        Assert.Equal(_user.Repository + "\n", File.ReadAllText(Path.Combine(folder, "repository")));
    }

    [Fact]
    public void A_verb_that_reads_makes_nothing()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Directory.Delete(Path.Combine(_user.Home, ".local"), recursive: true);

        foreach (
            var verb in new[]
            {
                "status",
                "diff",
                "check",
                "generate --check",
                "generate --dry-run",
                "env list",
                "undo --list",
                "undo --dry-run",
            }
        )
            _user.Tool(verb.Split(' '));

        Assert.False(Directory.Exists(Path.Combine(_user.Home, ".local")));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void A_relative_XDG_STATE_HOME_does_not_count()
    {
        _user.Environment["XDG_STATE_HOME"] = "state";
        _user.Tool("init", "--yes").MustSucceed();
        Assert.False(Directory.Exists(_user.At("state")));
        Assert.True(Directory.Exists(All));
    }

    [Theory]
    [InlineData("chmod 755", "chmod 700")]
    [InlineData("chown 12345", "belongs to user 12345")]
    [InlineData("link", "symbolic link")]
    public void A_folder_that_is_not_private_and_ones_own_is_not_used(string what, string said)
    {
        _user.Tool("init", "--yes").MustSucceed();
        if (what == "link")
        {
            Directory.Move(All, All + "-elsewhere");
            File.CreateSymbolicLink(All, All + "-elsewhere");
        }
        else
        {
            var words = what.Split(' ');
            _user.Command(words[0], words[1], All).MustSucceed();
        }

        var run = _user.Tool("env", "set", "LOG_LEVEL=DEBUG");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\nLOG_LEVEL=DEBUG", _user.Read(".env"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_inside_the_repository_is_not_used()
    {
        _user.Environment["XDG_STATE_HOME"] = _user.At("state");
        var run = _user.Tool("init", "--yes");
        Assert.Equal(5, run.ExitCode);
        Assert.False(Directory.Exists(_user.At("state")));
    }

    [Fact]
    public void Where_the_folder_cannot_be_made_nothing_is_written_and_reading_works()
    {
        _user.Tool("init", "--yes").MustSucceed();
        // A file in the way refuses root as well, which no mode does.
        File.WriteAllText(_user.At("../file"), "");
        _user.Environment["XDG_STATE_HOME"] = Path.Combine(_user.Home, "file");

        var run = _user.Tool("env", "set", "LOG_LEVEL=DEBUG");

        Assert.Equal(74, run.ExitCode);
        Assert.DoesNotContain("\nLOG_LEVEL=DEBUG", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("env", "list").ExitCode);
        Assert.Equal(0, _user.Tool("status").ExitCode);
    }

    [SkippableFact]
    public void A_read_only_disk_under_the_records_lets_one_read_and_not_write()
    {
        var state = Directory.CreateDirectory(Path.Combine(_user.Home, "state")).FullName;
        var mount = ProcessRunner.Run("mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "tmpfs", state);
        Skip.If(mount.ExitCode != 0, "a file system can only be mounted by root");
        try
        {
            _user.Environment["XDG_STATE_HOME"] = state;
            _user.Tool("init", "--yes").MustSucceed();
            ProcessRunner.Run("mount", "-o", "remount,ro", state).MustSucceed();
            var before = _user.Read(".env");

            var run = _user.Tool("env", "set", "LOG_LEVEL=DEBUG");

            Assert.Equal(74, run.ExitCode);
            Assert.Equal(before, _user.Read(".env"));
            _user.Tool("status").MustSucceed();
            _user.Tool("undo", "--list").MustSucceed();
        }
        finally
        {
            ProcessRunner.Run("umount", state).MustSucceed();
        }
    }

    [SkippableFact]
    public void A_full_disk_under_the_records_leaves_the_old_files()
    {
        var state = Directory.CreateDirectory(Path.Combine(_user.Home, "state")).FullName;
        var mount = ProcessRunner.Run("mount", "-t", "tmpfs", "-o", "size=16k,mode=700", "tmpfs", state);
        Skip.If(mount.ExitCode != 0, "a file system can only be mounted by root");
        try
        {
            _user.Environment["XDG_STATE_HOME"] = state;
            var run = _user.Tool("init", "--yes");
            Assert.Equal(74, run.ExitCode);
            Assert.Contains("No space left", run.Error, StringComparison.Ordinal);
            Assert.Equal([".git"], Directory.GetFileSystemEntries(_user.Repository).Select(Path.GetFileName));
        }
        finally
        {
            ProcessRunner.Run("umount", state).MustSucceed();
        }
    }

    [Fact]
    public void Records_on_another_file_system_serve_as_well()
    {
        var state = Path.Combine(Path.GetTempPath(), "tmuxagent-test-state-" + Guid.NewGuid().ToString("N")[..12]);
        using var bench = new Bench(state);
        try
        {
            bench.Save("before");
            var before = bench.Tree();
            ChangedManifest.Apply(bench);
            var changed = bench.Tree();
            bench.Run("generate").MustSucceed();
            Assert.NotEqual(changed, bench.Tree());
            bench.Run("undo").MustSucceed();
            Assert.Equal(changed, bench.Tree());
            bench.Restore("before");
            Assert.Equal(before, bench.Tree());
        }
        finally
        {
            Directory.Delete(state, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_no_number_of_a_run_stops_nothing()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var undo = Path.Combine(
            Directory.Exists(All) ? Directory.GetDirectories(All).Single() : _user.At(".tmuxagent/local"),
            "undo"
        );
        foreach (var name in new[] { "2147483647", "999999999999", "0x1", "-3" })
            Directory.CreateDirectory(Path.Combine(undo, name, "full"));

        for (var i = 0; i < 3; i++)
            _user.Tool("env", "set", $"LOG_LEVEL={(i % 2 == 0 ? "DEBUG" : "INFO")}").MustSucceed();

        _user.Tool("undo").MustSucceed();
        Assert.Contains("LOG_LEVEL=INFO", _user.Read(".env"), StringComparison.Ordinal);
    }
}
