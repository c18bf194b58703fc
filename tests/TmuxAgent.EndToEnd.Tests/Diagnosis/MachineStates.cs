using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>What can be wrong around the repository: proxy, codex, port, tmux.</summary>
internal static class MachineStates
{
    // As the document that this all began with has it.
    private const string OldFakeCodex = """
        #!/usr/bin/env bash
        # 最小可用的“假 codex”，用于流程打通；真实集成后替换为真 codex
        prompt="$*"
        echo "FakeCodex: received -> $prompt"
        # 模拟一点推理延迟
        sleep 1
        # 关键：回传 orchestrator 能识别的成功标记（命令ID可由 orchestrator 插装注入）
        echo "__TMUXAGENT_RESULT fake-run-$(date +%s) 0"
        exit 0

        """;

    // Accepts the one command line that is printed, and does what it would do.
    private const string Npm = """
        #!/bin/sh
        [ "$*" = "install --global --prefix $HOME/.local @openai/codex" ] || exit 1
        printf '#!/bin/sh\necho codex-cli 1.0.0\n' >"$HOME/.local/bin/codex"
        chmod +x "$HOME/.local/bin/codex"

        """;

    private const string Silent =
        "import socket, sys, time\ns = socket.create_server(('127.0.0.1', int(sys.argv[1])))\nwhile True: s.accept()\n";

    public static IReadOnlyList<BrokenState> All { get; } =
    [
        new(
            "proxy down",
            its => its.AppendToEnv($"HTTPS_PROXY=http://127.0.0.1:{FreePort.Find()}\n"),
            "FAIL  HTTPS_PROXY: nothing answers at 127.0.0.1 port "
        ),
        new(
            "SOCKS proxy down",
            its => its.AppendToEnv($"ALL_PROXY=socks5://127.0.0.1:{FreePort.Find()}\n"),
            "FAIL  ALL_PROXY: nothing answers at 127.0.0.1 port "
        ),
        new(
            "codex missing, and no FakeCodex wanted",
            its =>
            {
                its.SetInManifest("fake", "false");
                File.Delete(Path.Combine(its.Home, ".local/bin/codex"));
                its.WriteProgram("home-bin/npm", Npm);
            },
            "FAIL  codex is not on PATH"
        ),
        new(
            "codex missing, and FakeCodex deleted",
            its =>
            {
                File.Delete(Path.Combine(its.Home, ".local/bin/codex"));
                File.Delete(its.At(".tmuxagent/bin/codex"));
            },
            "FAIL  there is neither codex nor FakeCodex"
        )
        {
            Then = "warn  FakeCodex answers, because no other codex is found",
        },
        new(
            "FakeCodex answers",
            its =>
            {
                File.Delete(Path.Combine(its.Home, ".local/bin/codex"));
                its.WriteProgram("home-bin/npm", Npm);
            },
            "warn  FakeCodex answers, because no other codex is found"
        ),
        new(
            "a FakeCodex of other origin",
            its => its.WriteProgram(".local/bin/codex", OldFakeCodex),
            "is a FakeCodex whose answer is not a decision"
        )
        {
            Then = "warn  FakeCodex answers, because no other codex is found",
        },
        new(
            "FakeCodex tracked by git",
            its => its.Shell("git add --force .tmuxagent/bin/codex").MustSucceed(),
            "warn  git tracks .tmuxagent/bin/codex"
        ),
        new(
            "port held by a web server",
            its => Hold(its, its.Home, "-m", "http.server", "--bind", "127.0.0.1", its.MetricsPort.ToString()),
            "is held by another program: python3 (process "
        ),
        new(
            "port held by a silent program",
            its => Hold(its, its.Home, "-c", Silent, its.MetricsPort.ToString()),
            "is held by another program: python3 (process "
        ),
        new(
            "port held by another repository",
            its =>
            {
                var other = Directory.CreateDirectory(Path.Combine(its.Home, "other")).FullName;
                File.WriteAllText(Path.Combine(other, "tmuxagent.toml"), "version = 1\n");
                Hold(its, other, "-m", "http.server", "--bind", "127.0.0.1", its.MetricsPort.ToString());
            },
            "is held by another repository's python3 (process "
        ),
        new(
            "tmux started with another value",
            its =>
            {
                its.AppendToEnv("LOG_LEVEL=DEBUG\n");
                StartTmux(its, "LOG_LEVEL=INFO");
            },
            "warn  the running server has other values, or none, of: LOG_LEVEL"
        ),
        new(
            "tmux started with a value that was removed",
            its => StartTmux(its, "WECOM_TOUSER=old"),
            "warn  the running server still has what the env file no longer sets: WECOM_TOUSER"
        ),
    ];

    private static void Hold(DiagnosedRepository its, string folder, params string[] arguments)
    {
        its.Start(its.Prepare("/usr/bin/python3", arguments) with { WorkingDirectory = folder });
        var held = Wait.Until(
            () => its.Shell($": </dev/tcp/127.0.0.1/{its.MetricsPort}").ExitCode == 0,
            TimeSpan.FromSeconds(20)
        );
        Assert.True(held, "nobody listens");
    }

    // With the env file's values but for one, as a server that was started before it was changed.
    private static void StartTmux(DiagnosedRepository its, string old) =>
        its.Shell($"set -a; . ./.env; set +a; env {old} tmux new-session -d -s mine").MustSucceed();
}
