using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What each verb does, as its <c>--help</c> says it.</summary>
internal static class VerbPhrases
{
    /// <summary>The tool itself.</summary>
    public static Phrase Root =>
        new(
            $"Sets up, regenerates and checks a tmux agent orchestrator from one manifest, tmuxagent.toml.",
            $"用一份清单 tmuxagent.toml 搭建、重新生成并检查 tmux agent 编排器。"
        );

    /// <summary><c>init</c></summary>
    public static Phrase Init =>
        new($"Make a repository ready to run its orchestrator.", $"让仓库可以运行它的编排器。");

    /// <summary><c>generate</c></summary>
    public static Phrase Generate =>
        new(
            $"Bring every file to what the manifest asks for; hand edits are merged.",
            $"让每个文件都符合清单；手工改动会合并进去。"
        );

    /// <summary><c>diff</c></summary>
    public static Phrase Diff =>
        new($"Show what generate would change, secrets masked.", $"显示 `generate` 会改什么，密钥打码。");

    /// <summary><c>status</c></summary>
    public static Phrase Status =>
        new(
            $"Show for each file what was changed on disk, and what generate would do.",
            $"逐个文件显示磁盘上改了什么，以及 `generate` 会做什么。"
        );

    /// <summary><c>resolve</c></summary>
    public static Phrase Resolve =>
        new(
            $"Settle a conflict, or keys of which the file and the manifest disagree.",
            $"解决冲突，或者文件和清单不一致的键。"
        );

    /// <summary><c>adopt</c></summary>
    public static Phrase Adopt =>
        new(
            $"Take in a file that was there before, as it is; what the manifest changes later is merged into it.",
            $"原样接管一个本来就有的文件；以后清单的改动会合并进去。"
        );

    /// <summary><c>replace</c></summary>
    public static Phrase Replace =>
        new(
            $"Replace a file that was there before by what the manifest asks for, or write a deleted one again. `tmuxagent undo` brings it back.",
            $"用清单要求的内容替换一个本来就有的文件，或者重新写出被删的文件。`tmuxagent undo` 可以恢复。"
        );

    /// <summary><c>leave</c></summary>
    public static Phrase Leave =>
        new(
            $"Leave a file that was there before alone: its output is switched off under [outputs].",
            $"不动一个本来就有的文件：在 [outputs] 下关掉对应的输出。"
        );

    /// <summary><c>check</c></summary>
    public static Phrase Check =>
        new(
            $"Check the manifest, and the env file, its example and every source that reads the environment against it.",
            $"检查清单，并对照它检查 env 文件、env 示例文件和每个读取环境变量的源文件。"
        );

    /// <summary><c>explain</c></summary>
    public static Phrase Explain =>
        new(
            $"Explain a rule of check, or say of a key where its value is from, and what declares, sets and reads it.",
            $"解释 `check` 的一条规则，或者说明一个键的值从哪来，谁声明、设置和读取它。"
        );

    /// <summary><c>hook</c></summary>
    public static Phrase Hook => new($"Let git run check before each commit.", $"让 git 在每次提交前运行 `check`。");

    /// <summary><c>hook install</c></summary>
    public static Phrase HookInstall =>
        new(
            $"Write a pre-commit hook that checks what is staged. A hook that is there is never overwritten.",
            $"写一个检查暂存内容的 pre-commit 钩子。已有的钩子绝不覆盖。"
        );

    /// <summary><c>hook uninstall</c></summary>
    public static Phrase HookUninstall => new($"Remove the hook that install wrote.", $"删除 `install` 写的钩子。");

    /// <summary><c>undo</c></summary>
    public static Phrase Undo => new($"Restore what the last run replaced.", $"恢复上次运行替换掉的内容。");

    /// <summary><c>uninstall</c></summary>
    public static Phrase Uninstall =>
        new(
            $"Take away everything that the tool wrote in a repository; what you edited stays. `tmuxagent undo` brings it back.",
            $"删掉本工具在仓库里写的所有东西；你改过的会留下。`tmuxagent undo` 可以恢复。"
        );

    /// <summary><c>env</c></summary>
    public static Phrase Env => new($"Show and change the keys of the env file.", $"查看和修改 env 文件里的键。");

    /// <summary><c>env list</c></summary>
    public static Phrase EnvList =>
        new(
            $"List every key: its value and whose it is (default, overlay, yours), or empty, missing, alias, unknown.",
            $"列出每个键：值，以及是谁的值（默认、本机、你的），或者为空、缺失、别名、未声明。"
        );

    /// <summary><c>env get</c></summary>
    public static Phrase EnvGet =>
        new($"Print the value of one key; a secret as ***.", $"打印一个键的值；密钥显示为 ***。");

    /// <summary><c>env set</c></summary>
    public static Phrase EnvSet =>
        new($"Give keys values, all of them or none.", $"给键设值，要么全部成功，要么一个都不改。");

    /// <summary><c>env unset</c></summary>
    public static Phrase EnvUnset =>
        new(
            $"Take the value of one key away; a declared key keeps its place as a comment.",
            $"去掉一个键的值；已声明的键留作注释占位。"
        );

    /// <summary><c>env import</c></summary>
    public static Phrase EnvImport =>
        new(
            $"Take in the values of another env file. What is likely a mistake is left out and named.",
            $"采用另一个 env 文件里的值。可能写错的会跳过并指出来。"
        );

    /// <summary><c>config</c></summary>
    public static Phrase Config(string manifest, string overlay) =>
        new(
            $"Show and change single values of {manifest} and {overlay}.",
            $"查看和修改 {manifest} 与 {overlay} 里的单个值。"
        );

    /// <summary><c>config list</c></summary>
    public static Phrase ConfigList => new($"List every key with its value.", $"列出每个键和它的值。");

    /// <summary><c>config get</c></summary>
    public static Phrase ConfigGet => new($"Print the value of one key.", $"打印一个键的值。");

    /// <summary><c>config set</c></summary>
    public static Phrase ConfigSet =>
        new($"Give one key a value, which is checked first; comments stay.", $"给一个键设值，先检查再写；注释保留。");

    /// <summary><c>config unset</c></summary>
    public static Phrase ConfigUnset =>
        new($"Take one key out, so that its default holds again.", $"去掉一个键，恢复它的默认值。");

    /// <summary><c>completion</c></summary>
    public static Phrase Completion =>
        new(
            $"Print the script that makes a shell complete verbs, options, keys and files.",
            $"打印 shell 补全脚本：补全子命令、选项、键和文件。"
        );

    /// <summary><c>help</c></summary>
    public static Phrase Help => new($"Explain a verb.", $"解释一个子命令。");
}
