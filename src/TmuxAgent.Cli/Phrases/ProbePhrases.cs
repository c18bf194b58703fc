using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What each probe of <c>doctor</c> looks at.</summary>
internal static class ProbePhrases
{
    /// <summary>The probe <c>env-file</c>.</summary>
    public static Phrase EnvFile { get; } =
        new(
            $"the env file: readable, private, complete, the same to every program",
            $"env 文件：可读、只有你能读、必填项齐全、各程序读到的一样"
        );

    /// <summary>The probe <c>git</c>.</summary>
    public static Phrase Git { get; } =
        new(
            $"git: the env file is ignored and not tracked, nor is a codex",
            $"git：env 文件已忽略、未被跟踪，codex 也未被跟踪"
        );

    /// <summary>The probe <c>files</c>.</summary>
    public static Phrase Files { get; } =
        new(
            $"the generated files: all there, and as tmuxagent.toml says",
            $"生成的文件：齐全，并与 tmuxagent.toml 一致"
        );

    /// <summary>The probe <c>contradictions</c>.</summary>
    public static Phrase Contradictions { get; } =
        new(
            $"values that .env, orchestrator.toml or fleet.toml and tmuxagent.toml disagree about",
            $".env、orchestrator.toml、fleet.toml 与 tmuxagent.toml 互相矛盾的值"
        );

    /// <summary>The probe <c>proxy</c>.</summary>
    public static Phrase Proxy { get; } =
        new(
            $"each proxy: reachable, really a proxy, its login, its way out",
            $"每个代理：能连上、确实是代理、登录有效、能出去"
        );

    /// <summary>The probe <c>api</c>.</summary>
    public static Phrase Api { get; } =
        new(
            $"the model API: through the proxy, with the key, as codex asks it",
            $"模型 API：像 codex 那样走代理、带密钥去访问"
        );

    /// <summary>The probe <c>codex</c>.</summary>
    public static Phrase Codex { get; } =
        new(
            $"codex as shell and service find it: which file, fake or real",
            $"shell 和服务找到的 codex：是哪个文件，是真的还是 FakeCodex"
        );

    /// <summary>The probe <c>python</c>.</summary>
    public static Phrase Python { get; } =
        new(
            $"the orchestrator's interpreter: its packages, its HTTP client with these proxies",
            $"编排器的解释器：依赖包，以及用这些代理能否建立 HTTP 客户端"
        );

    /// <summary>The probe <c>webhook</c>.</summary>
    public static Phrase Webhook { get; } =
        new(
            $"the WeCom webhook: well-formed, its host answers; --send sends",
            $"企业微信 webhook：地址完整、主机有应答；加 --send 才会真的发送"
        );

    /// <summary>The probe <c>port</c>.</summary>
    public static Phrase Port { get; } =
        new(
            $"the port of /metrics: free, this repository's, or whose",
            $"/metrics 的端口：空闲、归本仓库，还是被谁占用"
        );

    /// <summary>The probe <c>metrics</c>.</summary>
    public static Phrase Metrics { get; } =
        new($"/metrics: served, with the orchestrator's families", $"/metrics：有应答，编排器的指标齐全");

    /// <summary>The probe <c>service</c>.</summary>
    public static Phrase Service { get; } =
        new(
            $"systemd: manager, units installed and current, running, restarts, linger",
            $"systemd：管理器、单元已安装且是最新、运行中、重启次数、注销后保留（linger）"
        );

    /// <summary>The probe <c>tmux</c>.</summary>
    public static Phrase Tmux { get; } =
        new(
            $"tmux: installed, and its server has the values of the env file",
            $"tmux：已安装，服务器里的值与 env 文件一致"
        );

    /// <summary>The probe <c>loop</c>.</summary>
    public static Phrase Loop { get; } =
        new(
            $"the loop: both processes, sessions, filters, logs, results",
            $"循环：两个进程、会话、过滤规则、日志、结果"
        );
}
