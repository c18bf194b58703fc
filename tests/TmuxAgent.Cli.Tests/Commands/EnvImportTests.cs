using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

public sealed class EnvImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public EnvImportTests() =>
        _folder.Write(
            "tmuxagent.toml",
            """
            version = 1
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
    public void Values_are_taken_in_portably_in_one_run_and_what_differs_is_shown_masked()
    {
        _folder.Write(".env", "# mine\nOPENAI_API_KEY=old-marker\nLOG_LEVEL=info\n");
        _folder.Write("other", "export OAI_KEY=\"new-marker\"\nLOG_LEVEL=debug # comment\nFOO=\"a b\"\nEMPTY=\n");
        Assert.Equal(0, Import(out var said));
        Assert.Contains("OPENAI_API_KEY: *** -> ***", said, StringComparison.Ordinal);
        Assert.Contains("LOG_LEVEL: info -> debug", said, StringComparison.Ordinal);
        Assert.Contains("FOO: no value -> ***", said, StringComparison.Ordinal);
        Assert.DoesNotContain("marker", said, StringComparison.Ordinal);
        Assert.Equal("# mine\nOPENAI_API_KEY=new-marker\nLOG_LEVEL=debug\n\nFOO='a b'\n", Env());
        Assert.Equal(0, Import(out var again));
        Assert.Contains("unchanged", again, StringComparison.Ordinal);
        Assert.Equal(0, Run(out _, "undo"));
        Assert.Equal("# mine\nOPENAI_API_KEY=old-marker\nLOG_LEVEL=info\n", Env());
    }

    [Fact]
    public void A_dry_run_says_the_same_and_writes_nothing()
    {
        _folder.Write("other", "LOG_LEVEL=debug\n");
        Assert.Equal(0, Import(out var said, "-n"));
        Assert.Contains("LOG_LEVEL: no value -> debug", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    [Theory]
    [InlineData("LOG_LEVELL=marker", "LOG_LEVEL is")]
    [InlineData("LOG_LEVEL=marker", "none of: debug, info")]
    [InlineData("FOO=$marker", "holds a $")]
    [InlineData("marker line", "no KEY=VALUE")]
    [InlineData("FOO='marker", "do not agree where this value ends")]
    [InlineData("UID=marker", "a shell keeps")]
    [InlineData("OPENAI_API_KEY=a\nOAI_KEY=marker", "another value there under another name")]
    public void What_cannot_be_taken_is_named_without_its_value_and_the_rest_is_taken(string lines, string why)
    {
        _folder.Write("other", "BAR=1\n" + lines + "\n");
        Assert.Equal(ExitCode.Findings, Import(out var said));
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "marker",
            said.Replace("$marker", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("BAR=1\n", Env(), StringComparison.Ordinal);
        Assert.DoesNotContain("marker", Env(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_and_nothing_is_written()
    {
        Assert.Equal(ExitCode.Usage, Import(out var said));
        Assert.Contains("there is no file", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    private string Env() => File.ReadAllText(_folder.At(".env"));

    private int Import(out string said, params string[] options) =>
        Run(out said, ["env", "import", _folder.At("other"), .. options]);

    private int Run(out string said, params string[] arguments)
    {
        var machine = TestMachine.In(_folder, _home);
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        said = machine.Output + machine.Error;
        return exitCode;
    }
}
