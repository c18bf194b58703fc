using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>The words around what a verb reports.</summary>
internal static class ReportPhrases
{
    /// <summary>Before a fact that a person should know.</summary>
    public static Phrase Note(Phrase text) => new($"note: {text}", $"提示：{text}");

    /// <summary>Above the commands to type next.</summary>
    public static Phrase Next => new($"Next:", $"接下来：");

    /// <summary>A run had nothing to change.</summary>
    public static Phrase NothingToDo => new($"nothing to do", $"没有需要做的事");

    /// <summary>A word and what it is called in brackets.</summary>
    public static Phrase Explained(Phrase text, Phrase explanation) =>
        new($"{text} ({explanation})", $"{text}（{explanation}）");

    /// <summary>Where there is nothing to show.</summary>
    public static Phrase None => new($"none", $"无");

    /// <summary>How many files.</summary>
    public static Phrase Files(int count) =>
        count == 1 ? new($"{count} file", $"{count} 个文件") : new($"{count} files", $"{count} 个文件");

    /// <summary>Two parts of a list.</summary>
    public static Phrase Then(Phrase first, Phrase second) => new($"{first}, {second}", $"{first}，{second}");

    /// <summary>A remark behind something.</summary>
    public static Phrase InBrackets(Phrase remark) => new($"({remark})", $"（{remark}）");

    /// <summary>Names with the last one after "and".</summary>
    public static Phrase And(string names, string last) => new($"{names} and {last}", $"{names} 和 {last}");

    /// <summary>The first of many names, and how many there are besides.</summary>
    public static Phrase AndMore(string names, int count) =>
        new($"{names} and {count} more", $"{names} 等，另有 {count} 个");

    /// <summary>Standard output is closed or full.</summary>
    public static Phrase OutputFailed(string reason) =>
        new(
            $"what was done could not be told: standard output cannot be written ({reason})",
            $"做了什么没能说出来：标准输出写不进去（{reason}）"
        );

    /// <summary>A bug of the tool's own.</summary>
    public static Phrase Bug(string trace) =>
        new(
            $"this is a bug of tmuxagent's own, please report it: {trace}",
            $"这是 tmuxagent 自己的 bug，请反馈：{trace}"
        );

    /// <summary>The errors that are printed above stopped the verb.</summary>
    public static Phrase NothingWrittenForErrors =>
        new($"nothing was written, because of the errors above", $"因为上面的错误，什么都没有写");

    /// <summary>Nothing was written.</summary>
    public static Phrase NothingWritten => new($"nothing was written", $"什么都没有写");

    /// <summary>A place and what is wrong there.</summary>
    public static Phrase At(string place, Phrase problem) => new($"{place}: {problem}", $"{place}：{problem}");
}
