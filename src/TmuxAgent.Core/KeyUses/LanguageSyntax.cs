using System.Buffers;

namespace TmuxAgent.Core.KeyUses;

/// <summary>When a slash begins a regular expression.</summary>
internal enum RegexForm : byte
{
    /// <summary>Never.</summary>
    None,

    /// <summary>Where an expression may begin.</summary>
    JavaScript,

    /// <summary>Where an expression may begin, also as the first argument of a call without parentheses.</summary>
    Ruby,
}

/// <summary>What the lexer knows of a language: its comments and literals, as a table.</summary>
internal sealed class LanguageSyntax
{
    /// <summary>What begins a comment up to the end of the line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>What encloses a comment; the longest opening first.</summary>
    public (string Open, string Close)[] BlockComments { get; init; } = [];

    /// <summary>Whether a comment may hold comments.</summary>
    public bool NestsComments { get; init; }

    /// <summary>The text literals whose marks are fixed; the longest opening first.</summary>
    public StringForm[] Strings { get; init; } = [];

    /// <summary>Characters that may begin a literal that <see cref="Opener"/> knows.</summary>
    public string OpenerStarts { get; init; } = "";

    /// <summary>Knows the literals whose marks are not fixed.</summary>
    public StringOpener? Opener { get; init; }

    /// <summary>Knows the marks of here-documents; they begin with <c>&lt;</c>.</summary>
    public Func<string, int, HereDocument?>? HereDocuments { get; init; }

    /// <summary>When a slash begins a regular expression.</summary>
    public RegexForm Regex { get; init; }

    /// <summary>Whether code is between <c>&lt;?php</c> and <c>?&gt;</c>, and the rest is not.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Whether a point joins texts, and leads to no member.</summary>
    public bool PointsJoinTexts { get; init; }

    /// <summary>A word that ends the program where it begins a line; empty for none.</summary>
    public string EndWord { get; init; } = "";

    /// <summary>Further characters of names.</summary>
    public string NameCharacters { get; init; } = "";

    /// <summary>What may follow a backslash or end a text of one line: where its scan stops.</summary>
    public static SearchValues<char> LineEnds { get; } = SearchValues.Create("\r\n");
}
