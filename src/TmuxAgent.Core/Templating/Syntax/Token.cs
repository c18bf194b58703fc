using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Templating.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Text outside of code, copied to the output; white space control has already been applied.</summary>
    Text,
    /// <summary><c>{{</c>.</summary>
    Enter,
    /// <summary><c>}}</c>.</summary>
    Exit,
    /// <summary>A line end within code, or several.</summary>
    NewLine,
    /// <summary>A name.</summary>
    Identifier,
    /// <summary>A name that begins with <c>$</c>; the text holds it with the <c>$</c>.</summary>
    Local,
    /// <summary>A whole number.</summary>
    Integer,
    /// <summary>A number with a fraction.</summary>
    Float,
    /// <summary>A string; the text is its value, escapes resolved.</summary>
    String,
    /// <summary>An operator, a bracket, a comma or a semicolon; the text names it.</summary>
    Symbol,
    /// <summary>The end of the template.</summary>
    End,
}

/// <summary>One token of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, or its value where the kind says so.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="AfterBlank">Whether white space stands directly before it: <c>a [0]</c> is a call, <c>a[0]</c> an index.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span, bool AfterBlank)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text == word;

    /// <summary>How a message names the token.</summary>
    public string Display => Kind switch
    {
        TokenKind.End => "the end of the template",
        TokenKind.Exit => "`}}`",
        TokenKind.Enter => "`{{`",
        TokenKind.NewLine => "the end of the line",
        TokenKind.String => "a string",
        TokenKind.Text => "text",
        _ => $"`{Text}`",
    };
}
