namespace TmuxAgent.Core.Phrases;

/// <summary>What is said of the merge of an env file.</summary>
internal static class EnvChangePhrases
{
    /// <summary>A fix was made.</summary>
    public static Phrase Mended(int line, Phrase fix) => new Phrase($"Line {line}: {fix}.", $"第 {line} 行：{fix}。");

    /// <summary>Both spellings have the value.</summary>
    public static Phrase AliasRepeats(string alias, string key) =>
        new Phrase($"{alias} repeats {key}; its line can be removed.", $"{alias} 与 {key} 重复；可以删掉这一行。");

    /// <summary>An alias became its key.</summary>
    public static Phrase Renamed(string alias, string key) =>
        new Phrase($"{alias} is now spelled {key}; its value is unchanged.", $"{alias} 已改写为 {key}；值不变。");

    /// <summary>A line of a key that the manifest dropped.</summary>
    public static Phrase NoLongerDeclared(string key) =>
        new Phrase($"{key} is gone; the manifest does not declare it any more.", $"{key} 已删除；清单不再声明它。");

    /// <summary>A value that was given.</summary>
    public static Phrase Given(string key) =>
        new Phrase($"{key} has the value that was given.", $"{key} 已设为给定的值。");

    /// <summary>A value that was given to a key with another spelling.</summary>
    public static Phrase GivenAndRenamed(string key, string alias) =>
        new Phrase(
            $"{key} has the value that was given, and {alias} is gone.",
            $"{key} 已设为给定的值，{alias} 已删除。"
        );

    /// <summary>Two values for one key.</summary>
    public static Phrase GivenTwice(string key) =>
        new Phrase(
            $"{key} is given two different values, one under an alias; give one.",
            $"{key} 给了两个不同的值，其中一个用的是别名；请只给一个。"
        );

    /// <summary>A placeholder was added.</summary>
    public static Phrase AddedWithoutValue(string key) =>
        new Phrase($"{key} was missing; it has no value yet.", $"原来缺少 {key}；还没有值。");

    /// <summary>A mirror was added.</summary>
    public static Phrase AddedCopy(string key, string source) =>
        new Phrase($"{key} was missing; it repeats {source}.", $"原来缺少 {key}；已照抄 {source} 的值。");

    /// <summary>A key was added.</summary>
    public static Phrase AddedDefault(string key) =>
        new Phrase($"{key} was missing; it has the manifest's default.", $"原来缺少 {key}；已填入清单的默认值。");

    /// <summary>A default without a portable form.</summary>
    public static Phrase DefaultUnwritable(Phrase problem) =>
        new Phrase($"The default in the manifest: {problem}", $"清单里的默认值：{problem}");

    /// <summary>Values that contradict each other.</summary>
    public static Phrase SpellingsDiffer(string others, string last, string key) =>
        new Phrase(
            $"{others} and {last} hold different values for the same key; keep the right one as {key} and remove the other.",
            $"{others} 和 {last} 是同一个键，值却不同；请把正确的值留在 {key}，删除其他的。"
        );

    /// <summary>Values of one repeated spelling that contradict each other.</summary>
    public static Phrase AliasesDiffer(string names, string key) =>
        new Phrase(
            $"{names} holds different values for the same key; keep the right one as {key} and remove the other.",
            $"{names} 对同一个键给了不同的值；请把正确的值留在 {key}，删除其他的。"
        );

    /// <summary>A list of the user's that lacks names of this machine.</summary>
    public static Phrase LacksLoopback(string key, string missing) =>
        new Phrase(
            $"{key} is yours and stays; it lacks {missing}, so local calls may go through the proxy.",
            $"{key} 是你的设置，保持不变；但它没有 {missing}，访问本机的请求可能会走代理。"
        );

    /// <summary>A key that is not ours.</summary>
    public static Phrase Undeclared(string key) =>
        new Phrase($"{key} is not declared in the manifest; it stays.", $"清单没有声明 {key}；保持不变。");

    /// <summary>A line whose key is not shown.</summary>
    public static Phrase UndeclaredLine(int line) =>
        new Phrase(
            $"Line {line} is not a declared key, or it is the rest of the value above; it stays.",
            $"第 {line} 行不是声明过的键，或者是上面那个值的后半截；保持不变。"
        );

    /// <summary>Those beyond the ones that are named.</summary>
    public static Phrase UndeclaredMore(int count) =>
        new Phrase($"{count} more keys are not declared; they stay.", $"另有 {count} 个键没有声明；保持不变。");

    /// <summary>A key lost its value.</summary>
    public static Phrase Emptied(string key) =>
        new Phrase($"{key} has no value any more; its place is kept.", $"{key} 不再有值；位置保留。");

    /// <summary>An undeclared key was removed.</summary>
    public static Phrase RemovedUndeclared(string key) =>
        new Phrase($"{key} is gone; the manifest does not declare it.", $"{key} 已删除；清单没有声明它。");

    /// <summary>A value followed the manifest.</summary>
    public static Phrase Followed(string key) =>
        new Phrase($"{key} has the value that the manifest has now.", $"{key} 已更新为清单现在的值。");

    /// <summary>A line without its key.</summary>
    public static Phrase Line(int line) => new Phrase($"Line {line}", $"第 {line} 行");

    /// <summary>A line with its key.</summary>
    public static Phrase LineOf(int line, string key) => new Phrase($"Line {line}, {key}", $"第 {line} 行（{key}）");

    /// <summary>A line that reaches into the next ones.</summary>
    public static Phrase QuoteNeverClosed(Phrase line) =>
        new Phrase($"{line}: its quote is never closed; close it first.", $"{line}：引号没有闭合；请先补上。");

    /// <summary>A line that reaches into the next one.</summary>
    public static Phrase EndsInBackslash(Phrase line) =>
        new Phrase(
            $"{line}: its last character, a backslash, joins the next line to it; quote the value first.",
            $"{line}：最后一个字符是反斜杠，会把下一行接上来；请先给值加引号。"
        );

    /// <summary>A line that is left alone.</summary>
    public static Phrase EndUncertain(Phrase line) =>
        new Phrase(
            $"{line}: programs do not agree where this value ends, so it is not changed; `tmuxagent check` says why.",
            $"{line}：各程序对这个值到哪里结束看法不一，所以没有改动；`tmuxagent check` 会说明原因。"
        );

    /// <summary>A merge by key that cannot be done.</summary>
    public static Phrase KeysDoNotFit =>
        new Phrase(
            $"keys of the manifest do not fit between those of the file",
            $"清单里的键插不进这个文件已有的键之间"
        );

    /// <summary>A file that is not read.</summary>
    public static Phrase FileTooLong(string path) =>
        new Phrase(
            $"{path} is longer than 16 MiB, so it is not an env file that a person wrote; name the right file, or shorten it",
            $"{path} 超过 16 MiB，不像是人写的 env 文件；请指定正确的文件，或把它缩短"
        );
}
