namespace TmuxAgent.Core.KeyUses;

/// <summary>How a text literal hides its own closing mark.</summary>
internal enum EscapeForm : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A backslash takes the next character.</summary>
    Backslash,

    /// <summary>The mark is doubled.</summary>
    Doubled,
}

/// <summary>One way to write a text literal.</summary>
/// <param name="Open">What opens it.</param>
/// <param name="Close">What closes it.</param>
/// <param name="Escape">How the closing mark can be a part of it.</param>
internal sealed record StringForm(string Open, string Close, EscapeForm Escape = EscapeForm.Backslash)
{
    /// <summary>Whether it may hold line ends.</summary>
    public bool IsMultiline { get; init; }

    /// <summary>What opens a hole that holds code, such as <c>${</c>; null for no holes. All end in a brace.</summary>
    public string? Hole { get; init; }

    /// <summary>Whether a doubled brace is a brace.</summary>
    public bool DoublesBraces { get; init; }

    /// <summary>The mark that brackets of the same kind are counted against (<c>%w(a (b))</c>); zero for none.</summary>
    public char Nests { get; init; }
}

/// <summary>Recognises a literal whose marks are not fixed, such as <c>r##"…"##</c>.</summary>
/// <param name="text">The program.</param>
/// <param name="at">Where a token begins.</param>
/// <param name="content">Where the content of the literal begins.</param>
internal delegate StringForm? StringOpener(string text, int at, out int content);

/// <summary>A here-document, whose text begins on the next line.</summary>
/// <param name="Terminator">The word that ends it.</param>
/// <param name="After">Offset behind its mark.</param>
/// <param name="IsIndented">Whether the terminator may be indented.</param>
/// <param name="Hole">What opens a hole in it; null for none.</param>
internal sealed record HereDocument(string Terminator, int After, bool IsIndented, string? Hole);
