using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of programs and ports of this machine.</summary>
public sealed class MachineProbeTests : IDisposable
{
    // As the document that this all began with has it.
    private const string OldFakeCodex = "#!/usr/bin/env bash\n# FakeCodex of old\necho \"FakeCodex: received -> $*\"\n";

    private const string Codex = "#!/bin/sh\necho codex-cli 9.9.9\n";

    // Accepts the one command line that is printed, and does what it would do.
    private const string Npm = """
        #!/bin/sh
        [ "$*" = "install --global --prefix $HOME/.local @openai/codex" ] || exit 1
        printf '#!/bin/sh\necho codex-cli 1.0.0\n' >"$HOME/.local/bin/codex"
        chmod +x "$HOME/.local/bin/codex"

        """;

    private const string Silent =
        "import socket, sys\ns = socket.create_server(('127.0.0.1', int(sys.argv[1])))\nkept = []\nwhile True: kept.append(s.accept())\n";

    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    private string CodexPath => Path.Combine(_its.Home, ".local/bin/codex");

    [Fact]
    public void Each_trouble_of_codex_is_named_and_its_remedy_mends_it()
    {
        _its.WriteProgram("home-bin/npm", Npm);
        void Restore(DiagnosedRepository its) => its.WriteProgram(".local/bin/codex", Codex);
        DoctorProof.Run(
            _its,
            new("fake-codex", its => File.Delete(CodexPath)),
            new("codex-broken", its => its.WriteProgram(".local/bin/codex", "#!/bin/sh\nexit 3\n")),
            new("fake-codex-old", its => its.WriteProgram(".local/bin/codex", OldFakeCodex))
            {
                Then = "fake-codex",
                Restore = Restore,
            }
        );
        _its.SetInManifest("fake", "false");
        DoctorProof.Run(
            _its,
            new("codex-missing", its => File.Delete(CodexPath)),
            new("codex-bin-missing", its => its.SetInManifest("bin", "\"other-codex\""))
        );
        // Asked for alone: without its FakeCodex a file is missing as well.
        _its.SetInManifest("fake", "\"auto\"");
        File.Delete(CodexPath);
        File.Delete(_its.At(".tmuxagent/bin/codex"));
        Assert.Equal("codex-and-fake-missing", DoctorProof.Ask(_its, "--only codex").Complaints.Single().Trouble);
    }

    [Fact]
    public void A_service_finds_another_codex_than_the_shell_and_a_call_is_made_only_where_it_is_asked_for()
    {
        var tools = Directory.CreateDirectory(Path.Combine(_its.Home, "tools")).FullName;
        _its.WriteProgram(
            "tools/codex",
            $"#!/bin/sh\n[ \"$1\" = --version ] || {{ touch '{tools}/called'; echo no >&2; exit 1; }}\necho codex-cli 2\n"
        );
        File.Delete(CodexPath);
        _its.Variables["PATH"] = $"{tools}:/usr/bin:/bin";
        Assert.Contains(
            "codex-of-service",
            DoctorProof.Ask(_its, "--only codex").Complaints.Select(finding => finding.Trouble)
        );
        Assert.False(File.Exists(Path.Combine(tools, "called")));
        _its.Shell(DoctorProof.Ask(_its, "--only codex").Complaints[0].Command).MustSucceed();
        Assert.Empty(DoctorProof.Ask(_its, "--only codex").Complaints);
        Assert.Equal("codex-call", DoctorProof.Ask(_its, "--only codex --codex-call").Complaints.Single().Trouble);
        Assert.True(File.Exists(Path.Combine(tools, "called")));
    }

