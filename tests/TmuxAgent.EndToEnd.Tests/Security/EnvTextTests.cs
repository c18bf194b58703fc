using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>What comes in as a value is kept to the last character, and what goes to a terminal cannot steer it.</summary>
public sealed class EnvTextTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public EnvTextTests() =>
        _user.Write("tmuxagent.toml", "version = 1\n[env.keys.NOTE]\n[env.keys.PASS]\nsecret = true\n");

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("A-B=1")]
    [InlineData("1A=1")]
    [InlineData("A B=1")]
    public void A_key_that_is_no_name_is_wrong_usage(string assignment)
    {
        Assert.Equal(2, _user.Tool("env", "set", assignment).ExitCode);
        Assert.False(File.Exists(_user.At(".env")));
    }

    [Fact]
    public void A_byte_order_mark_at_the_start_of_a_value_belongs_to_it()
    {
        _user.ToolWithInput("\uFEFFabc\n", "env", "set", "PASS=-").MustSucceed();
        Assert.Contains("PASS='\uFEFFabc'\n", _user.Read(".env"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NOTE='a\u001b[2Jb'\n")]
    [InlineData("NOTE='a\u009b2Jb'\n")]
    [InlineData("N\u001b[2J=1\n")]
    [InlineData("NOTE='a\nset  PASS  forged'\n")]
    public void A_control_character_does_not_reach_the_terminal(string file)
    {
        _user.Write(".env", file);
        string[][] verbs =
        [
            ["env", "list"],
            ["check"],
            ["diff"],
            ["status"],
            ["generate", "--dry-run"],
        ];
        foreach (var verb in verbs)
        {
            var run = _user.Tool(verb);
            Assert.DoesNotContain(run.Output + run.Error, c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(
                (run.Output + run.Error).Split('\n'),
                line => line.StartsWith("set  PASS  forged", StringComparison.Ordinal)
            );
        }
    }
}
