using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class WecomScriptTests : IDisposable
{
    private const string Key = "marked-secret-key";

    private readonly TemporaryFolder _folder = new("my 目录");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_message_is_sent_with_the_address_of_the_env_file()
    {
        using var wecom = new LoopbackHttpServer(_ => (200, """{"errcode":0,"errmsg":"ok"}"""));
        var result = Run(WriteWith($"WECOM_WEBHOOK='{Hook(wecom)}'\n"));
        Assert.Equal("sent\n", result.MustSucceed().Output);
        var request = Assert.Single(wecom.Requests);
        Assert.Equal(("POST", $"/cgi-bin/webhook/send?key={Key}"), (request.Method, request.Target));
        var text = JsonDocument
            .Parse(request.Body)
            .RootElement.GetProperty("markdown")
            .GetProperty("content")
            .GetString();
        Assert.StartsWith("[example] test message", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_comes_before_the_env_file_unless_a_file_is_named()
    {
        using var wecom = new LoopbackHttpServer(_ => (200, """{"errcode":0,"errmsg":"ok"}"""));
        var scaffold = WriteWith("WECOM_WEBHOOK=http://127.0.0.1:1/never\n");
        Run(scaffold, new() { ["WECOM_WEBHOOK"] = Hook(wecom) }, "--type", "text", "--text", "你好").MustSucceed();
        Assert.Contains("\\u4f60\\u597d", Assert.Single(wecom.Requests).Body, StringComparison.Ordinal);
        Assert.Equal(
            1,
            Run(scaffold, new() { ["WECOM_WEBHOOK"] = Hook(wecom) }, "--env-file", scaffold.At(".env")).ExitCode
        );
        Assert.Single(wecom.Requests);
    }

    [Theory]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", "error 93000: the webhook is not valid")]
    [InlineData(200, """{"errcode":45009,"errmsg":"api freq out of limit"}""", "error 45009: too many messages")]
    [InlineData(200, """{"errcode":40058,"errmsg":"invalid parameter"}""", "error 40058: the message has a wrong form")]
    [InlineData(200, """{"errcode":44004,"errmsg":"empty content"}""", "error 44004: the message is empty")]
    [InlineData(200, """{"errcode":1,"errmsg":"?"}""", "error 1: see the WeCom documentation")]
    [InlineData(200, "<html>log in</html>", "the answer is not WeCom's")]
    [InlineData(200, "[]", "the answer is not WeCom's")]
    [InlineData(502, "", "HTTP status 502")]
    public void A_failure_says_what_it_means(int status, string body, string message)
    {
        using var wecom = new LoopbackHttpServer(_ => (status, body));
        AssertNotSent(Run(WriteWith($"WECOM_WEBHOOK='{Hook(wecom)}'\n")), message);
    }

    [Theory]
    [InlineData("", "WECOM_WEBHOOK is set neither in the environment nor in")]
    [InlineData("WECOM_WEBHOOK_URL=http://127.0.0.1:1/x\n", "WECOM_WEBHOOK_URL is set, but is not read: rename it")]
    [InlineData(
        "WECOM_WEBHOOK='http://127.0.0.1:1/?key=marked-secret-key '\n",
        "begins or ends with a blank or a quote"
    )]
    [InlineData("WECOM_WEBHOOK='http://127.0.0.1:1/?key=marked-secret-key x'\n", "is not an http or https address")]
    [InlineData("WECOM_WEBHOOK=ftp://127.0.0.1/?key=marked-secret-key\n", "is not an http or https address")]
    [InlineData("WECOM_WEBHOOK='http://127.0.0.1:1/?key=marked-secret-key'\n", "cannot be reached")]
    [InlineData("WECOM_WEBHOOK='http://127.0.0.1:port/?key=marked-secret-key'\n", "is not an http or https address")]
    [InlineData("WECOM_WEBHOOK='marked-secret-key\n", "cannot be read by a shell")]
    public void A_missing_or_wrong_address_is_named_without_being_shown(string env, string message) =>
        AssertNotSent(Run(WriteWith(env)), message);

    [Fact]
    public void A_text_that_WeCom_would_refuse_is_not_sent()
    {
        using var wecom = new LoopbackHttpServer(_ => (200, """{"errcode":0,"errmsg":"ok"}"""));
        var scaffold = WriteWith($"WECOM_WEBHOOK='{Hook(wecom)}'\n");
        AssertNotSent(Run(scaffold, [], "--text", new string('长', 1400)), "longer than 4096 bytes");
        AssertNotSent(Run(scaffold, [], "--type", "text", "--text", new string('长', 700)), "longer than 2048 bytes");
        Assert.Empty(wecom.Requests);
    }

    [Fact]
    public void A_server_that_drips_is_given_up_after_the_time_limit_as_a_whole()
    {
        // Each byte comes well within a limit for one read; the answer as a whole never does.
        using var wecom = new RawHttpServer(
            async (stream, stop) =>
            {
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n"u8.ToArray(), stop);
                while (true)
                {
                    await stream.WriteAsync("x"u8.ToArray(), stop);
                    await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
                }
            }
        );
        AssertNotSent(
            Run(WriteWith($"WECOM_WEBHOOK='{wecom.Address}/?key={Key}'\n"), [], "--timeout", "1"),
            "no complete answer within 1 seconds"
        );
    }

    [Theory]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("HTTP/1.1 marked-secret-key OK\r\n\r\n")]
    [InlineData("")]
    public void An_answer_that_is_not_HTTP_is_no_traceback(string answer)
    {
        using var wecom = RawHttpServer.Answering(answer);
        AssertNotSent(Run(WriteWith($"WECOM_WEBHOOK='{wecom.Address}/?key={Key}'\n")), "not sent: ");
    }

    [Fact]
    public void Deeply_nested_JSON_is_no_answer_of_WeCom()
    {
        using var wecom = new LoopbackHttpServer(_ => (200, new string('[', 60_000)));
        AssertNotSent(Run(WriteWith($"WECOM_WEBHOOK='{Hook(wecom)}'\n")), "the answer is not WeCom's");
    }

    [Theory]
    [InlineData("http://user:marked-secret-key@127.0.0.1:notaport")]
    [InlineData("http://user:marked-secret-key@127.0.0.1:1")]
    [InlineData("http://user:marked-secret-key@[")]
    [InlineData("marked-secret-key://user@127.0.0.1:1")]
    [InlineData("http://user:marked-secret-key@127.0.0.1:99999")]
    public void A_proxy_with_a_password_is_never_shown(string proxy) =>
        AssertNotSent(
            Run(
                WriteWith(
                    $"WECOM_WEBHOOK='http://wecom.invalid/?key={Key}'\nHTTP_PROXY='{proxy}'\nhttp_proxy='{proxy}'\n"
                )
            ),
            "not sent: "
        );

    [Fact]
    public void It_goes_through_ALL_PROXY_as_the_orchestrator_does()
    {
        using var proxy = RawHttpServer.Answering(
            "HTTP/1.1 200 OK\r\nContent-Length: 27\r\n\r\n{\"errcode\":0,\"errmsg\":\"ok\"}"
        );
        var env = $"WECOM_WEBHOOK='http://wecom.invalid/?key={Key}'\nALL_PROXY={proxy.Address}\n";
        Assert.Equal("sent\n", Run(WriteWith(env)).MustSucceed().Output);
    }

    [SkippableFact]
    public void A_SOCKS_proxy_that_the_orchestrator_cannot_use_is_named()
    {
        Skip.If(ProcessRunner.Run("python3", "-c", "import socksio").ExitCode == 0, "this Python has socksio");
        AssertNotSent(
            Run(WriteWith($"WECOM_WEBHOOK='http://127.0.0.1:1/?key={Key}'\nALL_PROXY=socks5://127.0.0.1:1\n")),
            "needs the Python package socksio"
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("nan")]
    [InlineData("inf")]
    public void A_time_limit_that_is_none_exits_2(string seconds) =>
        Assert.Equal(2, Run(WriteWith(""), [], "--timeout", seconds).ExitCode);

    [Fact]
    public void Wrong_usage_exits_2() => Assert.Equal(2, Run(WriteWith(""), [], "--nonsense").ExitCode);

    private static string Hook(LoopbackHttpServer wecom) => $"{wecom.Address}/cgi-bin/webhook/send?key={Key}";

    private Scaffold WriteWith(string env) => Scaffold.Write(_folder.Path, env);

    private static ProcessResult Run(
        Scaffold scaffold,
        Dictionary<string, string?>? environment = null,
        params string[] arguments
    ) =>
        ProcessRunner.Run(
            new ProcessCommand(scaffold.At("test_wecom.py"), arguments)
            {
                WorkingDirectory = "/",
                Environment = environment ?? [],
            }
        );

    private static void AssertNotSent(ProcessResult result, string message)
    {
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, result.Output + result.Error, StringComparison.Ordinal);
    }
}
