using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary><c>resolve --edit</c> with an editor that is a command, as any is.</summary>
public sealed class EditTests : IDisposable
{
    private const string Settings = ".tmuxagent/orchestrator.toml";
    private const string Script = "run_orchestrator.sh";

    private readonly UserSandbox _user = new();

    public EditTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_value_that_both_changed_is_settled_by_what_the_editor_leaves()
    {
        BothChangePollInterval();
        Assert.Contains("poll_interval", _user.Tool("generate").Error, StringComparison.Ordinal);
        Edit("sed -i s/33/44/").MustSucceed();
        Assert.Contains("poll_interval = 44\n", _user.Read(Settings), StringComparison.Ordinal);
        Assert.DoesNotContain("poll_interval", _user.Tool("generate").Error, StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo").MustSucceed();
        Assert.Contains("poll_interval = 33\n", _user.Read(Settings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sed -i s/33/=/", 4, "cannot be taken")]
    [InlineData("true", 2, "nothing was changed")]
    [InlineData("false", 2, "exit code 1")]
    public void What_cannot_be_taken_is_not_written(string editor, int exitCode, string words)
    {
        BothChangePollInterval();
        var before = SnapshotOf.Files(_user);
        var run = Edit(editor);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(words, run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal(before, SnapshotOf.Files(_user));
    }

    [Fact]
    public void The_copy_is_among_the_private_records_and_goes_when_it_was_taken()
    {
        BothChangePollInterval();
        var temporary = Directory.CreateDirectory(Path.Combine(_user.Home, "tmp")).FullName;
        _user.Environment["TMPDIR"] = temporary;
        const string Note = "sh -c 'echo \"$1\" >../copy; stat -c %a \"$1\" \"$(dirname \"$1\")\" >../modes";
        var failed = Edit(Note + "; find ../tmp -type f >>../modes; exit 1' sh");
        Assert.Equal(2, failed.ExitCode);
        var copy = File.ReadAllText(Path.Combine(_user.Home, "copy")).TrimEnd();
        Assert.StartsWith(Path.Combine(_user.Home, ".local/state/tmuxagent/"), copy, StringComparison.Ordinal);
        Assert.Equal("600\n700\n", File.ReadAllText(Path.Combine(_user.Home, "modes")));
        Assert.Contains(copy, failed.Error, StringComparison.Ordinal);
        Assert.Equal(_user.Read(Settings), File.ReadAllText(copy));

        Edit(Note + "; sed -i s/33/44/ \"$1\"' sh").MustSucceed();
        Assert.False(
            Directory.Exists(Path.GetDirectoryName(File.ReadAllText(Path.Combine(_user.Home, "copy")).TrimEnd()))
        );
        Assert.True(File.Exists(copy));
    }

    [Fact]
    public void Without_an_editor_it_is_said_how_to_name_one()
    {
        BothChangePollInterval();
        var run = _user.Tool("resolve", Settings, "--edit");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("EDITOR", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_of_lines_comes_with_marks_which_must_be_gone_afterwards()
    {
        _user.Write(Script, _user.Read(Script).Replace("python3", "python3.99", StringComparison.Ordinal));
        _user.Tool("config", "set", "orchestrator.python", "python3.98").MustSucceed();
        Assert.Equal(4, _user.Tool("generate").ExitCode);
        Assert.Equal(4, Edit("sed -i s/99/97/", Script).ExitCode);
        var run = Edit(
            "sh -c 'grep -q \"<<<<<<< yours\" \"$1\" && sed -i \"/^<<<<<<</d;/^=======/,/^>>>>>>>/d\" \"$1\"' sh",
            Script
        );
        run.MustSucceed();
        Assert.Contains("python3.99", _user.Read(Script), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void The_editor_learns_what_terminal_it_is_on()
    {
        BothChangePollInterval();
        _user.Environment["TERM"] = "screen";
        Edit("sh -c 'test \"$TERM\" = screen && sed -i s/33/44/ \"$1\"' sh").MustSucceed();
    }

    private void BothChangePollInterval()
    {
        _user.Write(
            Settings,
            _user.Read(Settings).Replace("poll_interval = 45", "poll_interval = 33", StringComparison.Ordinal)
        );
        _user.Tool("config", "set", "orchestrator.poll_interval", "60").MustSucceed();
    }

    private ProcessResult Edit(string editor, string file = Settings)
    {
        _user.Environment["EDITOR"] = editor;
        return _user.Tool("resolve", file, "--edit");
    }
}
