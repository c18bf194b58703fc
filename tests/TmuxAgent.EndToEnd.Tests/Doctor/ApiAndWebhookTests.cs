using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of the model API and of the webhook, by each answer that they can give.</summary>
public sealed class ApiAndWebhookTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();
    private readonly StatusServer _server = new();

    public void Dispose()
    {
        _its.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Each_answer_of_the_API_has_its_own_advice()
    {
        _its.SetInManifest("base_url", $"\"{_server.ProxiedAddress}/v1\"");
        foreach (
            var (status, trouble) in new[]
            {
                (200, ""),
                (302, ""),
                (401, "api-401"),
                (403, "api-403"),
                (404, "api-404"),
                (407, "api-407"),
                (418, "api-unexpected"),
                (429, "api-429"),
                (503, "api-5xx"),
            }
        )
        {
            _server.Status = status;
            Assert.Equal(trouble, Api().Complaints.SingleOrDefault()?.Trouble ?? "");
        }
        // As codex asks: with the key, and for the models.
        Assert.All(
            _server.Requests,
            request =>
            {
                Assert.StartsWith("GET /v1/models HTTP/1.1\r\n", request, StringComparison.Ordinal);
                Assert.Contains("\r\nAuthorization: Bearer sk-good\r\n", request, StringComparison.Ordinal);
            }
        );
        _server.Hangs = true;
        Assert.Equal("api-time-out", Api("--timeout 1").Complaints.Single().Trouble);
        _server.Dispose();
        Assert.Equal("api-unreachable", Api().Complaints.Single().Trouble);
        using var secure = new StatusServer(isTls: true);
        _its.SetInManifest("base_url", $"\"{secure.ProxiedAddress}/v1\"");
        Assert.Equal("api-tls", Api().Complaints.Single().Trouble);
        Assert.Empty(secure.Requests);
    }

    [Fact]
    public void The_key_and_who_needs_none()
    {
        DoctorProof.Run(
            _its,
            new("api-401", its => its.SetLine("OPENAI_API_KEY", "OPENAI_API_KEY=sk-old"))
            {
                Pasted = DiagnosedRepository.GoodKey,
            },
            new("api-no-key", its => its.Shell("tmuxagent env set OPENAI_API_KEY=").MustSucceed())
            {
                Pasted = DiagnosedRepository.GoodKey,
            },
            new("api-base-url", its => its.AppendToEnv("OPENAI_BASE_URL=http://127.0.0.1:1\n"))
            {
                IsTyped = false,
                Restore = its =>
                    its.Write(".env", its.Read(".env").Replace("OPENAI_BASE_URL=http://127.0.0.1:1\n", "")),
            }
        );
        // A login of codex's own needs none.
        _its.Shell("tmuxagent env set OPENAI_API_KEY= && mkdir -p ~/.codex && echo '{}' >~/.codex/auth.json")
            .MustSucceed();
        Assert.Contains("its own login", Api().Findings.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clone_that_nobody_generated_in_is_sent_no_key_and_nothing_of_it_is_started()
    {
        _its.SetInManifest("base_url", $"\"{_server.ProxiedAddress}/v1\"");
        _its.Write("src/tmux_agent/orchestrator_cli.py", "open('was-started', 'w')\n");
        _its.Variables["XDG_STATE_HOME"] = Path.Combine(_its.Home, "another-state");
        // The records that this makes are not yet a word about what the clone asks for.
        _its.Shell("tmuxagent env set LOG_LEVEL=DEBUG && tmuxagent config set orchestrator.history_lines 401")
            .MustSucceed();
        var report = DoctorProof.Ask(_its, "--only api,codex,python,loop");
        Assert.Empty(_server.Requests);
        Assert.False(File.Exists(_its.At("was-started")));
        Assert.Equal(
            3,
            report.Findings.Count(finding => finding.Reason.Contains("was never run", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_webhook_is_judged_by_its_address_its_host_and_only_with_send_by_a_message()
    {
        var url = $"{_server.ProxiedAddress}/cgi-bin/webhook/send?key=abcd-1234";
        void Paste(string text) => _its.Shell("tmuxagent env set WECOM_WEBHOOK=-", text).MustSucceed();
        Paste(url);
        DoctorProof.Run(
            _its,
            new("webhook-missing", its => its.SetLine("WECOM_WEBHOOK", "")) { Pasted = url },
            new("webhook-incomplete", _ => Paste(_server.ProxiedAddress + "/cgi-bin/webhook/send?key="))
            {
                Pasted = url,
            },
            new(
                "webhook-unreachable",
                _ => Paste($"http://127.0.0.2:{FreePort.Find()}/cgi-bin/webhook/send?key=abcd-1234")
            )
            {
                Then = "webhook-missing",
                Restore = _ => Paste(url),
            }
        );
        Assert.DoesNotContain(_server.Requests, request => request.Contains("abcd-1234", StringComparison.Ordinal));
        _its.SetLine("WECOM_WEBHOOK", $"WECOM_WEBHOOK='\"{url}\" '");
        Assert.Equal("webhook-not-url", DoctorProof.Ask(_its, "--only webhook").Complaints.Single().Trouble);
        Paste(url);

        foreach (
            var (status, body, trouble) in new[]
            {
                (200, "{\"errcode\":0,\"errmsg\":\"ok\"}", ""),
                (200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}", "webhook-dead"),
                (200, "{\"errcode\":45009}", "webhook-limited"),
                (200, "{\"errcode\":40058}", "webhook-refused"),
                (200, "no JSON", "webhook-refused"),
                (500, "{\"errcode\":0}", "webhook-refused"),
            }
        )
        {
            (_server.Status, _server.Body) = (status, body);
            var report = DoctorProof.Ask(_its, "--only webhook --send");
            Assert.Equal(trouble, report.Complaints.SingleOrDefault()?.Trouble ?? "");
            Assert.DoesNotContain("abcd-1234", report.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(
            6,
            _server.Requests.Count(request =>
                request.StartsWith("POST /cgi-bin/webhook/send?key=abcd-1234 ", StringComparison.Ordinal)
            )
        );
    }

    private DoctorReport Api(string options = "") => DoctorProof.Ask(_its, "--only api " + options);
}
