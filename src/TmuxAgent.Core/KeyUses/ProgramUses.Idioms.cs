namespace TmuxAgent.Core.KeyUses;

// The forms of idioms, and what follows them.
internal sealed partial class ProgramUses
{
    private bool TakeCall(Idiom idiom, int begin, int next)
    {
        // `getenv<int>("X")`, `GetValue<string>("X")`.
        if (Tokens.IsSymbol(next, '<'))
            next = SkipTypes(next);
        // Rust's macros.
        if (Tokens.IsSymbol(next, '!') && Tokens.IsSymbol(next + 1, '('))
            next++;
        if (!Tokens.IsSymbol(next, '('))
            return false;
        var close = Tokens.Partner(next);
        if (idiom.NameAt == Idiom.All)
        {
            foreach (var argument in Tokens.Arguments(next))
                Add(argument, idiom.Kind, idiom.Path, onlyCapitals: idiom.OnlyCapitals);
            return true;
        }
        var name = Tokens.Argument(next, idiom.NameAt, idiom.KeyName);
        if (name < 0)
            return false;
        var fallback =
            idiom.DefaultAt < 0 ? null : Tokens.Literal(Tokens.Argument(next, idiom.DefaultAt, idiom.DefaultName));
        return Add(name, idiom.Kind, idiom.Path, fallback ?? DefaultBehind(close), idiom.OnlyCapitals)
            || AddChoices(name, close, idiom);
    }

    // `condition ? "A" : "B"`: either may be the name.
    private bool AddChoices(int start, int close, Idiom idiom)
    {
        var isFound = false;
        // A choice between two names is short.
        for (var i = start; i < Math.Min(close, start + 24) && !Tokens.IsSymbol(i, ','); i++)
        {
            if (Tokens.IsSymbol(i, '?') || (isFound && Tokens.IsSymbol(i, ':')))
                isFound |= Add(i + 1, idiom.Kind, idiom.Path, null, idiom.OnlyCapitals);
        }
        return isFound;
    }

    private int SkipTypes(int index)
    {
        // A type's name is short; this is no search for a bracket.
        for (var i = index + 1; i < Math.Min(index + 12, Tokens.Count); i++)
        {
            if (Tokens.IsSymbol(i, '>') && Tokens.IsSymbol(i + 1, '('))
                return i + 1;
        }
        return index;
    }

    private bool TakeIndex(Idiom idiom, int begin, int next)
    {
        if (!Tokens.IsSymbol(next, '['))
            return false;
        var close = Tokens.Partner(next);
        var (kind, fallback) = Outcome(idiom.Kind, begin, close);
        return Add(next + 1, kind, idiom.Path, fallback, idiom.OnlyCapitals);
    }

    private bool TakeMember(Idiom idiom, int begin, int next)
    {
        var name =
            Tokens.IsSymbols(next, "?.") ? next + 2
            : Tokens.IsSymbol(next, '.') ? next + 1
            : -1;
        if (!Tokens.Is(name, TokenKind.Name) || Tokens.IsSymbol(name + 1, '('))
            return false;
        var (kind, fallback) = Outcome(idiom.Kind, begin, name);
        AddName(name, kind, idiom.Path, fallback);
        return true;
    }

    /// <summary>Whether what ends at a token is assigned to or removed, and what its default is.</summary>
    public (KeyUseKind Kind, string? Default) Outcome(KeyUseKind kind, int begin, int end)
    {
        if (
            Tokens.Span(begin - 1) is "del" or "delete"
            || (Tokens.IsSymbol(begin - 1, '(') && Tokens.IsName(begin - 2, "unset"))
        )
            return (KeyUseKind.Writes, null);
        if (Tokens.IsSymbol(end + 1, '!') && !Tokens.IsSymbol(end + 2, '='))
            end++;
        foreach (var operation in (ReadOnlySpan<string>)["||=", "??="])
        {
            if (Tokens.IsSymbols(end + 1, operation))
                return (KeyUseKind.Writes, Tokens.Literal(end + 4));
        }
        if (
            Tokens.IsSymbol(end + 1, '=')
            && !Tokens.IsSymbols(end + 1, "==")
            && !Tokens.IsSymbols(end + 1, "=>")
            && !Tokens.IsSymbols(end + 1, "=~")
        )
            return (kind == KeyUseKind.Exports ? kind : KeyUseKind.Writes, null);
        return (kind, DefaultBehind(end));
    }

    /// <summary>The literal that is taken where the read that ends at a token gives nothing.</summary>
    public string? DefaultBehind(int end)
    {
        end = SkipWrapping(end);
        foreach (var operation in defaultOperators)
        {
            var isWord = char.IsAsciiLetter(operation[0]);
            if (isWord ? Tokens.IsName(end + 1, operation) : Tokens.IsSymbols(end + 1, operation))
                return Tokens.Literal(end + 1 + (isWord ? 1 : operation.Length));
        }
        if (!Tokens.IsSymbol(end + 1, '.') || !Tokens.IsSymbol(end + 3, '('))
            return null;
        return Tokens.Span(end + 2) switch
        {
            // A method whose first argument is the default.
            "unwrap_or" or "orElse" => Tokens.Literal(end + 4),
            "unwrap_or_else" when Tokens.IsSymbol(end + 4, '|') => Tokens.Literal(
                end + (Tokens.IsSymbol(end + 5, '|') ? 6 : 7)
            ),
            _ => null,
        };
    }

    // What only changes the form of the value: `.ok()`, `.as_deref()`, `Optional.ofNullable(…)`.
    private int SkipWrapping(int end)
    {
        while (true)
        {
            if (
                Tokens.IsSymbol(end + 1, '.')
                && Tokens.Span(end + 2) is "ok" or "as_deref" or "as_ref" or "to_owned"
                && Tokens.IsSymbol(end + 3, '(')
                && Tokens.IsSymbol(end + 4, ')')
            )
                end += 4;
            else if (Tokens.IsSymbol(end + 1, ')') && Tokens.IsName(Tokens.Partner(end + 1) - 1, "ofNullable"))
                end++;
            else
                return end;
        }
    }
}
