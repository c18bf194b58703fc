using System.Diagnostics;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.CommandLine;

/// <summary>Command lines completed by the shells themselves.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly UserSandbox _user = new();
    private readonly string _server = $"tmuxagent-test-{Guid.NewGuid():N}";

    public CompletionTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose()
    {
        Tmux("kill-server");
        _user.Dispose();
    }

    public static TheoryData<string, string[]> Lines =>
        new()
        {
            { "tmuxagent stat", ["status"] },
            { "tmuxagent env set LOG", ["LOG_LEVEL"] },
            { "tmuxagent config get proxy.", ["proxy.http", "proxy.no_proxy", "proxy.proxychains", "proxy.socks"] },
            { "tmuxagent resolve run_", ["run_orchestrator.sh", "run_runner.sh"] },
            {
                "tmuxagent adopt .tmuxagent/sys",
                [".tmuxagent/systemd/demo-orchestrator-runner.service", ".tmuxagent/systemd/demo-orchestrator.service"]
            },
            { "tmuxagent generate --che", ["--check"] },
            { "tmuxagent -C ", ["src/"] },
            { "tmuxagent env ", ["get", "import", "list", "set", "unset"] },
        };

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public void Bash_completes(string line, string[] expected)
    {
        Directory.CreateDirectory(_user.At("src"));
        var words = string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));
        var said = Shell(
            "bash",
            $$"""
            source <(tmuxagent completion bash)
            complete -p tmuxagent | grep -q _tmuxagent || exit 9
            COMP_WORDS=({{words}}) COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _tmuxagent
            printf '%s\n' "${COMPREPLY[@]}" | grep -v '^\.\(git\|tmuxagent\)$'
            """
        );
        Assert.Equal(expected.Select(word => word.TrimEnd('/')), said);
    }

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public void Fish_completes(string line, string[] expected)
    {
        Directory.CreateDirectory(_user.At("src"));
        var said = Shell("fish", $"tmuxagent completion fish | source; complete -C '{line}'");
        Assert.Equal(expected, said.Select(answer => answer.Split('\t')[0]));
    }

    [SkippableTheory]
    [InlineData("bash", "--norc", "source <(tmuxagent completion bash)")]
    [InlineData("zsh", "-f", "autoload -Uz compinit; compinit -u -D; source <(tmuxagent completion zsh)")]
    [InlineData("fish", "--no-config", "tmuxagent completion fish | source")]
    public void The_Tab_key_completes_on_a_terminal(string shell, string option, string setUp)
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        Skip.If(ProcessRunner.Find(shell) is null, $"{shell} is not installed");
        Directory.CreateDirectory(_user.At("sources-of-mine"));
        string[] environment = ["env", $"HOME={_user.Home}", $"PATH={Path}", "LANG=C.UTF-8", "HISTFILE=/dev/null"];
        Tmux(["new-session", "-d", "-x", "100", "-y", "50", "-c", _user.Repository, .. environment, shell, option])
            .MustSucceed();
        Type(setUp + "; printf 'set-up is %s\\n' done");
        WaitFor("set-up is done");
        Complete("tmuxagent env set LOG", "tmuxagent env set LOG_LEVEL");
        Complete("tmuxagent conf", "tmuxagent config");
        Complete("tmuxagent config get proxy.no", "tmuxagent config get proxy.no_proxy");
        Complete("tmuxagent resolve run_or", "tmuxagent resolve run_orchestrator.sh");
        Complete("tmuxagent status -C sour", "tmuxagent status -C sources-of-mine/");
    }

    [SkippableFact]
    public void A_key_that_is_pressed_in_a_clone_starts_no_program_of_it()
    {
        _user.Write("tmuxagent", "#!/bin/sh\ntouch started\n");
        _user.Command("chmod", "+x", "tmuxagent").MustSucceed();
        Shell(
            "bash",
            """
            source <(tmuxagent completion bash)
            COMP_WORDS=(./tmuxagent stat) COMP_CWORD=1
            _tmuxagent
            """
        );
        Shell("fish", "tmuxagent completion fish | source; complete -C './tmuxagent stat'");
        Assert.False(File.Exists(_user.At("started")));
    }

    [SkippableFact]
    public void What_a_manifest_says_is_no_command_of_the_shell()
    {
        _user.Write("tmuxagent.toml", "version = 1\n[outputs]\nrun_script = \"run_$(touch started)\"\n");
        var said = Shell(
            "bash",
            """
            source <(tmuxagent completion bash)
            COMP_WORDS=(tmuxagent adopt run_) COMP_CWORD=2
            _tmuxagent
            printf '%s\n' "${COMPREPLY[@]}"
            """
        );
        Assert.Contains(@"run_\$\(touch\ started\)", said);
    }

    private static string Path =>
        $"{System.IO.Path.GetDirectoryName(PackedTool.ExecutablePath)}:{Environment.GetEnvironmentVariable("PATH")}";

    private string[] Shell(string shell, string script)
    {
        Skip.If(ProcessRunner.Find(shell) is null, $"{shell} is not installed");
        _user.Environment["PATH"] = Path;
        var command = _user.Prepare(shell, ["-c", script]);
        var environment = new Dictionary<string, string?>(command.Environment) { ["PATH"] = Path };
        var run = ProcessRunner.Run(command with { Environment = environment }).MustSucceed();
        Assert.Equal("", run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    private void Complete(string typed, string expected)
    {
        Tmux("send-keys", "C-u").MustSucceed();
        Tmux("send-keys", "-l", typed).MustSucceed();
        WaitFor(typed);
        Tmux("send-keys", "Tab").MustSucceed();
        WaitFor(expected);
    }

    private void Type(string text)
    {
        Tmux("send-keys", "-l", text).MustSucceed();
        Tmux("send-keys", "Enter").MustSucceed();
    }

    private void WaitFor(string text)
    {
        var limit = Stopwatch.StartNew();
        string screen;
        do
        {
            screen = Tmux("capture-pane", "-p", "-J").Output;
            if (screen.Contains(text, StringComparison.Ordinal))
                return;
        } while (limit.Elapsed < TimeSpan.FromSeconds(30));
        throw new TimeoutException($"'{text}' did not appear; the screen shows:\n{screen}");
    }

    private ProcessResult Tmux(params string[] arguments) => ProcessRunner.Run("tmux", ["-L", _server, .. arguments]);
}
