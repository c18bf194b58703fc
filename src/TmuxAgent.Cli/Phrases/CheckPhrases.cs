using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What check says around its findings.</summary>
internal static class CheckPhrases
{
    /// <summary>How many findings.</summary>
    public static Phrase Findings(int count) =>
        count == 1 ? new($"{count} finding", $"{count} 个问题") : new($"{count} findings", $"{count} 个问题");

    /// <summary>How many errors.</summary>
    public static Phrase Errors(int count) =>
        count == 1 ? new($"{count} error", $"{count} 个错误") : new($"{count} errors", $"{count} 个错误");

    /// <summary>How many warnings.</summary>
    public static Phrase Warnings(int count) =>
        count == 1 ? new($"{count} warning", $"{count} 个警告") : new($"{count} warnings", $"{count} 个警告");

    /// <summary>How many hints.</summary>
    public static Phrase Hints(int count) =>
        count == 1 ? new($"{count} hint", $"{count} 个建议") : new($"{count} hints", $"{count} 个建议");

    /// <summary>The sum of a check.</summary>
    public static Phrase Sum(Phrase counted, int files) =>
        new($"{counted} in {ReportPhrases.Files(files)}", $"{counted}，分布在 {ReportPhrases.Files(files)}里");

    /// <summary>Nothing but what the baseline has.</summary>
    public static Phrase NothingNew => new($"nothing new", $"没有新问题");

    /// <summary>The sum with what the baseline has.</summary>
    public static Phrase WithBaseline(Phrase found, int known) =>
        new($"{found}; {known} in the baseline", $"{found}；基线里有 {known} 个");

    /// <summary>A baseline was written.</summary>
    public static Phrase BaselineHolds(string name, int count, string command) =>
        new(
            $"{name} holds {Findings(count)}; `{command}` reports what is new",
            $"{name} 记下了 {Findings(count)}；`{command}` 只报告新问题"
        );

    /// <summary>Findings of the baseline are gone.</summary>
    public static Phrase BaselineGone(int count) =>
        count == 1
            ? new(
                $"{Findings(count)} of the baseline is gone; write it again",
                $"基线里有 {Findings(count)}已经不在；请重新写基线"
            )
            : new(
                $"{Findings(count)} of the baseline are gone; write it again",
                $"基线里有 {Findings(count)}已经不在；请重新写基线"
            );

    /// <summary>There is no baseline.</summary>
    public static Phrase NoBaseline(string name, string command) =>
        new($"there is no {name}; `{command}` writes it", $"没有 {name}；`{command}` 会写出它");

    /// <summary>A file that is something else.</summary>
    public static Phrase NotABaseline(string name) =>
        new(
            $"{name} is no baseline of tmuxagent's; name another file, or remove it. Nothing was written",
            $"{name} 不是 tmuxagent 的基线；换个文件名，或者删掉它。什么都没有写"
        );

    /// <summary>There is no git to ask.</summary>
    public static Phrase StagedNeedsGit(string folder) =>
        new(
            $"--staged asks git what the next commit holds, and {folder} is in no repository of git's, or git is not on PATH",
            $"--staged 要问 git 下一个提交里有什么，而 {folder} 不在 git 仓库里，或者 PATH 上没有 git"
        );

    /// <summary>What --fix would do with a file.</summary>
    public static Phrase WouldBeMended => new($"would be mended", $"会被修正");

    /// <summary>What --fix would do with the env file's mode.</summary>
    public static Phrase ModeWouldBePrivate => new($"its mode would become 0600", $"权限会改成 0600");

    /// <summary>What --fix would do with the example.</summary>
    public static Phrase WouldBeRendered => new($"would be rendered again", $"会重新生成");

    /// <summary>The mode was mended.</summary>
    public static Phrase IsPrivate(string file) =>
        new($"{file} is yours alone now (mode 0600).", $"{file} 现在只归你（权限 0600）。");

    /// <summary>The example was rendered.</summary>
    public static Phrase WasRendered(string file) => new($"{file} was rendered again.", $"{file} 已重新生成。");

    /// <summary>The example is the user's.</summary>
    public static Phrase ExampleIsYours(string file) =>
        new(
            $"{file} was left as you made it; add the keys there, a line each, such as `#KEY=`.",
            $"{file} 保持你写的样子；请把这些键加进去，一行一个，比如 `#KEY=`。"
        );

    /// <summary>Former spellings were renamed in a file.</summary>
    public static Phrase Renamed(string file, int count) =>
        count == 1
            ? new($"{file}: {count} former spelling renamed.", $"{file}：改掉了 {count} 处旧写法。")
            : new($"{file}: {count} former spellings renamed.", $"{file}：改掉了 {count} 处旧写法。");

    /// <summary>There is no env file.</summary>
    public static Phrase NoEnvFile(string file) =>
        new($"there is no {file}; `tmuxagent generate` writes it", $"没有 {file}；`tmuxagent generate` 会写出它");

    /// <summary>The manifest names a rule that is not known.</summary>
    public static Phrase UnknownRule(string manifest, string rule) =>
        new(
            $"[check] of {manifest} names {rule}, and there is no such rule in this version",
            $"{manifest} 的 [check] 提到 {rule}，这个版本里没有这条规则"
        );

    /// <summary>The env file is too long to plan with.</summary>
    public static Phrase NotComparedForLength(string file) =>
        new(
            $"whether files follow the manifest was not checked: {file} is longer than 1 MiB",
            $"没有检查文件是否跟清单一致：{file} 超过 1 MiB"
        );

    /// <summary>No plan can be made.</summary>
    public static Phrase NotCompared(Phrase why) =>
        new($"whether files follow the manifest was not checked: {why}", $"没有检查文件是否跟清单一致：{why}");

    /// <summary>How many files were too large.</summary>
    public static Phrase TooLarge(int count, int mebibytes) =>
        new($"{count} larger than {mebibytes} MiB", $"{count} 个大于 {mebibytes} MiB");

    /// <summary>How many files were no text.</summary>
    public static Phrase NoText(int count) => new($"{count} binary or not UTF-8", $"{count} 个是二进制或不是 UTF-8");

    /// <summary>How many files could not be read.</summary>
    public static Phrase Unreadable(int count) => new($"{count} not readable", $"{count} 个读不了");

    /// <summary>Sources that were passed over.</summary>
    public static Phrase NotLookedAt(Phrase counted) =>
        new($"source files that were not looked at: {counted}", $"没有查看的源文件：{counted}");

    /// <summary>There is no such rule.</summary>
    public static Phrase NoSuchRule(string rule) =>
        new(
            $"there is no rule {rule}; `tmuxagent check` names those that it finds broken",
            $"没有规则 {rule}；`tmuxagent check` 会列出被违反的规则"
        );
}
