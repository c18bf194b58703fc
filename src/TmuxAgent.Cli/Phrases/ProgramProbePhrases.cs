using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the probes of codex and of the interpreter saw.</summary>
internal static class ProgramProbePhrases
{
    /// <summary>A stranger's codex is not started.</summary>
    public static Phrase CodexNotStarted(string codex, Phrase why) =>
        new($"{codex} is found and not started: {why}", $"找到了 {codex}，但没有启动：{why}");

    /// <summary>FakeCodex answers on purpose.</summary>
    public static Phrase FakeCodexAsAsked { get; } =
        new($"FakeCodex answers, as tmuxagent.toml says", $"按 tmuxagent.toml 的设定，由 FakeCodex 应答");

    /// <summary>A service finds the same codex.</summary>
    public static Phrase ServiceFindsTheSame { get; } = new($"a service finds the same", $"服务找到的是同一个");

    /// <summary>A service finds the same codex, which fails there.</summary>
    public static Phrase ServiceCannotStartIt { get; } =
        new($"a service finds it, but cannot start it there", $"服务找得到它，但在服务里启动不了");

    /// <summary>A service finds no codex.</summary>
    public static Phrase ServiceFindsNone { get; } = new($"a service finds none", $"服务找不到 codex");

    /// <summary>A service finds another codex.</summary>
    public static Phrase ServiceFindsOther(string file) =>
        new($"a service finds {file} instead", $"服务找到的是另一个：{file}");

    /// <summary><c>--codex-call</c> succeeded.</summary>
    public static Phrase CodexCallSucceeds { get; } = new($"a call of codex succeeds", $"调用 codex 成功");

    /// <summary><c>--codex-call</c> had no end.</summary>
    public static Phrase CodexCallHangs { get; } = new($"it did not answer in time", $"限时内没有应答");

    /// <summary>Nothing is known of another orchestrator's modules.</summary>
    public static Phrase OtherOrchestrator { get; } =
        new(
            $"the orchestrator is another program than tmux_agent's, and is not imported",
            $"编排器不是 `tmux_agent` 的程序，所以没有导入"
        );

    /// <summary>A stranger's interpreter is not started.</summary>
    public static Phrase NotStarted(Phrase why) => new($"not started: {why}", $"没有启动：{why}");

    /// <summary>A service has an interpreter of its own.</summary>
    public static Phrase ServicePython(string python) =>
        new($"a service starts another one, {python}, which works as well", $"服务启动的是另一个：{python}，它也能用");

    /// <summary>No interpreter.</summary>
    public static Phrase NoPython { get; } = new($"none", $"没有");

    /// <summary>How an import fails: without a word.</summary>
    public static Phrase EndsEarly { get; } = new($"it ends early", $"它提前退出");

    /// <summary>The interpreter is in order.</summary>
    public static Phrase PythonFine { get; } =
        new(
            $"it imports orchestrator and runner, and makes its HTTP client",
            $"能导入编排器和执行器，也能建立 HTTP 客户端"
        );
}
