using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

public sealed class EnvCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public EnvCommandTests() =>
        _folder.Write(
            "tmuxagent.toml",
            """
            version = 1
            [project]
            name = "p"
            [env.keys.OPENAI_API_KEY]
            secret = true
            aliases = ["OAI_KEY"]
            [env.keys.LOG_LEVEL]
            type = "enum"
            values = ["debug", "info"]
            """
        );

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void A_value_is_set_read_listed_and_unset()
    {
        Assert.Equal(0, Run("", out _, "env", "set", "LOG_LEVEL=info"));
        Assert.Equal(0, Run("", out var got, "env", "get", "LOG_LEVEL"));
        Assert.Equal("info\n", got);
        Assert.Equal(0, Run("", out _, "env", "unset", "LOG_LEVEL"));
        Assert.Contains("#LOG_LEVEL=\n", File.ReadAllText(_folder.At(".env")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, Run("", out _, "env", "get", "LOG_LEVEL"));
    }

    [Fact]
    public void A_secret_comes_from_standard_input_and_is_shown_as_stars()
    {
        Assert.Equal(0, Run("marker secret\n", out var said, "env", "set", "OAI_KEY=-"));
        Assert.Contains(
            "OPENAI_API_KEY='marker secret'\n",
            File.ReadAllText(_folder.At(".env")),
            StringComparison.Ordinal
        );
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At(".env")));
        Run("", out var got, "env", "get", "OPENAI_API_KEY");
        Run("", out var listed, "env", "list");
        Run("", out var json, "env", "list", "--json");
        Assert.Equal("***\n", got);
        Assert.DoesNotContain("marker", said + listed + json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPENAI_API_KEY=marker")]
    [InlineData("OAI_KEY=marker")]
    [InlineData("SOME_TOKEN=marker")]
    [InlineData("LOG_LEVEL=marker")]
    [InlineData("LOG_LEVEL")]
    public void What_must_not_be_written_is_refused_with_the_remedy_and_without_the_value(string assignment)
    {
        Assert.Equal(ExitCode.Usage, Run("", out var said, "env", "set", assignment));
        Assert.DoesNotContain("marker", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    // The text is standard output, and behind it standard error.
    private int Run(string input, out string said, params string[] arguments)
    {
        var machine = TestMachine.In(_folder, _home, input);
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        said = machine.Output + machine.Error;
        return exitCode;
    }
}
