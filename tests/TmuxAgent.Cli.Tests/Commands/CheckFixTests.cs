using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

public sealed class CheckFixTests : IDisposable
{
    private const string Before = "NOTE=a b\nGH_PAT = marker\nPATH_A=C:\\x\\\nZ=1\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public CheckFixTests()
    {
        _folder.Write("tmuxagent.toml", "version = 1\n[env.keys.NOTE]\n");
        _folder.Write(".env", Before);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void What_has_one_right_mend_is_mended_once_and_taken_back_by_undo()
    {
        Run("check", "--fix");
        var mended = File.ReadAllText(_folder.At(".env"));
        Assert.Equal("NOTE='a b'\nGH_PAT=marker\nPATH_A=C:\\x\\\nZ=1\n", mended);
        Run("check", "--fix");
        Assert.Equal(mended, File.ReadAllText(_folder.At(".env")));
        Assert.Equal(0, Run("undo").ExitCode);
        Assert.Equal(Before, File.ReadAllText(_folder.At(".env")));
    }

    [Fact]
    public void A_dry_run_shows_the_change_without_a_hidden_value_and_writes_nothing()
    {
        var (exitCode, said) = Run("check", "--fix", "--dry-run");
        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Contains("+NOTE='a b'\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("marker", said, StringComparison.Ordinal);
        Assert.Equal(Before, File.ReadAllText(_folder.At(".env")));
        Assert.False(Directory.Exists(_folder.At(".tmuxagent")));
    }

    private (int ExitCode, string Said) Run(params string[] arguments)
    {
        var machine = TestMachine.In(_folder, _home);
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output + machine.Error);
    }
}
