namespace TmuxAgent.Core.KeyUses;

/// <summary>One program while its uses are found: its tokens, what its names stand for, and the idioms that were recognised.</summary>
internal sealed partial class ProgramUses(TokenText tokens, UseCollector uses, string[] defaultOperators)
{
    // Nobody gives one name to more keys.
    private const int MostValues = 64;

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private Dictionary<string, List<(int Owner, int Text)>>? _constants;

    public TokenText Tokens { get; } = tokens;

    /// <summary>Says that a name stands for a path of the idioms' table.</summary>
    public void Alias(ReadOnlySpan<char> name, string path) => _aliases[name.ToString()] = path;

    /// <summary>The path that a name stands for; null for none, and for a member.</summary>
    public string? AliasOf(int index) =>
        _aliases.Count > 0
        && _aliases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Tokens.Span(index), out var path)
        && Receiver(index) < 0
            ? path
            : null;

    /// <summary>The token that ends the expression whose member a name is; -1 where it is none.</summary>
    public int Receiver(int index)
    {
        var at = index - 1;
        if (Tokens.HasPointMembers && Tokens.IsSymbol(at, '.'))
            return Tokens.IsSymbol(at - 1, '?') || Tokens.IsSymbol(at - 1, '!') ? at - 2 : at - 1;
        if (Tokens.IsSymbols(at - 1, "::") || Tokens.IsSymbols(at - 1, "->"))
            return at - 2;
        return Tokens.IsSymbol(at, '\\') && Tokens.Is(at - 1, TokenKind.Name) ? at - 1 : -1;
    }

    /// <summary>The first token of an idiom's path whose last part is at a token; -1 where it is another path.</summary>
    public int BeginOf(int index, Idiom idiom)
    {
        var (at, part) = (index, idiom.Parts.Length - 1);
        if (AliasOf(index) == idiom.Path)
            return index;
        if (!Tokens.Span(index).SequenceEqual(idiom.Parts[part]))
            return -1;
        while (part > 0)
        {
            var receiver = Receiver(at);
            if (receiver < 0)
                return AliasOf(at) == string.Join('.', idiom.Parts[..(part + 1)]) ? at : -1;
            // `System.getenv().get` and `os.environ.copy().get`: what is called is a part of the path.
            if (Tokens.IsSymbol(receiver, ')'))
                receiver = Tokens.Partner(receiver) is var open && open == receiver - 1 ? open - 1 : -1;
            if (receiver < 0 || !Tokens.Is(receiver, TokenKind.Name))
                return -1;
            (at, part) = (receiver, part - 1);
            if (!Tokens.Span(at).SequenceEqual(idiom.Parts[part]))
                return AliasOf(at) == string.Join('.', idiom.Parts[..(part + 1)]) ? at : -1;
        }
        return idiom.Parts.Length > 1 || idiom.OnAnything || IsFree(at) ? at : -1;
    }

    /// <summary>Adds what an idiom at a path says; false where its form is another.</summary>
    public bool Take(Idiom idiom, int begin, int last)
    {
        var next = last + 1;
        if (Tokens.IsSymbols(next, "?.") && !Tokens.Is(next + 2, TokenKind.Name))
            next += 2;
        return idiom.Form switch
        {
            IdiomForm.Call => TakeCall(idiom, begin, next),
            IdiomForm.Pair => Tokens.IsSymbol(next, '(')
                && TakePair(Tokens.Argument(next, idiom.NameAt), idiom.Kind, idiom.Path),
            IdiomForm.Index => TakeIndex(idiom, begin, next),
            _ => TakeIndex(idiom, begin, next) || TakeMember(idiom, begin, next),
        };
    }

    /// <summary>Adds the name in a text of the form <c>NAME=value</c>.</summary>
    public bool TakePair(int index, KeyUseKind kind, string readAs)
    {
        if (!Tokens.Is(index, TokenKind.Text) && !Tokens.Is(index, TokenKind.Part))
            return false;
        var equals = Tokens.Span(index).IndexOf('=');
        if (equals < 0)
            equals = Tokens.Is(index, TokenKind.Text) ? Tokens[index].Length : 0;
        if (!KeyShape.Fits(Tokens.Span(index)[..equals]))
            return false;
        uses.Add(Tokens[index].Start, Tokens[index].Start + equals, kind, readAs);
        return true;
    }

    /// <summary>Adds the literal that the expression at a token is, or the literals that its name stands for.</summary>
    public bool Add(int index, KeyUseKind kind, string readAs, string? fallback = null, bool onlyCapitals = false)
    {
        if (Tokens.Is(index, TokenKind.Text))
        {
            if (!EndsAt(index + 1) || (onlyCapitals && !KeyShape.Fits(Tokens.Span(index))))
                return false;
            uses.Add(Tokens[index].Start, Tokens[index].End, kind, readAs, fallback);
            return true;
        }
        // What a function was given is what it was called with, not what has the same name elsewhere.
        var helper = Tokens.Is(index, TokenKind.Name) && EndsAt(index + 1) ? FindHelper(index) : null;
        if (helper is not null)
            Remember(helper, kind);
        var isFound = false;
        foreach (var value in ValuesOf(index))
        {
            if (helper is not null && (value < helper.Open || value > Tokens.Partner(helper.Open)))
                continue;
            uses.Add(Tokens[value].Start, Tokens[value].End, kind, readAs, fallback);
            isFound = true;
        }
        return isFound;
    }

    /// <summary>Adds the literal or the constant at a token, whatever follows it.</summary>
    public void AddBefore(int index, KeyUseKind kind, string readAs)
    {
        if (Tokens.Is(index, TokenKind.Text))
            uses.Add(Tokens[index].Start, Tokens[index].End, kind, readAs);
        else
            foreach (var value in ConstantsOf(index))
                uses.Add(Tokens[value].Start, Tokens[value].End, kind, readAs);
    }

    /// <summary>Adds a name that is written as an identifier.</summary>
    public void AddName(int index, KeyUseKind kind, string readAs, string? fallback = null) =>
        uses.Add(Tokens[index].Start, Tokens[index].End, kind, readAs, fallback);

    /// <summary>Adds a name that names a variable as well.</summary>
    public void AddShorthand(int index, KeyUseKind kind, string readAs, string? fallback) =>
        uses.AddShorthand(Tokens[index].Start, Tokens[index].End, kind, readAs, fallback);

    /// <summary>Adds a name that is put together at a token.</summary>
    public void AddComposed(string name, int index, KeyUseKind kind, string readAs, string? fallback = null) =>
        uses.AddComposed(name, Tokens[index].Start, Tokens[index].End, kind, readAs, fallback);

    /// <summary>Adds a name inside a literal.</summary>
    public void AddInside(int start, int end, KeyUseKind kind, string readAs, string? fallback = null) =>
        uses.Add(start, end, kind, readAs, fallback);

    // Not a member, and not the name of a function that is declared there.
    private bool IsFree(int index) =>
        Receiver(index) < 0
        && Tokens.Span(index - 1) is not ("def" or "function" or "fn" or "func" or "fun" or "class" or "new");

    private bool EndsAt(int index) =>
        index >= Tokens.Count
        || Tokens.Is(index, TokenKind.HoleEnd)
        || (Tokens.Is(index, TokenKind.Symbol) && Tokens[index].Mark is ')' or ']' or '}' or ',' or ';' or ':' or '=')
        || (Tokens[index].IsFirst && !Tokens.Is(index, TokenKind.Text));
}
