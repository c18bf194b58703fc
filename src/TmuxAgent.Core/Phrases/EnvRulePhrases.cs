namespace TmuxAgent.Core.Phrases;

/// <summary>What the rules over the text of an env file say.</summary>
internal static partial class EnvRulePhrases
{
    /// <summary>TMA0104</summary>
    public static Phrase BadKey =>
        new Phrase(
            $"A shell cannot assign to this key, systemd drops it, and DotNetEnv may lose the whole file; use letters, digits and _, no digit first. If the line is the rest of the value above, put that into quotes.",
            $"shell 无法给这个键赋值，systemd 会丢掉它，DotNetEnv 可能读不出整个文件；请只用字母、数字和 _，且不以数字开头。如果这一行是上面那个值的后半截，请把整个值放进引号。"
        );

    /// <summary>TMA0108</summary>
    public static Phrase BlankAroundEquals(Phrase key) =>
        new Phrase(
            $"With blanks around the =, a shell does not assign {key} but runs a command; the other programs take the blanks away. Remove them.",
            $"= 两边有空白时，shell 不会给 {key} 赋值，而是执行命令；其他程序会去掉空白。请删除空白。"
        );

    /// <summary>TMA0119</summary>
    public static Phrase ByteOrderMark =>
        new Phrase(
            $"The shells take the invisible byte order mark (U+FEFF) for a part of the first word; save the file as UTF-8 without one.",
            $"shell 会把看不见的字节顺序标记（U+FEFF）当成第一个词的一部分；请另存为不带 BOM 的 UTF-8。"
        );

    /// <summary>TMA0113</summary>
    public static Phrase CarriageReturns(int count) =>
        new Phrase(
            $"The shells keep the carriage return as the last character of the value ({count} in this file); end lines with LF alone.",
            $"shell 会把回车符留作值的最后一个字符（本文件有 {count} 处）；行尾请只用 LF。"
        );

    /// <summary>TMA0118</summary>
    public static Phrase CommentContinuation =>
        new Phrase(
            $"systemd takes the line below for a part of this comment, because it ends in a backslash; remove the backslash.",
            $"这条注释以反斜杠结尾，systemd 会把下一行也当成注释；请删除反斜杠。"
        );

    /// <summary>TMA0114</summary>
    public static Phrase ControlCharacter(string code) =>
        new Phrase(
            $"With the control character {code} DotNetEnv loses the whole file; remove it.",
            $"有控制字符 {code} 时，DotNetEnv 读不出整个文件；请删除它。"
        );

    /// <summary>TMA0101</summary>
    public static Phrase DuplicateKey(Phrase key, int line) =>
        new Phrase(
            $"{key} is assigned again in line {line}, and only that value counts; remove one of the two.",
            $"{key} 在第 {line} 行又赋了一次值，只有那个值有效；请删除其中一个。"
        );

    /// <summary>TMA0109</summary>
    public static Phrase Expansion(Phrase key) =>
        new Phrase(
            $"The shells put something else for $ and backquotes in {key}, systemd keeps the text, and the others do some of it; write the final value in single quotes.",
            $"shell 会替换 {key} 里的 $ 和反引号，systemd 原样保留，其他程序只处理一部分；请用单引号写出最终的值。"
        );

    /// <summary>TMA0103</summary>
    public static Phrase ExtraBlankLine =>
        new Phrase($"The line above is blank already; one is enough.", $"上一行已经是空行；一行就够了。");

    /// <summary>TMA0117</summary>
    public static Phrase InlineComment(Phrase key) =>
        new Phrase(
            $"systemd takes the comment behind {key} for a part of the value; put it on a line of its own.",
            $"systemd 会把 {key} 后面的注释当成值的一部分；请让注释单独占一行。"
        );

    /// <summary>TMA0106</summary>
    public static Phrase LowerCaseKey(string key, string upper) =>
        new Phrase(
            $"Environment keys are written in upper case; {key} is easily read under another spelling. Write {upper}.",
            $"环境变量习惯用大写；{key} 容易被按另一种写法读取。请写成 {upper}。"
        );

