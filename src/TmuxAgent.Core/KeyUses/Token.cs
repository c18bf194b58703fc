namespace TmuxAgent.Core.KeyUses;

/// <summary>What a piece of a program is.</summary>
internal enum TokenKind : byte
{
    /// <summary>An identifier or a keyword.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole text literal without holes; the bounds are those of what is between the quotes.</summary>
    Text,

    /// <summary>A piece of a text literal that has holes, or never ends.</summary>
    Part,

    /// <summary>A hole of a text literal begins.</summary>
    HoleStart,

    /// <summary>A hole ends.</summary>
    HoleEnd,

    /// <summary>One character of punctuation.</summary>
    Symbol,
}

/// <summary>One piece of a program.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">The character of a symbol; the quote of a text.</param>
/// <param name="IsFirst">Whether it is the first of its line.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
internal readonly record struct Token(TokenKind Kind, char Mark, bool IsFirst, int Start, int End)
{
    public int Length => End - Start;
}
