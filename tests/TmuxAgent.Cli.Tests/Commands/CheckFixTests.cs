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

    [Fact]
    public void A_byte_order_mark_that_the_shells_stumble_over_is_found_and_taken_away()
    {
        File.WriteAllBytes(_folder.At(".env"), [.. "\uFEFFNOTE=x\nB=1\n"u8]);
        var (exitCode, said) = Run("check");
        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Contains(".env:1:1: error TMA0119", said, StringComparison.Ordinal);
        Assert.Equal(0, Run("env", "set", "NOTE=y").ExitCode);
        Assert.Equal("\uFEFFNOTE=y\nB=1\n"u8, File.ReadAllBytes(_folder.At(".env")));
        Run("check", "--fix");
        Assert.Equal("NOTE=y\nB=1\n"u8, File.ReadAllBytes(_folder.At(".env")));
    }

    [Fact]
    public void A_manifest_that_is_not_UTF8_is_a_finding_with_its_place()
    {
        File.WriteAllBytes(_folder.At("tmuxagent.toml"), [.. "version = 1\n# "u8, 0xFF, .. "\n"u8]);
        var (exitCode, said) = Run("check");
        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Contains("tmuxagent.toml:2:3: error TMA0301", said, StringComparison.Ordinal);
    }

    private (int ExitCode, string Said) Run(params string[] arguments)
    {
        var machine = TestMachine.In(_folder, _home);
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output + machine.Error);
    }
}
