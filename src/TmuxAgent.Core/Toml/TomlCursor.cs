namespace TmuxAgent.Core.Toml;

/// <summary>A place in the text that moves forward; knows TOML's blanks and line ends.</summary>
internal sealed class TomlCursor(string text)
{
    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The unit here, or NUL at the end. NUL is legal nowhere in TOML, so the two need no telling apart.</summary>
    public char Current => Ahead(0);

    /// <summary>True before LF or CRLF. A lone CR is not a line end in TOML.</summary>
    public bool AtNewline => Current == '\n' || (Current == '\r' && Ahead(1) == '\n');

    public char Ahead(int count) => Position + count < Text.Length ? Text[Position + count] : '\0';

    public bool TryTake(char expected)
    {
        if (AtEnd || Text[Position] != expected)
            return false;
        Position++;
        return true;
    }

    public bool TryTakeNewline()
    {
        if (!AtNewline)
            return false;
        Position += Current == '\r' ? 2 : 1;
        return true;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            Position++;
    }

    /// <summary>Goes to the end of the line, before its line end.</summary>
    public void SkipLine()
    {
        var end = Text.IndexOf('\n', Math.Min(Position, Text.Length));
        Position = end < 0 ? Text.Length : end;
    }

    public bool Follows(string expected) =>
        string.CompareOrdinal(Text, Position, expected, 0, expected.Length) == 0;

    /// <summary>Control characters that TOML allows in no comment and no one-line string.</summary>
    public static bool IsForbiddenControl(char unit) => (unit < ' ' && unit != '\t') || unit == '\x7f';

    public static bool IsBareKeyUnit(char unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
