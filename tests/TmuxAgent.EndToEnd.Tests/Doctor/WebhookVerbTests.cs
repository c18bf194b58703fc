using System.Text.Json;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary><c>tmuxagent webhook test</c> against a server on this machine, with each answer that WeCom gives.</summary>
public sealed class WebhookVerbTests : IDisposable
{
    private const string Key = "abcd-1234-key";

    private readonly DiagnosedRepository _its = new();
    private readonly StatusServer _server = new() { Body = "{\"errcode\":0,\"errmsg\":\"ok\"}" };

    public void Dispose()
    {
        _its.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Each_answer_is_explained_and_the_key_is_in_none_of_it()
    {
        SetAddress();
        using var watch = new CommandLineWatch(Key);
        var said = "";
        foreach (
            var (status, body, exitCode, words) in new[]
            {
                (200, "{\"errcode\":0}", 0, "has accepted a text message of "),
                (200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}", 1, "no bot has this address"),
                (200, "{\"errcode\":93004}", 1, "switched off"),
                (200, "{\"errcode\":45009}", 75, "more than 20 messages a minute"),
                (200, "{\"errcode\":45033}", 75, "too many messages at once"),
                (200, "{\"errcode\":40058}", 1, "longer than it takes"),
                (200, "{\"errcode\":44004}", 1, "empty"),
                (200, "{\"errcode\":-1}", 75, "busy"),
                (200, "{\"errcode\":12345}", 1, "devtool/query?e=12345"),
                (200, "no JSON", 1, "no errcode"),
                (502, "{\"errcode\":0}", 1, "HTTP 502"),
            }
        )
        {
            (_server.Status, _server.Body) = (status, body);
            var run = _its.Shell("tmuxagent webhook test");
            Assert.True(run.ExitCode == exitCode, run.Output + run.Error);
            Assert.Contains(words, run.Output, StringComparison.Ordinal);
            said += run.Output + run.Error;
        }
        (_server.Status, _server.Body) = (200, "{\"errcode\":93000}");
        var json = _its.Shell("tmuxagent webhook test --json");
        using (var document = JsonDocument.Parse(json.Output))
        {
            Assert.Equal(93000, document.RootElement.GetProperty("errcode").GetInt32());
            Assert.Equal("tmuxagent env set WECOM_WEBHOOK", document.RootElement.GetProperty("command").GetString());
        }
        Assert.DoesNotContain(Key, said + json.Output + json.Error, StringComparison.Ordinal);
        watch.Stop();
        Assert.Empty(watch.Marked);
    }

    [Fact]
    public void Kind_length_rate_and_way_are_looked_at_before_anything_is_sent()
    {
        SetAddress();
        Assert.Equal(0, Test("'快 \"quoted\" $x'"));
        Assert.Equal("快 \"quoted\" $x", Content(_server.Requests.Last(), "text"));
        Assert.Equal(0, Test("--markdown '**a**'"));
        Assert.Equal("**a**", Content(_server.Requests.Last(), "markdown"));
        // 3 bytes each.
        var longest = new string('字', 682);
        Assert.Equal(0, Test($"{longest}ab"));
        foreach (var tooLong in new[] { $"{longest}abc", $"--markdown {longest}{longest}abcde", "''" })
            Assert.Equal(2, Test(tooLong));
        Assert.Equal(3, _server.Requests.Count);

        using (var proxy = new StatusServer { Body = "{\"errcode\":0}" })
        {
            _its.Shell($"tmuxagent env set HTTP_PROXY=http://127.0.0.1:{proxy.Port}").MustSucceed();
            Assert.Contains(
                $"through the proxy 127.0.0.1 port {proxy.Port}",
                _its.Shell("tmuxagent webhook test").MustSucceed().Output,
                StringComparison.Ordinal
            );
            Assert.StartsWith(
                $"POST {_server.ProxiedAddress}/cgi-bin/",
                proxy.Requests.Single(),
                StringComparison.Ordinal
            );
        }
        Assert.Equal(1, Test("x"));
        _its.Shell("tmuxagent env set HTTP_PROXY=").MustSucceed();

        // Five were sent by now, or tried.
        for (var i = 0; i < 15; i++)
            Assert.Equal(0, Test("x"));
        var refused = _its.Shell("tmuxagent webhook test");
        Assert.Equal(75, refused.ExitCode);
        Assert.Contains("20 messages a minute", refused.Error, StringComparison.Ordinal);
        Assert.Equal(18, _server.Requests.Count);
    }

    [Fact]
    public void Without_an_address_or_in_a_clone_that_nobody_generated_in_nothing_is_sent()
    {
        Assert.Contains(
            "`tmuxagent env set WECOM_WEBHOOK`",
            _its.Shell("tmuxagent env set WECOM_WEBHOOK=; tmuxagent webhook test").Error,
            StringComparison.Ordinal
        );
        SetAddress();
        _its.Variables["XDG_STATE_HOME"] = Path.Combine(_its.Home, "another-state");
        Assert.Equal(5, Test("x"));
        Assert.Empty(_server.Requests);
    }

    private void SetAddress() =>
        _its.Shell("tmuxagent env set WECOM_WEBHOOK=-", $"{_server.ProxiedAddress}/cgi-bin/webhook/send?key={Key}")
            .MustSucceed();

    private int Test(string arguments) => _its.Shell($"tmuxagent webhook test {arguments}").ExitCode;

    private static string Content(string request, string kind)
    {
        using var document = JsonDocument.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Equal(kind, document.RootElement.GetProperty("msgtype").GetString());
        return document.RootElement.GetProperty(kind).GetProperty("content").GetString()!;
    }
}
