using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>The words around questions on the terminal.</summary>
internal static class QuestionPhrases
{
    /// <summary>A question, and what Enter takes.</summary>
    public static Phrase WithProposal(Phrase question, string proposal) =>
        new($"{question} (Enter = {proposal})", $"{question}（回车 = {proposal}）");

    /// <summary>A question that Enter passes over.</summary>
    public static Phrase OrNone(Phrase question) => new($"{question} (Enter = none)", $"{question}（回车 = 不设）");

    /// <summary>A question with a proposal that can be left out.</summary>
    public static Phrase WithProposalOrNone(Phrase question, string proposal) =>
        new($"{question} (Enter = {proposal}, none = leave it out)", $"{question}（回车 = {proposal}，`none` = 不设）");

    /// <summary>A question for a secret that Enter passes over.</summary>
    public static Phrase HiddenOrNone(Phrase question) =>
        new($"{question} (not shown; Enter = none)", $"{question}（输入不显示；回车 = 不设）");

    /// <summary>A question for a secret.</summary>
    public static Phrase Hidden(Phrase question) => new($"{question} (not shown)", $"{question}（输入不显示）");

    /// <summary>An answer is needed.</summary>
    public static Phrase TypeValue => new($"Type a value, or end with Ctrl-C.", $"请输入一个值，或按 Ctrl-C 结束。");

    /// <summary>Something else than yes or no was typed.</summary>
    public static Phrase TypeYesOrNo => new($"Type y or n.", $"请输入 `y` 或 `n`。");

    /// <summary>Backspace took half a character.</summary>
    public static Phrase HalfCharacter =>
        new($"A character was taken back by half. Type the answer again.", $"有个字符只删掉了一半。请重新输入。");

    /// <summary>A key's value.</summary>
    public static Phrase Key(string key) => new($"{key}?", $"{key}？");

    /// <summary>The env file of the home has keys.</summary>
    public static Phrase HomeEnvHas(string file, string keys) =>
        new(
            $"{file} has {keys} already, and this repository has no env file.",
            $"{file} 里已有 {keys}，而这个仓库没有 env 文件。"
        );

    /// <summary>Whether it is used.</summary>
    public static Phrase UseHomeEnv(string file) =>
        new($"Use {file} instead of an env file in the repository?", $"用 {file} 代替仓库里的 env 文件吗？");

    /// <summary>A unit is installed.</summary>
    public static Phrase UnitStarts(string unit) =>
        new($"{unit} starts this repository's orchestrator already.", $"{unit} 已经在启动本仓库的编排器。");

    /// <summary>Whether it is kept true.</summary>
    public static Phrase KeepUnit =>
        new(
            $"Keep that one true from now on, instead of a unit in the repository?",
            $"以后就维护它，不在仓库里另放一个单元，可以吗？"
        );

    /// <summary>A repository wants to write outside.</summary>
    public static Phrase WantsOutside(string path) =>
        new(
            $"This repository wants to write {path}, which is outside of it, from this text:",
            $"这个仓库想写仓库外面的 {path}，内容如下："
        );

    /// <summary>Whether it may.</summary>
    public static Phrase AllowOutside => new($"Allow it, until the text changes?", $"允许吗？内容变了会再问。");

    /// <summary>A choice of a file in the way.</summary>
    public static Phrase StrangerAdopt => new($"keep it, merge later changes", $"留着它，以后的改动合并进去");

    /// <summary>A choice of a file in the way.</summary>
    public static Phrase StrangerReplace => new($"by ours; undo brings it back", $"换成我们的；`undo` 可以恢复");

    /// <summary>A choice of a file in the way.</summary>
    public static Phrase StrangerLeave => new($"keep it, and write no other", $"留着它，不再另写");

    /// <summary>A choice of a file in the way.</summary>
    public static Phrase StrangerStop => new($"write nothing at all", $"什么都不写");

    /// <summary>The question about a file in the way.</summary>
    public static Phrase StrangerWhat(string path) =>
        new($"What becomes of {path}? (a, r, l, s)", $"{path} 怎么处理？（`a`、`r`、`l`、`s`）");

    /// <summary>None of the choices was typed.</summary>
    public static Phrase StrangerType =>
        new(
            $"Type adopt, replace, leave or stop, or its first letter.",
            $"请输入 `adopt`、`replace`、`leave`、`stop`，或者首字母。"
        );
}
