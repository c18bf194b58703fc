namespace TmuxAgent.Core.Phrases;

/// <summary>Why a value cannot be written in the language of a file.</summary>
internal static class EncoderPhrases
{
    /// <summary>A character.</summary>
    public static Phrase Nul =>
        new Phrase(
            $"The value holds a NUL character, which no text file and no environment can hold. Remove it.",
            $"值里有 NUL 字符，文本文件和环境变量都存不下。请删除。"
        );

    /// <summary>A character.</summary>
    public static Phrase HalfSurrogate(string code) =>
        new Phrase(
            $"The value holds half of a surrogate pair ({code}), which is not a character. Remove it.",
            $"值里有半个代理对（{code}），它不是字符。请删除。"
        );

    /// <summary>A character.</summary>
    public static Phrase Control(Phrase character, Phrase where) =>
        new Phrase(
            $"The value holds {character}, which {where} cannot hold. Remove it.",
            $"值里有{character}，{where}里不能有。请删除。"
        );

    /// <summary>A character's name.</summary>
    public static Phrase LineEnd => new Phrase($"a line end", $"换行");

    /// <summary>A character's name.</summary>
    public static Phrase CarriageReturn => new Phrase($"a carriage return", $"回车符");

    /// <summary>A character's name.</summary>
    public static Phrase Tab => new Phrase($"a tab", $"制表符");

    /// <summary>A character's name.</summary>
    public static Phrase Blank => new Phrase($"a blank", $"空格");

    /// <summary>A character's name.</summary>
    public static Phrase ControlCharacter(string code) =>
        new Phrase($"the control character {code}", $"控制字符 {code}");

    /// <summary>A character's name.</summary>
    public static Phrase OtherCharacter(string character) => new Phrase($"`{character}`", $"字符 `{character}`");

    /// <summary>A place.</summary>
    public static Phrase UnitExecutable =>
        new Phrase($"the path of an executable in a unit", $"单元里可执行文件的路径");

    /// <summary>A place.</summary>
    public static Phrase UnitVariable => new Phrase($"a variable in a unit", $"单元里的变量");

    /// <summary>A place.</summary>
    public static Phrase UnitPath => new Phrase($"a path in a unit", $"单元里的路径");

    /// <summary>A place.</summary>
    public static Phrase UnitText => new Phrase($"a line of text in a unit", $"单元里的文本行");

    /// <summary>A place.</summary>
    public static Phrase GitIgnoreLine => new Phrase($"a line of .gitignore", $"`.gitignore` 的一行");

    /// <summary>systemd refuses it.</summary>
    public static Phrase ExecutableQuotes =>
        new Phrase(
            $"systemd refuses an executable whose path holds a quote or a backslash, however it is written. Pass it as an argument of /usr/bin/env or /bin/bash instead.",
            $"可执行文件的路径里有引号或反斜杠时，无论怎么写 systemd 都不接受。请把它作为 `/usr/bin/env` 或 `/bin/bash` 的参数。"
        );

    /// <summary>systemd refuses it.</summary>
    public static Phrase ExecutableRelative =>
        new Phrase(
            $"An executable in a unit is an absolute path to a file, or a name without `/`. Write its absolute path.",
            $"单元里的可执行文件要么是绝对路径，要么是不含 `/` 的名字。请写绝对路径。"
        );

    /// <summary>systemd refuses it.</summary>
    public static Phrase NotAssignment =>
        new Phrase(
            $"`Environment=` takes `KEY=value` with a KEY of letters, digits and `_` that does not begin with a digit. Hand the whole assignment to the encoder: `\"KEY=\" + value | systemd_environment`.",
            $"`Environment=` 接受 `KEY=value`，其中 `KEY` 由字母、数字和 `_` 组成，且不以数字开头。请把整个赋值交给编码器：`\"KEY=\" + value | systemd_environment`。"
        );

