namespace TmuxAgent.Core.Phrases;

/// <summary>Ways of reading, remedies and fixes of the rules over env files.</summary>
internal static partial class EnvRulePhrases
{
    /// <summary>A way of reading.</summary>
    public static Phrase UnquotedHash =>
        new Phrase($"Node ends the value at #, the others keep it", $"Node 读到 # 就认为值结束了，其他程序会保留");

    /// <summary>A way of reading.</summary>
    public static Phrase UnquotedCharacter =>
        new Phrase(
            $"some programs treat a character outside quotes specially",
            $"引号之外有个字符，有些程序会特殊处理"
        );

    /// <summary>A way of reading.</summary>
    public static Phrase Escape =>
        new Phrase(
            $"shells and systemd, DotNetEnv, python-dotenv and Node each undo other backslash escapes",
            $"shell 与 systemd、DotNetEnv、python-dotenv、Node 各自解释的反斜杠转义都不同"
        );

    /// <summary>A way of reading.</summary>
    public static Phrase LineContinuation =>
        new Phrase(
            $"the shells and systemd join the line below to the backslash at the end, and lose its key; the others read two lines",
            $"shell 和 systemd 会把下一行接到行尾的反斜杠后面，丢掉那一行的键；其他程序读成两行"
        );

    /// <summary>A way of reading.</summary>
    public static Phrase SingleQuotedBackslash =>
        new Phrase(
            $"python-dotenv makes one of two backslashes, and it and DotNetEnv take one before the closing quote for an escape",
            $"python-dotenv 会把两个反斜杠读成一个；它和 DotNetEnv 会把结尾引号前的反斜杠当成转义"
        );

    /// <summary>A way of reading.</summary>
    public static Phrase Concatenation =>
        new Phrase(
            $"only the shells join quoted and unquoted parts; systemd and Node take other text, and DotNetEnv may lose the whole file",
            $"只有 shell 会把带引号和不带引号的部分拼起来；systemd 和 Node 读到的是别的文本，DotNetEnv 可能读不出整个文件"
        );

    /// <summary>A way of reading.</summary>
    public static Phrase Tilde =>
        new Phrase(
            $"the shells put a home folder for ~, the others keep it",
            $"shell 会把 ~ 换成主目录，其他程序原样保留"
        );

    /// <summary>A remedy.</summary>
    public static Phrase WriteOnOneLine =>
        new Phrase($"write the value that is meant on one line, in quotes", $"请把想要的值写在一行里，并加引号");

    /// <summary>A remedy.</summary>
    public static Phrase WriteBare => new Phrase($"write it without quotes and escapes", $"请不加引号、不转义地写");

    /// <summary>A remedy.</summary>
    public static Phrase WriteInSingleQuotes => new Phrase($"write it in single quotes", $"请用单引号");

    /// <summary>A remedy.</summary>
    public static Phrase WriteInDoubleQuotes => new Phrase($"write it in double quotes", $"请用双引号");

    /// <summary>A remedy.</summary>
    public static Phrase NoSpelling(Phrase characters) =>
        new Phrase(
            $"no spelling is read alike, since it holds {characters}: choose another value",
            $"值里有 {characters}，没有哪种写法能让所有程序读到同样的结果：请换一个值"
        );

    /// <summary>A fix.</summary>
    public static Phrase RemoveByteOrderMark => new Phrase($"Remove the byte order mark", $"删除字节顺序标记");

    /// <summary>A fix.</summary>
    public static Phrase RemoveCarriageReturns => new Phrase($"Remove the carriage returns", $"删除回车符");

    /// <summary>A fix.</summary>
    public static Phrase RemoveBackslash => new Phrase($"Remove the backslash", $"删除反斜杠");

    /// <summary>A fix.</summary>
    public static Phrase RemoveBlankLine => new Phrase($"Remove the blank line", $"删除空行");

    /// <summary>A fix.</summary>
    public static Phrase RemoveBlanks => new Phrase($"Remove the blanks", $"删除空白");

    /// <summary>A fix.</summary>
    public static Phrase RemoveQuotes => new Phrase($"Remove the quotes", $"去掉引号");

    /// <summary>A fix.</summary>
    public static Phrase AddNewline => new Phrase($"End the file with a newline", $"在文件末尾加换行");

    /// <summary>A fix.</summary>
    public static Phrase PutCommentAbove => new Phrase($"Put the comment above", $"把注释移到上一行");

    /// <summary>A fix.</summary>
    public static Phrase WritePortably(Phrase key) =>
        new Phrase($"Write {key} so that every program reads it alike", $"改写 {key}，让所有程序读到同样的值");
}
