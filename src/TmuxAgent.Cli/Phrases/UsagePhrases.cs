using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is said of a command line that cannot be carried out.</summary>
internal static class UsagePhrases
{
    /// <summary>An argument is missing.</summary>
    public static Phrase Needs(string command, string argument) =>
        new(
            $"`{command}` needs {argument}; see `{command} --help`",
            $"`{command}` 缺少 {argument}；见 `{command} --help`"
        );

    /// <summary>Something else is wrong, and where to look.</summary>
    public static Phrase See(Phrase problem, string command) =>
        new($"{problem}. See `{command} --help`", $"{problem}。见 `{command} --help`");

    /// <summary>There is no such verb.</summary>
    public static Phrase NoVerb(string verb, Phrase remedy) =>
        new($"there is no verb '{verb}'; {remedy}", $"没有子命令 '{verb}'；{remedy}");

    /// <summary>There is no such option.</summary>
    public static Phrase NoOption(string command, string option, Phrase remedy) =>
        new($"`{command}` has no option '{option}'; {remedy}", $"`{command}` 没有选项 '{option}'；{remedy}");

    /// <summary>Where all of them are.</summary>
    public static Phrase HelpLists(string command) =>
        new($"`{command} --help` lists them", $"`{command} --help` 会列出来");

    /// <summary>What was likely meant.</summary>
    public static Phrase DidYouMeanVerb(string command) =>
        new($"did you mean `{command}`?", $"是不是想写 `{command}`？");

    /// <summary>Nothing was said.</summary>
    public static Phrase NothingSaid(string command) =>
        new($"what is to be done? `{command} --help` lists the verbs", $"要做什么？`{command} --help` 列出所有子命令");

    /// <summary>A group of verbs without a verb.</summary>
    public static Phrase TakesOneOf(string command, string verbs) =>
        new(
            $"`{command}` takes one of {verbs}; see `{command} --help`",
            $"`{command}` 后面要写 {verbs} 之一；见 `{command} --help`"
        );

    /// <summary>One argument is too many.</summary>
    public static Phrase TooMany(string command) =>
        new(
            $"`{command}` was given one argument too many; see `{command} --help`",
            $"`{command}` 多了一个参数；见 `{command} --help`"
        );

    /// <summary>One argument is too many, and may be shown.</summary>
    public static Phrase TooManyWith(string command, string extra) =>
        new(
            $"`{command}` was given one argument too many: '{extra}'; see `{command} --help`",
            $"`{command}` 多了一个参数：'{extra}'；见 `{command} --help`"
        );

    /// <summary>Two problems of one command line.</summary>
    public static Phrase Both(Phrase first, Phrase second) => new($"{first}; {second}", $"{first}；{second}");

    /// <summary>An option without its value.</summary>
    public static Phrase NeedsValue(string option) => new($"{option} needs a value", $"{option} 缺少值");

    /// <summary>An option that is given more than once.</summary>
    public static Phrase GivenTwice(string option) =>
        new($"{option} takes one value and is given several", $"{option} 只接受一个值，却给了好几个");

    /// <summary>An option whose value is no number.</summary>
    public static Phrase TakesNumber(string option) => new($"{option} takes a whole number", $"{option} 要一个整数");

    /// <summary>An option that takes a number between bounds.</summary>
    public static Phrase WholeNumber(string option, int largest) =>
        new($"{option} takes a whole number, 1 to {largest}", $"{option} 要一个整数，1 到 {largest}");

    /// <summary>An option that takes one of a few words.</summary>
    public static Phrase OneOf(string option, string words) =>
        new($"{option} takes one of {words}", $"{option} 只接受 {words} 之一");

    /// <summary><c>--version</c> beside something else.</summary>
    public static Phrase VersionAlone => new($"--version stands alone", $"--version 只能单独使用");

    /// <summary><c>check --dry-run</c></summary>
    public static Phrase DryRunNeedsFix =>
        new(
            $"--dry-run shows what --fix would do; check alone writes nothing",
            $"--dry-run 显示 --fix 会做什么；单独的 `check` 本来就什么都不写"
        );

    /// <summary><c>check --staged --fix</c></summary>
    public static Phrase StagedOrFix =>
        new(
            $"--staged looks at what is staged, and --fix mends what is on disk",
            $"--staged 看的是暂存的内容，--fix 改的是磁盘上的，两者不能一起用"
        );

    /// <summary><c>check --write-baseline</c></summary>
    public static Phrase WriteBaselineAlone =>
        new(
            $"--write-baseline goes neither with --fix nor with --baseline",
            $"--write-baseline 不能和 --fix 或 --baseline 一起用"
        );

    /// <summary><c>resolve</c> without a side.</summary>
    public static Phrase SayWhoIsRight =>
        new(
            $"say who is right: --ours keeps the file, --theirs takes the manifest's word, --edit lets you settle it in your editor",
            $"请说明以谁为准：--ours 保留文件的，--theirs 采用清单的，--edit 在编辑器里处理"
        );

    /// <summary><c>resolve --edit</c> with a key.</summary>
    public static Phrase EditWithoutKey =>
        new($"--edit settles the whole file; leave the key away", $"--edit 处理整个文件；不要再写键");

    /// <summary><c>undo</c> with a word.</summary>
    public static Phrase RunIsNumber =>
        new(
            $"RUN is the number of a run, as `tmuxagent undo --list` shows it",
            $"`RUN` 是运行的编号，见 `tmuxagent undo --list`"
        );

    /// <summary><c>completion</c> for another shell.</summary>
    public static Phrase Shells =>
        new($"completion is there for bash, zsh and fish", $"补全脚本只有 `bash`、`zsh` 和 `fish` 的");
}
