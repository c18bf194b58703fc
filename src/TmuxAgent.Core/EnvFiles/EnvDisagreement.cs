using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// A piece of text that the six readers (bash, dash, systemd, DotNetEnv, python-dotenv, Node) do not read alike.
/// <c>docs/env.md</c> holds the measurements.
/// </summary>
/// <param name="Kind">In which way.</param>
/// <param name="Span">The characters that cause it.</param>
public sealed record EnvDisagreement(EnvDisagreementKind Kind, TextSpan Span);

/// <summary>The ways in which env files are read differently.</summary>
public enum EnvDisagreementKind
{
    /// <summary>A carriage return before the line end, or in a value: the shells keep it.</summary>
    CarriageReturn,

    /// <summary>A control character other than tab and newline: DotNetEnv loses the whole file.</summary>
    ControlCharacter,

    /// <summary>U+FEFF at the start of the file: the shells take it for a part of the first word.</summary>
    ByteOrderMark,

    /// <summary>Blanks beside <c>=</c>: a shell runs the key, or the value, as a command.</summary>
    BlankAroundEquals,

    /// <summary>The key is not a shell name: <c>[A-Za-z_][A-Za-z0-9_]*</c>.</summary>
    BadKey,

    /// <summary>The line assigns nothing, and is no comment either.</summary>
    NoAssignment,

    /// <summary>A blank outside quotes: a shell runs what follows as a command.</summary>
    UnquotedBlank,

    /// <summary>One of <c>; &amp; | &lt; &gt; ( )</c> outside quotes: a shell ends the value there.</summary>
    UnquotedOperator,

    /// <summary>Another character that some reader treats specially outside quotes.</summary>
    UnquotedCharacter,

    /// <summary><c>#</c> inside an unquoted word: Node ends the value there.</summary>
    UnquotedHash,

    /// <summary>A comment behind the value: systemd takes it for a part of the value.</summary>
    InlineComment,

    /// <summary><c>$</c> or a backquote where a shell expands it.</summary>
    Expansion,

    /// <summary>A backslash outside single quotes: every reader has its own escapes.</summary>
    Escape,

    /// <summary>A backslash outside quotes at the end of a line: bash, dash and systemd join the next line to it.</summary>
    LineContinuation,

    /// <summary>Two backslashes in a row, or one before the closing quote, inside single quotes.</summary>
    SingleQuotedBackslash,

    /// <summary>Quoted and unquoted parts joined to one value.</summary>
    Concatenation,

    /// <summary><c>~</c> where a shell puts a home folder.</summary>
    Tilde,

    /// <summary>A quote that is never closed: a shell reads the rest of the file into the value.</summary>
    UnclosedQuote,

    /// <summary>A comment that ends in a backslash: systemd takes the next line for its continuation.</summary>
    CommentContinuation,
}
