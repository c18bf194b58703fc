namespace TmuxAgent.Core.Phrases;

/// <summary>Titles of the rules over env files and their keys.</summary>
internal static partial class RuleTitles
{
    /// <summary>TMA0101</summary>
    public static Phrase DuplicateKey => new Phrase($"A key is assigned twice", $"同一个键赋了两次值");

    /// <summary>TMA0102</summary>
    public static Phrase MissingFinalNewline =>
        new Phrase($"The env file does not end in a newline", $"env 文件末尾没有换行");

    /// <summary>TMA0103</summary>
    public static Phrase ExtraBlankLine => new Phrase($"More than one blank line in a row", $"连续多个空行");

    /// <summary>TMA0104</summary>
    public static Phrase BadKey =>
        new Phrase($"A key is not a name that a shell accepts", $"键名不是 shell 能接受的名字");

    /// <summary>TMA0105</summary>
    public static Phrase NoAssignment => new Phrase($"A line assigns nothing", $"这一行没有赋值");

    /// <summary>TMA0106</summary>
    public static Phrase LowerCaseKey => new Phrase($"A key is not in upper case", $"键名不是全大写");

    /// <summary>TMA0107</summary>
    public static Phrase NeedlessQuotes =>
        new Phrase($"Quotes around a value that needs none", $"值不需要引号却加了引号");

    /// <summary>TMA0108</summary>
    public static Phrase BlankAroundEquals => new Phrase($"Blanks around the equals sign", $"等号两边有空白");

    /// <summary>TMA0109</summary>
    public static Phrase Expansion => new Phrase($"A value is expanded by some programs", $"有些程序会展开这个值");

    /// <summary>TMA0110</summary>
    public static Phrase TrailingBlank => new Phrase($"Blanks at the end of a line", $"行尾有空白");

    /// <summary>TMA0111</summary>
    public static Phrase UnorderedKey =>
        new Phrase($"Keys of a block are not in alphabetical order", $"同一段里的键没有按字母排序");

    /// <summary>TMA0112</summary>
    public static Phrase UnquotedBlank => new Phrase($"A value with blanks is not quoted", $"含空白的值没有加引号");

    /// <summary>TMA0113</summary>
    public static Phrase CarriageReturn => new Phrase($"Carriage return in an env file", $"env 文件里有回车符");

    /// <summary>TMA0114</summary>
    public static Phrase ControlCharacter => new Phrase($"Control character in an env file", $"env 文件里有控制字符");

    /// <summary>TMA0115</summary>
    public static Phrase UnquotedOperator =>
        new Phrase($"A value holds a shell operator outside quotes", $"引号之外的值里有 shell 运算符");

    /// <summary>TMA0116</summary>
    public static Phrase UnclosedQuote => new Phrase($"A quote is never closed", $"引号没有闭合");

    /// <summary>TMA0117</summary>
    public static Phrase InlineComment => new Phrase($"A comment follows a value", $"值后面跟着注释");

    /// <summary>TMA0118</summary>
    public static Phrase CommentContinuation => new Phrase($"A comment ends in a backslash", $"注释以反斜杠结尾");

    /// <summary>TMA0119</summary>
    public static Phrase ByteOrderMark =>
        new Phrase($"The env file begins with a byte order mark", $"env 文件以字节顺序标记开头");

    /// <summary>TMA0120</summary>
    public static Phrase ReadDifferently => new Phrase($"Programs read a value differently", $"各程序读到的值不一样");

    /// <summary>TMA0121</summary>
    public static Phrase ShellName =>
        new Phrase($"A key is a name that a shell keeps for itself", $"键名是 shell 保留给自己的名字");

    /// <summary>TMA0122</summary>
    public static Phrase TooLong => new Phrase($"The env file is too long to be one", $"文件太长，不像 env 文件");

    /// <summary>TMA0201</summary>
    public static Phrase AliasUsed => new Phrase($"A key is spelled by its alias", $"键用了别名来写");

    /// <summary>TMA0202</summary>
    public static Phrase Undeclared =>
        new Phrase($"A key is not declared, and is likely a mistake", $"键没有声明，多半是写错了");

    /// <summary>TMA0203</summary>
    public static Phrase RequiredMissing => new Phrase($"A required key has no value", $"必填的键没有值");

    /// <summary>TMA0204</summary>
    public static Phrase RecommendedMissing => new Phrase($"A recommended key has no value", $"建议填写的键没有值");

    /// <summary>TMA0205</summary>
    public static Phrase ValueType => new Phrase($"A value does not fit what its key declares", $"值不符合键的声明");

    /// <summary>TMA0206</summary>
    public static Phrase Deprecated => new Phrase($"A key is deprecated", $"键已弃用");

    /// <summary>TMA0207</summary>
    public static Phrase TwoSpellings =>
        new Phrase($"Two spellings of one key hold different values", $"同一个键的两种写法值不同");

    /// <summary>TMA0208</summary>
    public static Phrase MirrorDiffers =>
        new Phrase($"A lower-case proxy key differs from its upper-case one", $"小写的代理键与大写的不一致");

    /// <summary>TMA0209</summary>
    public static Phrase NoProxyLoopback => new Phrase($"NO_PROXY lacks a loopback name", $"NO_PROXY 缺少本机地址");

    /// <summary>TMA0210</summary>
    public static Phrase PlaceholderLeft =>
        new Phrase($"A placeholder was left where a value belongs", $"该填值的地方还是占位符");

    /// <summary>TMA0211</summary>
    public static Phrase WrappedUrl => new Phrase($"Blanks or quotes belong to a URL", $"URL 里混进了空白或引号");
}
