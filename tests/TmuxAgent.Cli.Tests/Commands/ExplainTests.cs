using System.Text.Json;
using TmuxAgent.Cli.Commands;
using TmuxAgent.Core.Rules;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary><c>explain</c>: the page of a rule, and all that is known of a key.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public ExplainTests()
    {
        _folder.Write(
            "tmuxagent.toml",
            """
            version = 1
            [env.keys.WECOM_WEBHOOK]
            secret = true
            required = "recommended"
            description = "The bot's address."
            aliases = ["WECOM_WEBHOOK_URL"]
            [env.keys.LOG_LEVEL]
            default = "INFO"
            """
        );
        _folder.Write(".env", "# mine\nWECOM_WEBHOOK=hook-value-1\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _folder.Write("a.py", "os.environ.get('WECOM_WEBHOOK_URL', 'literal-1')\nos.getenv('LOG_LEVEL', 'DEBUG')\n");
        _folder.Write("b.sh", "export WECOM_WEBHOOK=literal-2\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void The_page_of_every_rule_is_in_the_tool()
    {
        foreach (var rule in RuleList.All)
        {
            var (exitCode, said, _) = Run("explain", rule.Id);
            Assert.Equal(0, exitCode);
            Assert.Equal(File.ReadAllText(Path.Combine(TestSupport.RepositoryRoot.Path, rule.HelpPath)), said);
        }
        Assert.StartsWith("# TMA0601: ", Run("explain", "tma0601").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("explain", "TMA9999").ExitCode);
    }

    [Fact]
    public void The_page_of_every_rule_is_in_the_tool_in_Chinese()
    {
        foreach (var rule in RuleList.All)
            Assert.Equal(
                File.ReadAllText(Path.Combine(TestSupport.RepositoryRoot.Path, $"docs/zh/rules/{rule.Id}.md")),
                Run("explain", rule.Id, "--lang", "zh").Output
            );
    }

    [Fact]
    public void A_key_is_told_with_its_places_and_without_a_value_that_is_secret()
    {
        var (exitCode, said, error) = Run("explain", "WECOM_WEBHOOK_URL");
        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            WECOM_WEBHOOK: string, secret, recommended
              The bot's address.
            value
              ***  .env:2, yours
            declared by
              tmuxagent.toml:2:11
              tmuxagent.toml:6:12  former spelling WECOM_WEBHOOK_URL
            read by
              a.py:1:17  os.environ.get  (as WECOM_WEBHOOK_URL, default ***)
            handed on, with a value, by
              b.sh:1:8  export

            """,
            said
        );
        Assert.Equal("", error);
    }

    [Fact]
    public void A_value_that_is_no_secret_is_shown_and_the_default_where_there_is_none()
    {
        Assert.Contains("the default, INFO", Run("explain", "LOG_LEVEL").Output, StringComparison.Ordinal);
        Assert.Contains("(default DEBUG)", Run("explain", "LOG_LEVEL").Output, StringComparison.Ordinal);
        _folder.Write(".env", "LOG_LEVEL=WARNING\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Contains("WARNING  .env:1, yours", Run("explain", "LOG_LEVEL").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_says_the_same()
    {
        var (_, said, _) = Run("explain", "WECOM_WEBHOOK", "--json");
        using var document = JsonDocument.Parse(said);
        Assert.Equal("***", document.RootElement.GetProperty("value").GetString());
        Assert.Equal(".env:2", document.RootElement.GetProperty("valueAt").GetString());
        Assert.Equal(2, document.RootElement.GetProperty("uses").GetArrayLength());
        Assert.False(document.RootElement.GetProperty("changed").GetBoolean());
        Assert.DoesNotContain("literal", said, StringComparison.Ordinal);
        using var page = JsonDocument.Parse(Run("explain", "TMA0601", "--json").Output);
        Assert.Equal("info", page.RootElement.GetProperty("severity").GetString());
    }

    [Fact]
    public void What_nothing_knows_is_told_with_the_nearest_key()
    {
        var (exitCode, _, error) = Run("explain", "LOG_LEVL");
        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Contains("did you mean LOG_LEVEL?", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        var machine = TestMachine.In(_folder, _home);
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output, machine.Error);
    }
}
