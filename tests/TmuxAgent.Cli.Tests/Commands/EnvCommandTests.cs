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
            [env]
            prefixes = ["APP_"]
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
    [InlineData("LOG_LEVELL=marker")]
    [InlineData("APP_OTHER=marker")]
    [InlineData("mark er")]
    public void What_must_not_be_written_is_refused_with_the_remedy_and_without_the_value(string assignment)
    {
        Assert.Equal(ExitCode.Usage, Run("", out var said, "env", "set", assignment));
        Assert.DoesNotContain("marker", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    [Fact]
    public void Several_keys_are_set_in_one_run_or_not_at_all()
    {
        Assert.Equal(ExitCode.Usage, Run("", out _, "env", "set", "NOTE=1", "LOG_LEVEL=loud"));
        Assert.False(File.Exists(_folder.At(".env")));
        Assert.Equal(0, Run("sk", out _, "env", "set", "NOTE=1", "OPENAI_API_KEY=-", "LOG_LEVEL=info"));
        var text = File.ReadAllText(_folder.At(".env"));
        Assert.Contains("NOTE=1\n", text, StringComparison.Ordinal);
        Assert.Contains("OPENAI_API_KEY=sk\n", text, StringComparison.Ordinal);
        Assert.Contains("LOG_LEVEL=info\n", text, StringComparison.Ordinal);
        Assert.Equal(0, Run("", out _, "undo"));
        Assert.False(File.Exists(_folder.At(".env")));
    }

    [Theory]
    [InlineData("given more than once", "OPENAI_API_KEY=-", "OAI_KEY=-")]
    [InlineData("only one key can be read", "OPENAI_API_KEY=-", "NOTE=-")]
    [InlineData("only one key can be read", "OPENAI_API_KEY", "NOTE=-")]
    [InlineData("LOG_LEVEL is", "LOG_LEVELL=info")]
    [InlineData("config set env.keys.LOG_LEVELL.type string", "LOG_LEVELL=info")]
    [InlineData("begin with APP_ belong", "APP_OTHER=1")]
    public void What_cannot_be_set_is_said_before_anything_is_read(string said, params string[] words)
    {
        Assert.Equal(ExitCode.Usage, Run("sk", out var output, ["env", "set", .. words]));
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    [Fact]
    public void Where_nobody_can_be_asked_each_key_takes_a_line_of_standard_input()
    {
        Assert.Equal(0, Run("sk one\r\nhttps://h.example/x\n", out _, "env", "set", "OPENAI_API_KEY", "NOTE"));
        var text = File.ReadAllText(_folder.At(".env"));
        Assert.Contains("OPENAI_API_KEY='sk one'\n", text, StringComparison.Ordinal);
        Assert.Contains("NOTE=https://h.example/x\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("sk\n")]
    public void Without_a_line_for_each_key_nothing_is_written(string input)
    {
        Assert.Equal(ExitCode.Usage, Run(input, out var said, "env", "set", "OPENAI_API_KEY", "NOTE"));
        Assert.Contains("nobody can be asked", said, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At(".env")));
    }

    [Fact]
    public void A_name_that_is_insisted_on_is_declared_by_the_printed_verb()
    {
        Assert.Equal(0, Run("", out _, "config", "set", "env.keys.LOG_LEVELL.type", "string"));
        Assert.Equal(0, Run("", out _, "env", "set", "LOG_LEVELL=info"));
    }

    [Fact]
    public void A_secret_is_revealed_to_no_pipe()
    {
        Run("marker", out _, "env", "set", "OPENAI_API_KEY=-");
        Assert.Equal(ExitCode.Usage, Run("", out var said, "env", "get", "OPENAI_API_KEY", "--reveal"));
        Assert.DoesNotContain("marker", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_says_whose_each_value_is()
    {
        _folder.Write("tmuxagent.local.toml", "version = 1\n[proxy]\nsocks = \"socks5://127.0.0.1:1\"\n");
        _folder.Write(
            ".env",
            "NOTE=1\nLOG_LEVEL=\nCODEX_TIMEOUT_SECONDS=120\nALL_PROXY=socks5://127.0.0.1:1\nCODEX_MODEL=m\n"
        );
        Run("", out var said, "env", "list");
        var words = said.Split('\n')
            .Where(line => line.Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(line => line[1], line => line[0]);
        Assert.Equal("missing", words["OPENAI_API_KEY"]);
        Assert.Equal("empty", words["LOG_LEVEL"]);
        Assert.Equal("default", words["CODEX_TIMEOUT_SECONDS"]);
        Assert.Equal("overlay", words["ALL_PROXY"]);
        Assert.Equal("yours", words["CODEX_MODEL"]);
        Assert.Equal("unknown", words["NOTE"]);
        Run("", out var json, "env", "list", "--json");
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var origins = document
            .RootElement.GetProperty("keys")
            .EnumerateArray()
            .ToDictionary(key => key.GetProperty("key").GetString()!, key => key.GetProperty("origin").GetString());
        Assert.Null(origins["OPENAI_API_KEY"]);
        Assert.Equal("overlay", origins["ALL_PROXY"]);
    }

    [Fact]
    public void A_value_that_was_written_and_waits_for_the_manifest_s_new_one_is_a_default()
    {
        Run("", out _, "config", "set", "codex.model", "old");
        Run("", out _, "generate");
        Run("", out _, "config", "set", "codex.model", "new");
        Run("", out var said, "env", "list");
        Assert.Matches("(?m)^default +CODEX_MODEL +old$", said);
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
