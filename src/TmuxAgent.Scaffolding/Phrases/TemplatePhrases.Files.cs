using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments of env files, configuration and the ignore list.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>The env file.</summary>
    public static Phrase EnvHead =>
        new Phrase(
            $"The orchestrator's environment. It holds secrets: readable by you alone (mode 600), never in git.\n#\n# Written by tmuxagent. A value that you change is yours and is kept; one that you leave alone follows tmuxagent.toml.\n# Set a value: tmuxagent env set KEY=VALUE (a secret: tmuxagent env set KEY, which asks for it and does not show it).",
            $"编排器的环境变量。含有机密：只有你能读（权限 600），绝不提交到 git。\n#\n# 由 tmuxagent 写入。你改过的值归你，会保留；没改过的值跟随 tmuxagent.toml。\n# 设置一个值：`tmuxagent env set KEY=VALUE`（机密值：`tmuxagent env set KEY`，会提示输入且不显示）。"
        );

    /// <summary>The example.</summary>
    public static Phrase ExampleHead(string file) =>
        new Phrase(
            $"Every environment key that the orchestrator reads. It holds no secret; the values themselves are in {file}.\n#\n# Generated from tmuxagent.toml. To change it, edit [env.keys] there and run `tmuxagent generate`.",
            $"编排器读取的所有环境变量。不含机密；值本身在 {file} 里。\n#\n# 由 tmuxagent.toml 生成。要修改，请编辑其中的 [env.keys] 并运行 `tmuxagent generate`。"
        );

    /// <summary>The ignore list.</summary>
    public static Phrase IgnoreShared =>
        new Phrase(
            $"These belong into the repository, even where a rule above would leave them out ...",
            $"这些要提交到仓库，即使上面的规则会忽略它们……"
        );

    /// <summary>The ignore list.</summary>
    public static Phrase IgnoreOwn =>
        new Phrase(
            $"... and these, secrets and what belongs to one machine, never do.",
            $"……而这些是机密或只属于某台机器，绝不提交。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase AgentConfigHead =>
        new Phrase(
            $"Which tmux sessions the runner and the orchestrator look after.",
            $"执行器和编排器负责哪些 tmux 会话。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase AgentConfigReaders(string orchestrator, string runner) =>
        new Phrase(
            $"./{orchestrator} (decides) and ./{runner} (types commands, reads results) both read it.",
            $"./{orchestrator}（做决策）和 ./{runner}（输入命令、读取结果）都会读它。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase StateBelow =>
        new Phrase(
            $"Below this repository, so that no other repository's sessions are commanded from here.",
            $"放在本仓库之下，这样不会从这里指挥别的仓库的会话。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase NotifyList =>
        new Phrase(
            $"A comma list of stdout, wecom, wecom_app, serverchan, local_bus.",
            $"以逗号分隔：`stdout`、`wecom`、`wecom_app`、`serverchan`、`local_bus`。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase SessionFilters =>
        new Phrase(
            $"Regular expressions on session names. The prefix is the one of new sessions (.tmuxagent/fleet.toml).",
            $"匹配会话名的正则表达式。前缀与新会话的相同（.tmuxagent/fleet.toml）。"
        );

    /// <summary>agent-config.yaml</summary>
    public static Phrase PanePatterns =>
        new Phrase(
            $"Regular expressions on window names and pane titles. A shell's window is called \"bash\": a pattern that does not match\n      # it hides the results of all commands, so all panes are taken.",
            $"匹配窗口名和窗格标题的正则表达式。shell 的窗口叫 `bash`：不匹配它的模式会让所有命令的结果都看不见，\n      # 所以这里取所有窗格。"
        );

    /// <summary>fleet.toml</summary>
    public static Phrase FleetHead =>
        new Phrase(
            $"How `tmuxagent session start BRANCH` makes a session for an agent, by the orchestrator's agent CLI.\n#\n# Generated from tmuxagent.toml. To change a value, edit [sessions] or [codex] there and run `tmuxagent generate`.",
            $"`tmuxagent session start BRANCH` 如何通过编排器的代理 CLI 为代理建立会话。\n#\n# 由 tmuxagent.toml 生成。要修改某个值，请编辑其中的 [sessions] 或 [codex]，并运行 `tmuxagent generate`。"
        );

    /// <summary>fleet.toml</summary>
    public static Phrase FleetCommand =>
        new Phrase(
            $"Typed into the new session; {{model}} is replaced. The orchestrator's commands need a shell, so \"true\" leaves it one.",
            $"输入新会话的命令；{{model}} 会被替换。编排器的命令需要 shell，所以 `\"true\"` 让会话保持为 shell。"
        );

    /// <summary>fleet.toml</summary>
    public static Phrase FleetDatabase(string config) =>
        new Phrase(
            $"Orchestrator and runner read the same database (sqlite_path in {config}).",
            $"编排器和执行器读同一个数据库（{config} 里的 `sqlite_path`）。"
        );

    /// <summary>orchestrator.toml</summary>
    public static Phrase OrchestratorTomlHead =>
        new Phrase(
            $"Settings of the orchestrator. All times are in seconds.\n#\n# Generated from tmuxagent.toml. To change a value, edit [orchestrator] or [codex] there and run `tmuxagent generate`.\n# What tmuxagent.toml does not know ([[tasks]], [phase_prompts], [codex] env) may be added here and is kept.",
            $"编排器的设置。时间单位都是秒。\n#\n# 由 tmuxagent.toml 生成。要修改某个值，请编辑其中的 [orchestrator] 或 [codex]，并运行 `tmuxagent generate`。\n# tmuxagent.toml 里没有的内容（[[tasks]]、[phase_prompts]、[codex] 的 `env`）可以写在这里，会保留。"
        );

    /// <summary>orchestrator.toml</summary>
    public static Phrase NoMetrics =>
        new Phrase($"metrics_port is not set: /metrics is not served.", $"没有设置 `metrics_port`：不提供 /metrics。");

    /// <summary>orchestrator.toml</summary>
    public static Phrase PromptPaths =>
        new Phrase($"Paths are relative to this file's folder.", $"路径相对于本文件所在的文件夹。");

    /// <summary>policy.yaml</summary>
    public static Phrase PolicyHead =>
        new Phrase(
            $"What the runner does on its own when a pane shows a certain line.",
            $"窗格出现某一行时，执行器自行做什么。"
        );

    /// <summary>policy.yaml</summary>
    public static Phrase PolicyPipelines =>
        new Phrase(
            $"Without pipelines the runner only carries commands and results.",
            $"没有 `pipelines` 时，执行器只传递命令和结果。"
        );
}
