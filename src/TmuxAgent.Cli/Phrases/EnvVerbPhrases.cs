using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the verbs of env say.</summary>
internal static class EnvVerbPhrases
{
    /// <summary>A line that may be a piece of a secret.</summary>
    public static Phrase LineNotShown(int line, string file) =>
        new(
            $"line {line} of {file} is no declared key, or the rest of the value above; it is not shown",
            $"{file} 第 {line} 行不是已声明的键，或者是上面那个值的剩余部分；不显示"
        );

    /// <summary>Many more such lines.</summary>
    public static Phrase MoreNotShown(int count) =>
        new($"{count} more lines are not shown", $"还有 {count} 行没有显示");

    /// <summary>A key is written by an alias.</summary>
    public static Phrase Spelled(string spelling) => new($"(spelled {spelling})", $"（写作 {spelling}）");

    /// <summary>--reveal where nobody looks.</summary>
    public static Phrase RevealNeedsTerminal =>
        new(
            $"--reveal shows a secret to a person: it needs a terminal as standard output, and no --json; `tmuxagent run -- COMMAND` hands the values to a program",
            $"--reveal 是把密钥给人看的：标准输出必须是终端，也不能加 --json；要把值交给程序，用 `tmuxagent run -- COMMAND`"
        );

    /// <summary>A key that nobody knows.</summary>
    public static Phrase UnknownKey(string file, string key) =>
        new($"neither the manifest nor {file} knows {key}", $"清单和 {file} 里都没有 {key}");

    /// <summary>A key without a value.</summary>
    public static Phrase NoValueIn(string key, string file) =>
        new($"{key} has no value in {file}", $"{file} 里的 {key} 没有值");

    /// <summary>A value that programs read differently.</summary>
    public static Phrase UncertainEnd(int line, string file) =>
        new(
            $"line {line} of {file}: programs do not agree where this value ends, so it is not shown; `tmuxagent check` says why",
            $"{file} 第 {line} 行：各程序对这个值在哪里结束看法不一，所以不显示；原因见 `tmuxagent check`"
        );

    /// <summary>State in the list: the manifest's default.</summary>
    public static Phrase StateDefault => new($"default", $"默认");

    /// <summary>State in the list: the overlay's value.</summary>
    public static Phrase StateOverlay => new($"overlay", $"本机");

    /// <summary>State in the list: the user's value.</summary>
    public static Phrase StateYours => new($"yours", $"你的");

    /// <summary>State in the list: set to nothing.</summary>
    public static Phrase StateEmpty => new($"empty", $"空");

    /// <summary>State in the list: not there.</summary>
    public static Phrase StateMissing => new($"missing", $"缺失");

    /// <summary>State in the list: written by a former name.</summary>
    public static Phrase StateAlias => new($"alias", $"别名");

    /// <summary>State in the list: not declared.</summary>
    public static Phrase StateUnknown => new($"unknown", $"未声明");

    /// <summary>A line of another file is not taken.</summary>
    public static Phrase LeftOut(Phrase line) => new($"left out: {line}", $"没有采用：{line}");

    /// <summary>The import changed nothing because of a conflict.</summary>
    public static Phrase FileLeftAlone => new($"it was left alone", $"没有动它");

    /// <summary>The import had nothing to change.</summary>
    public static Phrase HasAllValues => new($"it has all of these values", $"这些值它都有了");

    /// <summary>The import took values in.</summary>
    public static Phrase TakenIn(int count) =>
        count == 1
            ? new($"{count} value taken in", $"采用了 {count} 个值")
            : new($"{count} values taken in", $"采用了 {count} 个值");

    /// <summary>The value of a key before and after.</summary>
    public static Phrase Difference(string key, Phrase before, Phrase after) =>
        new($"{key}: {before} -> {after}", $"{key}：{before} -> {after}");

    /// <summary>Where there was no value.</summary>
    public static Phrase NoValue => new($"no value", $"没有值");

    /// <summary>A word that is no key.</summary>
    public static Phrase UnsetWasGiven(Phrase problem) =>
        new($"what env unset was given {problem}", $"`env unset` 得到的参数 {problem}");

    /// <summary>Two lines of a file for one key.</summary>
    public static Phrase OtherValueThere(string key) =>
        new($"{key} has another value there under another name", $"{key} 在那里以另一个名字有另一个值");

    /// <summary>Many more lines.</summary>
    public static Phrase MoreLeftOut(int count) => new($"{count} more lines are left out", $"还有 {count} 行没有采用");

    /// <summary>A line that is no assignment.</summary>
    public static Phrase NoAssignment => new($"the line is no KEY=VALUE", $"这一行不是 `KEY=VALUE`");

    /// <summary>A value whose end is unclear.</summary>
    public static Phrase EndUnclear =>
        new($"programs do not agree where this value ends", $"各程序对这个值在哪里结束看法不一");

    /// <summary>A value that some programs expand.</summary>
    public static Phrase HoldsExpansion(string key) =>
        new(
            $"{key} holds a $ that some programs expand and others do not; write the value out",
            $"{key} 里有 `$`，有的程序会展开，有的不会；请写出实际的值"
        );
}
