using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What options and arguments mean, as <c>--help</c> says it.</summary>
internal static class OptionPhrases
{
    /// <summary><c>--directory</c></summary>
    public static Phrase Directory =>
        new($"Work in this folder instead of the current one.", $"在这个目录里工作，而不是当前目录。");

    /// <summary><c>--json</c></summary>
    public static Phrase Json =>
        new(
            $"Print one JSON document on standard output instead of text.",
            $"在标准输出上打印一个 JSON 文档，而不是文字。"
        );

    /// <summary><c>--allow-outside</c></summary>
    public static Phrase AllowOutside =>
        new(
            $"Write what the manifest wants outside of the repository (~/.env, a unit in ~/.config/systemd/user), and remember it until it changes.",
            $"写出清单要放在仓库外面的文件（~/.env、~/.config/systemd/user 里的单元），并记住这个许可，直到内容变化。"
        );

    /// <summary><c>--dry-run</c></summary>
    public static Phrase DryRun => new($"Say what would be done, and write nothing.", $"只说会做什么，什么都不写。");

    /// <summary><c>--quiet</c></summary>
    public static Phrase Quiet =>
        new(
            $"Print only what needs you: problems, and what waits for your word.",
            $"只打印需要你处理的：问题，以及等你决定的事。"
        );

    /// <summary><c>--yes</c></summary>
    public static Phrase Yes => new($"Do it without asking.", $"不问，直接做。");

    /// <summary><c>init --yes</c></summary>
    public static Phrase InitYes =>
        new(
            $"Ask nothing: take what was found, and the defaults for the rest.",
            $"什么都不问：采用找到的内容，其余用默认值。"
        );

    /// <summary><c>init --set</c></summary>
    public static Phrase InitSet =>
        new(
            $"Set an environment key. KEY=- reads the value from standard input, the only way for a secret.",
            $"设一个环境变量的键。`KEY=-` 从标准输入读值，密钥只能这样给。"
        );

    /// <summary><c>init --answers</c></summary>
    public static Phrase InitAnswers => new($"Take values from an env file.", $"从一个 env 文件取值。");

    /// <summary><c>init --csharp</c></summary>
    public static Phrase InitCSharp =>
        new(
            $"Write the typed C# settings class although there is no C# project yet.",
            $"即使还没有 C# 项目，也写出带类型的 C# 设置类。"
        );

    /// <summary><c>generate --check</c></summary>
    public static Phrase GenerateCheck =>
        new(
            $"Write nothing, and exit 3 if a run would change something.",
            $"什么都不写；如果运行会改动什么，就以 3 退出。"
        );

    /// <summary><c>generate --diff</c></summary>
    public static Phrase GenerateDiff =>
        new(
            $"Show each change as a unified diff as well, secrets masked.",
            $"同时用 unified diff 显示每处改动，密钥打码。"
        );

    /// <summary><c>generate --adopt</c></summary>
    public static Phrase GenerateAdopt =>
        new(
            $"Take a file in as it stands: later renderings are merged into it. Settles a conflict.",
            $"按现状接管一个文件：以后生成的内容合并进去。也可以解决冲突。"
        );

    /// <summary><c>generate --force</c></summary>
    public static Phrase GenerateForce =>
        new(
            $"Replace files that stand in the way or conflict. `tmuxagent undo` brings them back.",
            $"替换挡路或有冲突的文件。`tmuxagent undo` 可以恢复。"
        );

    /// <summary><c>diff FILE</c></summary>
    public static Phrase DiffFile =>
        new($"Only these files. Every file if it is left out.", $"只看这些文件。不写就是全部。");

    /// <summary><c>status --all</c></summary>
    public static Phrase StatusAll =>
        new($"List the files as well that generate would leave as they are.", $"把 `generate` 不会动的文件也列出来。");

    /// <summary><c>resolve FILE</c></summary>
    public static Phrase SettledFile =>
        new($"A file in conflict, or with keys that disagree.", $"有冲突的文件，或者有不一致的键的文件。");

    /// <summary><c>resolve KEY</c></summary>
    public static Phrase SettledKey =>
        new(
            $"One key of .env, orchestrator.toml or fleet.toml. Without it, every key that disagrees.",
            $".env、orchestrator.toml 或 fleet.toml 里的一个键。不写就是所有不一致的键。"
        );

    /// <summary><c>resolve --ours</c></summary>
    public static Phrase Ours => new($"Keep what is in the file.", $"保留文件里的。");

    /// <summary><c>resolve --theirs</c></summary>
    public static Phrase Theirs => new($"Take what the manifest says.", $"采用清单里的。");

    /// <summary><c>resolve --edit</c></summary>
    public static Phrase Edit =>
        new(
            $"Settle the file in $VISUAL or $EDITOR, on a private copy that is checked afterwards.",
            $"在 `$VISUAL` 或 `$EDITOR` 里处理：编辑一份私有副本，之后再检查。"
        );

    /// <summary><c>adopt FILE</c>, <c>replace FILE</c>, <c>leave FILE</c></summary>
    public static Phrase FoundFile => new($"A file that was there before.", $"本来就有的文件。");

    /// <summary><c>check --fix</c></summary>
    public static Phrase CheckFix =>
        new(
            $"Mend what has one right mend: in the env file, and former spellings of keys in sources. `tmuxagent undo` takes it back.",
            $"修正只有一种正确改法的问题：env 文件里的，以及源文件里键的旧写法。`tmuxagent undo` 可以撤销。"
        );

