using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary><c>init</c> where a person has set everything up by hand, as guides tell them to.</summary>
public sealed class HandWrittenFilesTests : IDisposable
{
    private const string EnvFile = """
        # proxy
        HTTP_PROXY=http://127.0.0.1:17890
        HTTPS_PROXY=http://127.0.0.1:17890
        ALL_PROXY=socks5://127.0.0.1:17890
        NO_PROXY=localhost,127.0.0.1,::1,.corp

        OPENAI_API_KEY=sk-test_of_a_hand_written_file_1
        CODEX_MODEL=gpt-5-mini
        CODEX_TIMEOUT_SECONDS=75
        WECOM_WEBHOOK="https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"

        """;

    private const string RunScript = """
        #!/usr/bin/env bash
        # starts it
        set -euo pipefail
        set -a && source .env && set +a
        export PATH="$(pwd)/.tmuxagent/bin:$HOME/.local/bin:$PATH"
        # exec proxychains4 python3 -m src.tmux_agent.main --config .tmuxagent/orchestrator.toml
        exec python3 -m src.tmux_agent.main --config .tmuxagent/orchestrator.toml

        """;

    private const string Diagnosis = """
        #!/usr/bin/env bash
        set -euo pipefail
        echo "== env =="
        set -a && source .env && set +a
        echo "OPENAI_API_KEY=${OPENAI_API_KEY:+<set>}"; echo
        nc -vz 127.0.0.1 17890 || true
        curl -I https://api.example/v1/models -H "Authorization: Bearer ${OPENAI_API_KEY:-}" || true
        command -v codex || { echo "no codex"; exit 1; }
        codex --help | head -n 5 || true
        test -n "${WECOM_WEBHOOK:-}" || { echo "no webhook"; exit 1; }
        curl -sS -X POST "$WECOM_WEBHOOK" -H 'Content-Type: application/json' \
          -d '{"msgtype":"text","text":{"content":"ok"}}' | tee /dev/stderr
        python3 -m src.tmux_agent.main --config .tmuxagent/orchestrator.toml &
        PID=$!
        sleep 5 || true
        curl -sS http://localhost:9108/metrics | head -n 10 || true
        kill $PID || true

        """;

    private const string WebhookTest = """
        import os, json, requests
        hook = os.environ.get("WECOM_WEBHOOK")
        assert hook, "WECOM_WEBHOOK not set"
        payload = {
          "msgtype": "markdown",
          "markdown": {
            "content": "ok"
          }
        }
        r = requests.post(hook, headers={"Content-Type":"application/json"}, data=json.dumps(payload), timeout=10)
        r.raise_for_status()
        print("OK", r.text)

        """;

    private const string Codex = """
        #!/usr/bin/env bash
        prompt="$*"
        echo "FakeCodex: received -> $prompt"
        sleep 1
        echo "__TMUXAGENT_RESULT fake-run-$(date +%s) 0"
        exit 0

        """;

    private readonly UserSandbox _user = new();

    public HandWrittenFilesTests()
    {
        _user.Write(".env", EnvFile);
        _user.Write("run_orchestrator.sh", RunScript);
        _user.Write("diagnose_orchestrator.sh", Diagnosis);
        _user.Write("test_wecom.py", WebhookTest);
        _user.Write(".tmuxagent/bin/codex", Codex);
    }

    public void Dispose() => _user.Dispose();

    [Fact]
    public void They_are_known_for_what_they_are_and_replaced_and_come_back()
    {
        var before = SnapshotOf.Files(_user);
        _user.Tool("init", "--yes").MustSucceed();
        Assert.All(
            ["run_orchestrator.sh", "diagnose_orchestrator.sh", "test_wecom.py"],
            file => Assert.Contains("Generated from tmuxagent.toml", _user.Read(file), StringComparison.Ordinal)
        );
        Assert.Contains("\n# FakeCodex", _user.Read(".tmuxagent/bin/codex"), StringComparison.Ordinal);

        var after = SnapshotOf.Files(_user);
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(after, SnapshotOf.Files(_user));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(before, SnapshotOf.Files(_user));
    }