    /// <summary>systemd refuses it.</summary>
    public static Phrase UnitPathRelative =>
        new Phrase(
            $"A path in a unit must be absolute. Write it from `/` on.",
            $"单元里的路径必须是绝对路径。请从 `/` 写起。"
        );

    /// <summary>systemd strips it.</summary>
    public static Phrase BlankEnds(Phrase character, Phrase where) =>
        new Phrase(
            $"The value begins or ends in {character}, which systemd strips from {where}. Take it away from the value.",
            $"值以{character}开头或结尾，systemd 会把它从{where}里去掉。请从值里删除。"
        );

    /// <summary>systemd joins lines.</summary>
    public static Phrase EndsInBackslash(Phrase where) =>
        new Phrase(
            $"The value ends in a backslash, with which systemd joins the next line to {where}. Choose one that ends otherwise.",
            $"值以反斜杠结尾，systemd 会把下一行接到{where}后面。请换一个结尾不同的值。"
        );

    /// <summary>systemd refuses it.</summary>
    public static Phrase NonCharacter(string code) =>
        new Phrase(
            $"The value holds {code}, which is not a character and which systemd refuses. Remove it.",
            $"值里有 {code}，它不是字符，systemd 不接受。请删除。"
        );

    /// <summary>A type.</summary>
    public static Phrase TruthValue => new Phrase($"a truth value", $"真假值");

    /// <summary>A type.</summary>
    public static Phrase WholeNumber => new Phrase($"a whole number", $"整数");

    /// <summary>A type.</summary>
    public static Phrase Number => new Phrase($"a number", $"数字");

    /// <summary>A type.</summary>
    public static Phrase String => new Phrase($"a string", $"字符串");

    /// <summary>A type.</summary>
    public static Phrase List => new Phrase($"a list", $"列表");

    /// <summary>A type.</summary>
    public static Phrase Other => new Phrase($"a value of this kind", $"这类值");

    /// <summary>No literal.</summary>
    public static Phrase NoLiteral(string language, Phrase type) =>
        new Phrase(
            $"{language} has no literal for {type} here. Give a string, a number or a truth value.",
            $"{language} 在这里没有{type}的字面量。请给字符串、数字或真假值。"
        );

    /// <summary>No literal.</summary>
    public static Phrase NotFinite(string language) =>
        new Phrase(
            $"{language} has no literal for this number. Give a finite one.",
            $"{language} 没有这个数字的字面量。请给有限的数字。"
        );

    /// <summary>No pattern.</summary>
    public static Phrase EmptyIgnore =>
        new Phrase(
            $"An empty path cannot be ignored. Name a file or a folder.",
            $"空路径无法忽略。请写文件或文件夹的名字。"
        );

    /// <summary>A file without quotes.</summary>
    public static Phrase NoQuotes(Phrase character) =>
        new Phrase(
            $"The value holds {character}, but this file knows no quotes: only letters, digits and . _ - : / @ % + , can stand in it.",
            $"值里有{character}，而这类文件没有引号：只能用字母、数字和 . _ - : / @ % + , 这些字符。"
        );

    /// <summary>A file without quotes.</summary>
    public static Phrase EmptyWord =>
        new Phrase($"The value is empty, but a word is needed here.", $"值是空的，而这里需要一个词。");

    /// <summary>No identifier.</summary>
    public static Phrase NotCSharpName(string name) =>
        new Phrase(
            $"`{name}` is not a C# name. Use letters, digits and `_`, and begin with a letter.",
            $"`{name}` 不是 C# 名字。请用字母、数字和 `_`，并以字母开头。"
        );

    /// <summary>A comment needs it.</summary>
    public static Phrase CommentPrefix =>
        new Phrase(
            $"A comment encoder needs the prefix of further lines, such as `| comment \"# \"`.",
            $"注释编码器需要后续各行的前缀，例如 `| comment \"# \"`。"
        );
}
