using System.Text.RegularExpressions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>No verb prints a value of <c>.env</c> that may be a secret, or a piece of one, whatever the file looks like.</summary>
public sealed partial class SecretDisplayTests : IDisposable
{
    private const string Secret = "hunter2";

    private static readonly string[][] ReadingVerbs =
    [
        ["env", "list"],
        ["env", "list", "--json"],
        ["check"],
        ["check", "--json"],
        ["check", "--fix", "--dry-run"],
        ["diff"],
        ["diff", "--json"],
        ["status"],
        ["status", "--json"],
        ["generate", "--dry-run"],
        ["generate", "--check", "--json"],
    ];

    private readonly UserSandbox _user = new();

    public SecretDisplayTests() =>
        _user.Write(
            "tmuxagent.toml",
            """
            version = 1
            [env]
            prefixes = ["AB"]
            [env.keys.SERVER_KEY]
            secret = true
            [env.keys.NOTE]
            """
        );

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData("GH_PAT=" + Secret)]
    [InlineData("DSN=postgres://u:" + Secret + "@h/db")]
    [InlineData("HOOK=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + Secret)]
    [InlineData("PGPASSWORD=" + Secret)]
    [InlineData("JWT=" + Secret)]
    [InlineData("COOKIE='" + Secret + "'")]
    [InlineData("HTTP_PROXY=http://u:" + Secret + "@127.0.0.1:1")]
    [InlineData("HTTP_PROXY=http://u:p/" + Secret + "@127.0.0.1:1")]
    [InlineData("HTTP_PROXY=u:" + Secret + "@127.0.0.1:1")]
    [InlineData("NOTE=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + Secret)]
    [InlineData("NOTE=abc #" + Secret)]
    [InlineData("SERVER_KEY='abc\nNOTE=" + Secret)]
    [InlineData("SERVER_KEY=abc\n" + Secret + "==")]
    [InlineData("SERVER_KEY=-----BEGIN KEY-----\nQUJD\nABhunter2=\n-----END KEY-----")]
    [InlineData("SERVER_KEY=QUJD\nhttps://u:" + Secret + "@h/?a=b")]
    [InlineData("SERVER_KEY=QUJD\nx/" + Secret + "=")]
    [InlineData("SERVER_KEY=QUJD\nAB-" + Secret + "=abc")]
    public void A_value_and_what_may_be_a_piece_of_one_are_never_shown(string lines)
    {
        _user.Write(".env", lines + "\n");
        foreach (var verb in ReadingVerbs)
            AssertHidden(_user.Tool(verb), verb);
        foreach (Match key in KeyAtLineStart().Matches(lines))
            AssertHidden(_user.Tool("env", "get", key.Groups[1].Value), ["env", "get"]);
    }

    [Fact]
    public void A_password_in_a_url_is_refused_on_a_command_line_and_the_remedy_works_as_printed()
    {
        _user.Write(".env", "");
        var url = $"http://u:{Secret}@127.0.0.1:1";
        var refused = _user.Tool("env", "set", $"HTTP_PROXY={url}");
        AssertHidden(refused, ["env", "set"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("tmuxagent env set HTTP_PROXY=-", refused.Error, StringComparison.Ordinal);
        _user.ToolWithInput(url, "env", "set", "HTTP_PROXY=-").MustSucceed();
        Assert.Contains(url, _user.Read(".env"), StringComparison.Ordinal);
        foreach (var verb in ReadingVerbs)
            AssertHidden(_user.Tool(verb), verb);
    }

    [Theory]
    [InlineData("env", "set")]
    [InlineData("env", "get")]
    [InlineData("env", "unset")]
    [InlineData("generate")]
    [InlineData("check")]
    public void An_argument_that_begins_with_an_at_sign_is_no_file(params string[] verb)
    {
        _user.Write("words", $"NOTE={Secret}\n");
        var run = _user.Tool([.. verb, "@words"]);
        AssertHidden(run, verb);
        Assert.Equal(2, run.ExitCode);
        Assert.False(File.Exists(_user.At(".env")));
    }

    private static void AssertHidden(ProcessResult run, string[] verb)
    {
        Assert.True(run.ExitCode != 70, run.Error);
        Assert.False(
            (run.Output + run.Error).Contains(Secret, StringComparison.Ordinal),
            $"{string.Join(' ', verb)}: {run.Output}{run.Error}"
        );
    }

    [GeneratedRegex("^([A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex KeyAtLineStart();
}