    [Fact]
    public void Each_trouble_of_the_interpreter_is_named()
    {
        string Trouble() => DoctorProof.Ask(_its, "--only python").Complaints.SingleOrDefault()?.Trouble ?? "";
        var source = _its.Read("src/tmux_agent/orchestrator_cli.py");
        void Say(string line) => _its.Write("src/tmux_agent/orchestrator_cli.py", line + "\n" + source);
        Assert.Equal("", Trouble());
        foreach (
            var (line, trouble) in new[]
            {
                ("import nowhere_to_be_found", "package-missing"),
                ("from json import nothing_like_this", "package-old"),
                ("raise ValueError('sk-good')", "import-fails"),
            }
        )
        {
            Say(line);
            Assert.Equal(trouble, Trouble());
        }
        Say("import time; time.sleep(600)");
        Assert.Equal("python-silent", DoctorProof.Ask(_its, "--only python --timeout 1").Complaints.Single().Trouble);
        File.Delete(_its.At("src/tmux_agent/orchestrator_cli.py"));
        Assert.Equal("orchestrator-missing", Trouble());
        Say("");
        _its.WriteProgram("home-bin/httpx.py", "class Client:\n    def __init__(self): raise ValueError('x')\n");
        _its.Variables["PYTHONPATH"] = Path.Combine(_its.Home, "home-bin");
        Assert.Equal("http-client", Trouble());
        _its.WriteProgram("home-bin/httpx.py", "class Client:\n    def __init__(self): raise ImportError('x')\n");
        Assert.Equal("package-missing", Trouble());
        _its.Variables.Remove("PYTHONPATH");
        DoctorProof.Run(
            _its,
            new DoctorState("python-missing", its => its.SetInManifest("python", "\".venv/bin/python3\""))
        );
    }

    [Fact]
    public void Whose_the_port_is_and_what_answers_there()
    {
        string Trouble(string probes) =>
            DoctorProof.Ask(_its, $"--only {probes}").Complaints.SingleOrDefault()?.Trouble ?? "";
        using (Listen(_its.Home, "-m", "http.server", "--bind", "127.0.0.1"))
        {
            var report = DoctorProof.Ask(_its, "--only port,metrics");
            Assert.Contains(
                "another program: python3 (process ",
                report.Complaints.Single().Reason,
                StringComparison.Ordinal
            );
            _its.Shell(report.Complaints[0].Command).MustSucceed();
            Assert.Equal("", Trouble("port,metrics"));
        }
        var other = Directory.CreateDirectory(Path.Combine(_its.Home, "other")).FullName;
        File.WriteAllText(Path.Combine(other, "tmuxagent.toml"), "version = 1\n");
        using (Listen(other, "-c", Silent))
            Assert.Contains(
                $"another repository's python3 (process ",
                DoctorProof.Ask(_its, "--only port").Complaints.Single().Reason,
                StringComparison.Ordinal
            );
        using (Listen(_its.Root, "-m", "http.server", "--bind", "127.0.0.1"))
            Assert.Equal("metrics-other", Trouble("port,metrics"));
        using (Listen(_its.Root, "-c", Silent))
            Assert.Equal(
                "metrics-silent",
                DoctorProof.Ask(_its, "--only port,metrics --timeout 1").Complaints.Single().Trouble
            );
        const string Few = """
            import http.server, sys
            class Few(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(200); self.end_headers(); self.wfile.write(b"orchestrator_queue_size 0\n")
            http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Few).serve_forever()
            """;
        using (Listen(_its.Root, "-c", Few))
            Assert.Equal("metrics-incomplete", Trouble("port,metrics"));
        _its.SetInManifest("metrics_port", "false");
        Assert.All(
            DoctorProof.Ask(_its, "--only port,metrics").Findings,
            finding => Assert.Equal("not-applicable", finding.Verdict)
        );
    }

    private BackgroundProcess Listen(string folder, params string[] arguments)
    {
        var command = _its.Prepare("/usr/bin/python3", [.. arguments, _its.MetricsPort.ToString()]);
        var process = new BackgroundProcess(command with { WorkingDirectory = folder });
        Assert.True(
            Wait.Until(
                () => _its.Shell($": </dev/tcp/127.0.0.1/{_its.MetricsPort}").ExitCode == 0,
                TimeSpan.FromSeconds(20)
            ),
            "nobody listens"
        );
        return process;
    }
}