    [Fact]
    public void The_env_file_and_the_script_become_the_manifest()
    {
        var run = _user.Tool("init", "--yes").MustSucceed();
        Assert.DoesNotContain("no local proxy was found", run.Error, StringComparison.Ordinal);
        var manifest = _user.Read("tmuxagent.toml");
        Assert.All(
            [
                "http = \"http://127.0.0.1:17890\"",
                "socks = \"socks5://127.0.0.1:17890\"",
                "no_proxy = [\"localhost\", \"127.0.0.1\", \"::1\", \".corp\"]",
                "model = \"gpt-5-mini\"",
                "timeout_seconds = 75",
                "command = [\"{python}\", \"-m\", \"src.tmux_agent.main\", \"--config\", \".tmuxagent/orchestrator.toml\"]",
            ],
            line => Assert.Contains("\n" + line + "\n", manifest, StringComparison.Ordinal)
        );
        AssertHolds(_user.Read(".env"), EnvFile);
        Assert.DoesNotContain("sk-test", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("0f1e2d3c", manifest, StringComparison.Ordinal);

        // The file follows from here on.
        _user.Tool("config", "set", "proxy.http", "http://127.0.0.1:17899").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Contains("\nHTTPS_PROXY=http://127.0.0.1:17899\n", _user.Read(".env"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run_orchestrator.sh", "exec python3", "./migrate.sh\nexec python3")]
    [InlineData(".tmuxagent/bin/codex", "sleep 1", "curl -s https://intranet.example/log")]
    public void One_with_a_step_of_the_persons_own_is_not_replaced(string file, string here, string step)
    {
        var own = _user.Read(file).Replace(here, step, StringComparison.Ordinal);
        _user.Write(file, own);
        var run = _user.Tool("init", "--yes");
        Assert.Equal(5, run.ExitCode);
        Assert.Equal(own, _user.Read(file));
    }

    [Fact]
    public void An_env_file_of_the_home_is_named_with_the_command_that_takes_it()
    {
        File.Move(_user.At(".env"), Path.Combine(_user.Home, ".env"));
        var run = _user.Tool("init", "--yes").MustSucceed();
        Assert.Contains("~/.env has OPENAI_API_KEY, WECOM_WEBHOOK", run.Error, StringComparison.Ordinal);
        Assert.Equal(EnvFile, File.ReadAllText(Path.Combine(_user.Home, ".env")));
        _user.Tool("config", "set", "env.file", "~/.env").MustSucceed();
        _user.Tool("generate", "--allow-outside").MustSucceed();
        AssertHolds(File.ReadAllText(Path.Combine(_user.Home, ".env")), EnvFile);
    }

    [Fact]
    public void A_unit_that_is_installed_is_named_or_taken_where_that_is_allowed()
    {
        var unit = Path.Combine(_user.Home, ".config/systemd/user/orchestrator.service");
        Directory.CreateDirectory(Path.GetDirectoryName(unit)!);
        var text = $"""
            [Unit]
            Description=Tmux Orchestrator

            [Service]
            Type=simple
            EnvironmentFile=%h/.env
            Environment=PATH=%h/.local/bin:/usr/bin:/bin
            WorkingDirectory=%h/{Path.GetFileName(_user.Repository)}
            ExecStart=/usr/bin/python3 -m src.tmux_agent.main --config .tmuxagent/orchestrator.toml
            Restart=always
            RestartSec=3

            [Install]
            WantedBy=default.target

            """;
        File.WriteAllText(unit, text);
        var named = _user.Tool("init", "--yes").MustSucceed();
        Assert.Contains("systemctl --user disable --now orchestrator", named.Error, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(unit));
        _user.Tool("undo", "--yes").MustSucceed();

        _user.Tool("init", "--yes", "--allow-outside").MustSucceed();
        Assert.Contains("run_orchestrator.sh", File.ReadAllText(unit), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
        _user.Tool("undo", "--yes").MustSucceed();
        Assert.Equal(text, File.ReadAllText(unit));
    }

    // Every line, in the same order; lower-case twins of proxy keys go between them.
    private static void AssertHolds(string after, string before)
    {
        var lines = before.Split('\n');
        Assert.Equal(lines, after.Split('\n').Where((line, _) => lines.Contains(line)).Take(lines.Length));
    }
}