    /// <summary>TMA0102</summary>
    public static Phrase MissingFinalNewline =>
        new Phrase(
            $"The last line has no newline, so a line appended by another program would join it; end the file with one.",
            $"最后一行没有换行，其他程序追加的内容会接在它后面；请在文件末尾加换行。"
        );

    /// <summary>TMA0107</summary>
    public static Phrase NeedlessQuotes(Phrase key) =>
        new Phrase(
            $"The value of {key} needs no quotes, and docker --env-file takes them for a part of it; remove them.",
            $"{key} 的值不需要引号，docker --env-file 会把引号当成值的一部分；请去掉引号。"
        );

    /// <summary>TMA0105</summary>
    public static Phrase NoAssignment =>
        new Phrase(
            $"This line is not KEY=value: a shell runs it as a command, and DotNetEnv loses the whole file; write KEY=value, or # in front.",
            $"这一行不是 `KEY=value`：shell 会把它当命令执行，DotNetEnv 读不出整个文件；请写成 `KEY=value`，或在行首加 #。"
        );

    /// <summary>TMA0120</summary>
    public static Phrase ReadDifferently(Phrase key, Phrase how, Phrase remedy) =>
        new Phrase($"{key}: {how}; {remedy}.", $"{key} 的值：{how}；{remedy}。");

    /// <summary>TMA0121</summary>
    public static Phrase ShellName(string key) =>
        new Phrase(
            $"A shell keeps the name {key} for itself: the start script stops at this line, or the program never gets the value; use another name.",
            $"shell 把 {key} 这个名字留给自己用：启动脚本会停在这一行，或者程序根本拿不到值；请换个名字。"
        );

    /// <summary>TMA0122</summary>
    public static Phrase TooLong =>
        new Phrase(
            $"The file is longer than 16 MiB, so it is not an env file that a person wrote; name the right file, or shorten it.",
            $"文件超过 16 MiB，不像是人写的 env 文件；请指定正确的文件，或把它缩短。"
        );

    /// <summary>TMA0110</summary>
    public static Phrase TrailingBlank =>
        new Phrase(
            $"Blanks at the end of a line cannot be seen and are easily copied along; remove them.",
            $"行尾的空白看不见，又容易一起被复制；请删除。"
        );

    /// <summary>TMA0116</summary>
    public static Phrase UnclosedQuote(Phrase key) =>
        new Phrase(
            $"The quote in {key} is never closed, so the shells take the lines below for a part of the value; close it.",
            $"{key} 的引号没有闭合，shell 会把下面的行都当成值的一部分；请补上引号。"
        );

    /// <summary>TMA0111</summary>
    public static Phrase UnorderedKey(Phrase key, Phrase previous) =>
        new Phrase(
            $"{key} comes after {previous}; in alphabetical order a block is searched faster.",
            $"{key} 排在 {previous} 之后；按字母排序更容易查找。"
        );

    /// <summary>TMA0112</summary>
    public static Phrase UnquotedBlank(Phrase key, Phrase remedy) =>
        new Phrase(
            $"A shell ends the value of {key} at the first blank and runs the rest as a command; {remedy}.",
            $"shell 读到第一个空白就认为 {key} 的值结束了，并把其余部分当命令执行；{remedy}。"
        );

    /// <summary>TMA0115</summary>
    public static Phrase UnquotedOperator(Phrase key, string shellOperator, Phrase remedy) =>
        new Phrase(
            $"A shell ends the value of {key} at {shellOperator} and takes the rest for another command; {remedy}.",
            $"shell 读到 {shellOperator} 就认为 {key} 的值结束了，并把其余部分当成另一条命令；{remedy}。"
        );

    /// <summary>How a key is named that is not shown.</summary>
    public static Phrase KeyInLine(int line) => new Phrase($"the key in line {line}", $"第 {line} 行的键");

    /// <summary>What stands for the findings beyond those that are told.</summary>
    public static Phrase MoreOfTheSame(int count) =>
        new Phrase(
            $"{count} more of the same in this file. Fix the first ones, and check again.",
            $"本文件还有 {count} 处同样的问题。请先修好前面的，再检查一次。"
        );
}
