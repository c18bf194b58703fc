using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments that several templates share, and those of the start scripts.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>Head of a script.</summary>
    public static Phrase GeneratedMerged =>
        new Phrase(
            $"Generated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`; an edit made here is\n# merged with what is generated next.",
            $"由 tmuxagent.toml 生成。要修改，请编辑 tmuxagent.toml 并运行 `tmuxagent generate`；在这里的改动会与下次\n# 生成的内容合并。"
        );

    /// <summary>Head of a unit; what has to be run follows.</summary>
    public static Phrase GeneratedFrom =>
        new Phrase(
            $"Generated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`, then:",
            $"由 tmuxagent.toml 生成。要修改，请编辑 tmuxagent.toml 并运行 `tmuxagent generate`，然后："
        );

    /// <summary>Head of a seeded file.</summary>
    public static Phrase WrittenOnce =>
        new Phrase(
            $"Written once from tmuxagent.toml; from then on it is yours and `tmuxagent generate` leaves it alone.",
            $"由 tmuxagent.toml 写入一次；此后归你管理，`tmuxagent generate` 不再改动它。"
        );

    /// <summary>machine.sh</summary>
    public static Phrase MachineHead =>
        new Phrase(
            $"Where this machine has codex and what it needs. Git does not track it.",
            $"本机的 codex 及其所需程序所在的文件夹。git 不跟踪本文件。"
        );

    /// <summary>machine.sh</summary>
    public static Phrase MachineGenerated =>
        new Phrase(
            $"Generated: `tmuxagent init` looks where the shell finds codex, and `tmuxagent generate` looks again once it is gone from here.",
            $"自动生成：`tmuxagent init` 记录 shell 在哪里找到 codex；一旦那里不再有，`tmuxagent generate` 会重新查找。"
        );

    /// <summary>machine.sh</summary>
    public static Phrase MachineSearched(string script) =>
        new Phrase(
            $"Searched before PATH by {script}, which sources this file.",
            $"{script} 会载入本文件，并先于 PATH 查找这些文件夹。"
        );

    /// <summary>run_runner.sh</summary>
    public static Phrase RunnerHead =>
        new Phrase(
            $"Starts the runner, which types the orchestrator's commands into the tmux sessions and reads their results back.",
            $"启动执行器：它把编排器的命令输入 tmux 会话，并读回结果。"
        );

    /// <summary>run_runner.sh</summary>
    public static Phrase RunnerUsage =>
        new Phrase(
            $"Usage: run_runner.sh [ARGUMENT...]     arguments are added to the runner's own",
            $"用法：`run_runner.sh [ARGUMENT...]`     参数追加在执行器自己的参数之后"
        );

    /// <summary>run_runner.sh</summary>
    public static Phrase RunnerExitCode =>
        new Phrase(
            $"Exit code 78: not started, because the configuration is incomplete; otherwise the runner's own exit code.",
            $"退出码 78：配置不完整，没有启动；其他情况是执行器自己的退出码。"
        );

    /// <summary>A script.</summary>
    public static Phrase RelativeToRepository =>
        new Phrase(
            $"Everything below is relative to the repository, wherever it is and from wherever this is called.",
            $"下面的路径都相对于仓库，无论仓库在哪里、从哪里调用。"
        );

    /// <summary>The end of a message that begins with the file.</summary>
    public static Phrase IsMissing =>
        new Phrase($" is missing. Run: tmuxagent generate", $" 不存在。请运行：tmuxagent generate");

    /// <summary>A message.</summary>
    public static Phrase RunnerNotAProgram =>
        new Phrase(
            $"${{1:-}} is not a program that can be run. Set [runner] in tmuxagent.toml.",
            $"${{1:-}} 不是可以运行的程序。请在 tmuxagent.toml 里设置 [runner]。"
        );

    /// <summary>A message.</summary>
    public static Phrase TmuxMissing =>
        new Phrase(
            $"tmux is not installed. Install it with the package manager.",
            $"没有安装 tmux。请用包管理器安装。"
        );

    /// <summary>run_runner.sh</summary>
    public static Phrase RunnerNeedsServer =>
        new Phrase(
            $"The runner ends where no tmux server runs. Starting one here would put it into the service, and end it with the service.",
            $"没有 tmux 服务器时执行器会退出。在这里启动它，它就会成为服务的一部分，随服务一起结束。"
        );

    /// <summary>A message.</summary>
    public static Phrase WaitingForTmux =>
        new Phrase(
            $"waiting for a tmux server; start a session with: tmuxagent session start BRANCH",
            $"正在等待 tmux 服务器；请启动一个会话：tmuxagent session start BRANCH"
        );

    /// <summary>run_orchestrator.sh</summary>
    public static Phrase OrchestratorHead =>
        new Phrase(
            $"Starts the orchestrator, which decides what each agent does next, with the environment of the env file.",
            $"用 env 文件里的环境启动编排器，由它决定每个代理下一步做什么。"
        );

    /// <summary>run_orchestrator.sh</summary>
    public static Phrase OrchestratorUsage =>
        new Phrase(
            $"Usage: run_orchestrator.sh [ARGUMENT...]     arguments are added to the orchestrator's own",
            $"用法：`run_orchestrator.sh [ARGUMENT...]`     参数追加在编排器自己的参数之后"
        );

    /// <summary>run_orchestrator.sh</summary>
    public static Phrase OrchestratorExitCode =>
        new Phrase(
            $"Exit code 78: not started, because the configuration is incomplete; otherwise the orchestrator's own exit code.",
            $"退出码 78：配置不完整，没有启动；其他情况是编排器自己的退出码。"
        );

    /// <summary>A message in double quotes, closed around the name.</summary>
    public static Phrase CodexMissing(string codex) =>
        new Phrase(
            $"warning: \"{codex}\" is not on PATH ($PATH), so no decision can be made",
            $"警告：\"{codex}\" 不在 PATH 里（${{PATH}}），无法做出决策"
        );

    /// <summary>A message.</summary>
    public static Phrase FakeAnswers =>
        new Phrase($"note: FakeCodex answers ($codex)", $"提示：由 FakeCodex 应答（${{codex}}）");

    /// <summary>A message.</summary>
    public static Phrase FakeAnswersBecause =>
        new Phrase(
            $"note: FakeCodex answers ($codex), because no other codex is on PATH ($PATH)",
            $"提示：由 FakeCodex 应答（${{codex}}），因为 PATH 里没有别的 codex（${{PATH}}）"
        );

    /// <summary>A message.</summary>
    public static Phrase OrchestratorNotAProgram =>
        new Phrase(
            $"$1 is not a program that can be run. Set [orchestrator] in tmuxagent.toml.",
            $"$1 不是可以运行的程序。请在 tmuxagent.toml 里设置 [orchestrator]。"
        );

    /// <summary>A message.</summary>
    public static Phrase ProxychainsMissing =>
        new Phrase(
            $"proxychains4 is not installed. Install it, or set proxychains = false in tmuxagent.toml.",
            $"没有安装 proxychains4。请安装，或在 tmuxagent.toml 里关闭 proxychains。"
        );

    /// <summary>A message.</summary>
    public static Phrase ProxychainsLimits =>
        new Phrase(
            $"note: proxychains does not reach a statically linked program, such as the real codex; that one follows HTTPS_PROXY",
            $"提示：proxychains 管不到静态链接的程序，例如真正的 codex；后者自己遵循 HTTPS_PROXY"
        );

    /// <summary>A message.</summary>
    public static Phrase ThirdIsMissing =>
        new Phrase($"$3 is missing. Run: tmuxagent generate", $"$3 不存在。请运行：tmuxagent generate");
}
