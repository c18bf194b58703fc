using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of tmux and of the loop, with real tmux servers and the stand-ins of orchestrator and runner.</summary>
public sealed class LoopProbeTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    [SkippableFact]
    public void A_server_that_was_started_before_the_env_file_was_changed()
    {
        SkipWithoutTmux();
        _its.AppendToEnv("LOG_LEVEL=DEBUG\n");
        // With the env file's values but for one, as a server that was started before. One that is told to end may still
        // take the first calls.
        void Start(string old) =>
            Assert.True(
                Wait.Until(
                    () => _its.Shell($"set -a; . ./.env; set +a; env {old} tmux new-session -d -s mine").ExitCode == 0,
                    TimeSpan.FromSeconds(30)
                ),
                "tmux does not start"
            );
        void Stop(DiagnosedRepository its) => its.Shell("tmux kill-server").MustSucceed();
        DoctorProof.Run(
            _its,
            new("tmux-behind", _ => Start("LOG_LEVEL=INFO")) { Reason = "LOG_LEVEL", Restore = Stop },
            new("tmux-behind", _ => Start("-u OPENAI_API_KEY")) { Reason = "OPENAI_API_KEY", Restore = Stop },
            new("tmux-ahead", _ => Start("WECOM_TOUSER=old")) { Reason = "WECOM_TOUSER", Restore = Stop }
        );
        Start("");
        var session = Prefix() + "x";
        DoctorProof.Run(
            _its,
            new DoctorState(
                "tmux-session",
                its =>
                    its.Shell(
                            $"tmux new-session -d -s {session} && tmux set-environment -t {session} HTTP_PROXY http://127.0.0.1:1"
                        )
                        .MustSucceed()
            )
            {
                Reason = "HTTP_PROXY",
            }
        );
        // Nobody's session ended.
        var sessions = _its.Shell("tmux list-sessions -F '#{session_name}'").Output.Trim().Split('\n');
        Assert.Equal(new[] { "mine", session }.Order(), sessions.Order());
    }

    [SkippableFact]
    public void The_loop_closes_and_each_way_in_which_it_does_not_is_named()
    {
        SkipWithoutTmux();
        _its.Shell("git add --all && git -c user.name=n -c user.email=e@x commit --quiet -m all").MustSucceed();
        _its.Write(
            ".tmuxagent/agent-config.yaml",
            _its.Read(".tmuxagent/agent-config.yaml").Replace("poll_interval_ms: 1500", "poll_interval_ms: 200")
        );
        UseOwnServers();
        Assert.Equal("not-applicable", Loop().Findings.Single().Verdict);
        _its.Shell(
                "set -a; . ./.env; set +a; tmux start-server \\; new-session -d -s keeps && tmuxagent session start work"
            )
            .MustSucceed();
        var config = _its.Read(".tmuxagent/agent-config.yaml");
        var session = Prefix() + "work";
        void Configure(string from, string to) => _its.Write(".tmuxagent/agent-config.yaml", config.Replace(from, to));
        void Restore(DiagnosedRepository its) => its.Write(".tmuxagent/agent-config.yaml", config);
        DoctorProof.Run(
            _its,
            new("pane-filtered", _ => Configure("pane_name_patterns: []", "pane_name_patterns: [\"^codex\"]"))
            {
                Restore = Restore,
            },
            new(
                "loop-session-filter",
                _ => Configure($"session_filters: [\"^{Prefix()}\"]", "session_filters: [\"^other-\"]")
            )
            {
                Restore = Restore,
            },
            new("loop-socket", _ => Configure("socket: \"default\"", "socket: another")) { Restore = Restore },
            new(
                "loop-database",
                _ => Configure("sqlite_path: \".tmuxagent/state/state.db\"", "sqlite_path: ~/.tmux_agent/state.db")
            )
            {
                Restore = Restore,
            },
            new("agent-config-broken", its => its.Write(".tmuxagent/agent-config.yaml", "hosts: [unclosed\n"))
            {
                Restore = Restore,
            },
            new("log-not-piped", its => its.Shell($"tmux pipe-pane -t {session}:").MustSucceed())
        );
        DoctorProof.Run(
            _its,
            new DoctorState("session-gone", its => its.Shell($"tmux kill-session -t {session}").MustSucceed())
        );
    }

    [SkippableFact]
    public void One_half_of_the_loop_alone_is_named_and_a_result_that_nobody_reads()
    {
        SkipWithoutTmux();
        _its.Shell("git add --all && git -c user.name=n -c user.email=e@x commit --quiet -m all").MustSucceed();
        UseOwnServers();
        _its.Shell("tmuxagent session start work").MustSucceed();
        using (Run("./run_orchestrator.sh", "runner-missing"))
            Assert.Equal("./run_runner.sh", Loop().Complaints[0].Command);
        using (Run("./run_runner.sh", "orchestrator-not-running"))
            Assert.Equal("./run_orchestrator.sh", Loop().Complaints[0].Command);
        // The marker of a pending command is on the screen, and nobody reads it.
        const string Pending =
            "import json, sqlite3; d = sqlite3.connect('.tmuxagent/state/state.db'); d.execute('update agent_sessions set metadata = ?', (json.dumps({'command_tracker': [{'command_id': 'cmd-1', 'text': 'x', 'status': 'pending'}]}),)); d.commit()";
        _its.Shell(
                $"python3 -c \"{Pending}\" && tmux send-keys -t {Prefix()}work: 'echo __TMUXAGENT_RESULT cmd-1 0' Enter"
            )
            .MustSucceed();
        Assert.True(
            Wait.Until(
                () => Loop().Complaints.Any(finding => finding.Trouble == "result-unseen"),
                TimeSpan.FromSeconds(40)
            )
        );
    }

    // Where the services find the same servers as this shell.
    private void UseOwnServers() => _its.AppendToEnv($"TMUX_TMPDIR={_its.Home}\n");

    private BackgroundProcess Run(string script, string trouble)
    {
        var process = new BackgroundProcess(_its.Prepare("bash", "-c", "exec " + script));
        var seen = Wait.Until(() => Loop().First == trouble, TimeSpan.FromSeconds(40));
        if (seen)
            return process;
        process.Dispose();
        throw new InvalidOperationException($"{trouble} was not seen\n{Loop()}");
    }

    private DoctorReport Loop() => DoctorProof.Ask(_its, "--only loop");

    private string Prefix() => _its.Shell("tmuxagent config get sessions.prefix").MustSucceed().Output.Trim();

    private static void SkipWithoutTmux() =>
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
}