    /// <summary><c>check --staged</c></summary>
    public static Phrase CheckStaged =>
        new(
            $"Check what the next commit would hold, not what is on disk; for a pre-commit hook.",
            $"检查下一个提交的内容，而不是磁盘上的；供 pre-commit 钩子使用。"
        );

    /// <summary><c>check --history</c></summary>
    public static Phrase CheckHistory =>
        new(
            $"Look for the env file in git's history as well, which takes longer.",
            $"同时在 git 历史里找 env 文件，会更慢。"
        );

    /// <summary><c>check --baseline</c></summary>
    public static Phrase CheckBaseline =>
        new($"Report only what is not in this file.", $"只报告不在这个文件里的问题。");

    /// <summary><c>check --write-baseline</c></summary>
    public static Phrase CheckWriteBaseline =>
        new($"Write what is found into this file, for --baseline.", $"把找到的问题写进这个文件，供 --baseline 使用。");

    /// <summary><c>--format</c></summary>
    public static Phrase Format =>
        new(
            $"How findings are printed: text, json (as --json), sarif (SARIF 2.1.0), or github (commands of a GitHub workflow).",
            $"问题怎么打印：`text`、`json`（同 --json）、`sarif`（SARIF 2.1.0）或 `github`（GitHub 工作流的命令）。"
        );

    /// <summary><c>explain SUBJECT</c></summary>
    public static Phrase Subject =>
        new($"A rule, such as TMA0601, or an environment key.", $"一条规则，比如 TMA0601，或者一个环境变量的键。");

    /// <summary><c>undo --list</c></summary>
    public static Phrase UndoList => new($"Show the runs that are kept.", $"列出保留着的运行。");

    /// <summary><c>undo RUN</c></summary>
    public static Phrase UndoRun =>
        new(
            $"Number of the run to undo; an undo can be undone too. The last run if it is left out.",
            $"要撤销第几次运行；撤销本身也可以撤销。不写就是最后一次。"
        );

    /// <summary><c>uninstall --env</c></summary>
    public static Phrase UninstallEnv =>
        new($"Take the env file away as well, with its keys.", $"把 env 文件连同里面的键也删掉。");

    /// <summary><c>uninstall --purge</c></summary>
    public static Phrase UninstallPurge =>
        new(
            $"Delete this machine's records of the repository too, so that nothing can be brought back.",
            $"把本机关于这个仓库的记录也删掉，之后无法恢复。"
        );

    /// <summary><c>generate --stdin</c></summary>
    public static Phrase GenerateStdin =>
        new(
            $"Set keys first, in the same run: a JSON object on standard input, with objects `config`, `local` and `env`.",
            $"先设置一些键，和生成算一次运行：标准输入里是一个 JSON 对象，其中有 `config`、`local` 和 `env` 三个对象。"
        );

    /// <summary><c>env get KEY</c>, <c>env unset KEY</c></summary>
    public static Phrase EnvKey => new($"The key, or an alias of it.", $"键，或者它的别名。");

    /// <summary><c>env get --reveal</c></summary>
    public static Phrase Reveal => new($"Show a secret, too. Only on a terminal.", $"密钥也显示出来。只能在终端上用。");

    /// <summary><c>env set KEY</c></summary>
    public static Phrase Assignments =>
        new(
            $"KEY alone asks for the value without showing it; in a pipe it takes a line of standard input. KEY=- reads it from standard input to its end, less one final newline. A secret comes in no other way.",
            $"只写 `KEY` 会问你要值，输入不显示；在管道里则读标准输入的一行。`KEY=-` 读完整个标准输入，去掉末尾一个换行。密钥只能这样给。"
        );

    /// <summary><c>env import FILE</c></summary>
    public static Phrase OtherEnvFile => new($"Another env file.", $"另一个 env 文件。");

    /// <summary><c>config list --origin</c></summary>
    public static Phrase Origin =>
        new($"Say of each value which file and line it is from.", $"说明每个值来自哪个文件的哪一行。");

    /// <summary><c>config set VALUE</c></summary>
    public static Phrase ConfigValue =>
        new(
            $"Text without quotes, a number, true or false; a list as a,b or as TOML.",
            $"不带引号的文本、数字、`true` 或 `false`；列表写成 `a,b` 或 TOML。"
        );

    /// <summary><c>config KEY</c></summary>
    public static Phrase ConfigKey =>
        new(
            $"SECTION.KEY, such as proxy.http or env.keys.LOG_LEVEL.default.",
            $"`SECTION.KEY`，比如 proxy.http 或 env.keys.LOG_LEVEL.default。"
        );

    /// <summary><c>config --local</c></summary>
    public static Phrase Local(string overlay) =>
        new($"Change {overlay}, which holds for this machine only, instead.", $"改 {overlay}，它只对本机有效。");

    /// <summary><c>completion SHELL</c></summary>
    public static Phrase Shell => new($"bash, zsh or fish.", $"`bash`、`zsh` 或 `fish`。");

    /// <summary><c>help VERB</c></summary>
    public static Phrase HelpVerb =>
        new(
            $"The verb to explain, such as `env set`. All verbs if it is left out.",
            $"要解释的子命令，比如 `env set`。不写就是全部。"
        );

    /// <summary><c>help --man</c></summary>
    public static Phrase Man =>
        new(
            $"Print the manual page, for ~/.local/share/man/man1/tmuxagent.1.",
            $"打印手册页（英文），可存为 ~/.local/share/man/man1/tmuxagent.1。"
        );
}
