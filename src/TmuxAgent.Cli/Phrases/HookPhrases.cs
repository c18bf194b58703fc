using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of hook say.</summary>
internal static class HookPhrases
{
    /// <summary>It was written.</summary>
    public static Phrase Installed(string hook) =>
        new($"{hook} checks what is staged before each commit", $"{hook} 会在每次提交前检查暂存的内容");

    /// <summary>It was there.</summary>
    public static Phrase InstalledAlready(string hook, string line) =>
        new($"{hook} runs `{line}` already", $"{hook} 已经在运行 `{line}`");

    /// <summary>Another hook is there.</summary>
    public static Phrase ThereAlready(string hook, string line) =>
        new(
            $"{hook} is there already and was left alone; add this line to it: {line} || exit 1",
            $"{hook} 已经存在，没有动它；请把这一行加进去：`{line} || exit 1`"
        );

    /// <summary>There is none.</summary>
    public static Phrase None(string hook) => new($"there is no {hook}", $"没有 {hook}");

    /// <summary>It was removed.</summary>
    public static Phrase Removed(string hook) => new($"{hook} is removed", $"已删除 {hook}");

    /// <summary>It was edited.</summary>
    public static Phrase Edited(string hook, string line) =>
        new(
            $"{hook} is not as `tmuxagent hook install` wrote it, and was left alone; take the line `{line}` out of it by hand",
            $"{hook} 已不是 `tmuxagent hook install` 写的样子，没有动它；请手工删掉其中的 `{line}` 这一行"
        );

    /// <summary>There is no git.</summary>
    public static Phrase NoGit(string folder) =>
        new(
            $"{folder} is in no repository of git's, or git is not on PATH; run `git init` first",
            $"{folder} 不在 git 仓库里，或者 PATH 上没有 git；先运行 `git init`"
        );

    /// <summary>Hooks are shared between repositories.</summary>
    public static Phrase SharedFolder(string folder, string hook, string line) =>
        new(
            $"core.hooksPath is {folder}, where hooks of other repositories are too, and nothing was written; add this line to {hook} there: [ ! -f tmuxagent.toml ] || {line} || exit 1",
            $"core.hooksPath 是 {folder}，那里也放着别的仓库的钩子，所以什么都没有写；请把这一行加进那里的 {hook}：`[ ! -f tmuxagent.toml ] || {line} || exit 1`"
        );
}
