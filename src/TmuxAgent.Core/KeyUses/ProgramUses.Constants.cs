namespace TmuxAgent.Core.KeyUses;

// Names that stand for literals.
internal sealed partial class ProgramUses
{
    /// <summary>The literals that a name stands for, by what is assigned to it anywhere in the program.</summary>
    public List<int> ValuesOf(int index)
    {
        if (!Tokens.Is(index, TokenKind.Name))
            return [];
        // `Keys.Webhook`, `self::HOOK`, `this.HOOK`: the last name decides.
        var at = index;
        while (true)
        {
            if (Tokens.IsSymbol(at + 1, '.') && Tokens.Is(at + 2, TokenKind.Name))
                at += 2;
            else if (Tokens.IsSymbols(at + 1, "::") && Tokens.Is(at + 3, TokenKind.Name))
                at += 3;
            else
                break;
        }
        return EndsAt(at + 1) ? ConstantsOf(at) : [];
    }

    private List<int> ConstantsOf(int index)
    {
        _constants ??= FindConstants();
        if (!_constants.TryGetValue(Tokens.Span(index).ToString(), out var values))
            return [];
        // A variable is given other values in other functions: what was said last before counts.
        var last = values.FindLast(value => value.Owner <= index);
        return char.IsAsciiLetterLower(Tokens.Span(index)[0]) && last != default
            ? [.. values.Where(value => value.Owner == last.Owner).Select(value => value.Text)]
            : [.. values.Select(value => value.Text)];
    }

    private Dictionary<string, List<(int Owner, int Text)>> FindConstants()
    {
        var constants = new Dictionary<string, List<(int Owner, int Text)>>(StringComparer.Ordinal);
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens.Is(i, TokenKind.Text) && KeyShape.Fits(Tokens.Span(i)) && Owner(i) is >= 0 and var owner)
                Remember(constants, owner, i);
        }
        for (var i = 1; i < Tokens.Count - 1; i++)
        {
            if (!Tokens.Is(i, TokenKind.Name) || LoopVariable(i) is not (>= 0 and var variable))
                continue;
            if (!constants.TryGetValue(Tokens.Span(i).ToString(), out var values))
                continue;
            foreach (var value in values.ToArray())
                Remember(constants, variable, value.Text);
        }
        foreach (var values in constants.Values)
            values.Sort();
        return constants;
    }

    // The variable that goes through the list whose name is at a token.
    private int LoopVariable(int list) =>
        Tokens.IsSymbol(list + 1, '.') ? BlockParameter(list + 1) : LoopVariableBefore(list - 1);

    // `for name in …`, `for (const name of …)`, `for (String name : …)`, `for _, name := range …`.
    private int LoopVariableBefore(int mark)
    {
        var isLoop =
            Tokens.Span(mark) is "in" or "of" || (Tokens.IsSymbol(mark, ':') && Tokens.IsName(mark - 4, "for"));
        if (isLoop)
            return Tokens.Is(mark - 1, TokenKind.Name) ? mark - 1 : -1;
        var isRange = Tokens.IsName(mark, "range") && Tokens.IsSymbols(mark - 2, ":=");
        return isRange && Tokens.Is(mark - 3, TokenKind.Name) ? mark - 3 : -1;
    }

    // `.forEach((name) => …)`, `.forEach { name -> … }`, `.each do |name|`.
    private int BlockParameter(int point)
    {
        if (
            Tokens.Span(point + 1)
            is not (
                "forEach"
                or "map"
                or "filter"
                or "every"
                or "some"
                or "find"
                or "each"
                or "all"
                or "any"
                or "select"
                or "reject"
            )
        )
            return -1;
        for (var i = point + 2; i < point + 6; i++)
        {
            if (Tokens.Is(i, TokenKind.Name) && !Tokens.IsName(i, "do"))
                return i;
        }
        return -1;
    }

    private void Remember(Dictionary<string, List<(int Owner, int Text)>> constants, int owner, int text)
    {
        var name = Tokens.Span(owner).ToString();
        if (!constants.TryGetValue(name, out var values))
            constants[name] = values = [];
        if (values.Count < MostValues && !values.Contains((owner, text)))
            values.Add((owner, text));
    }

    // The name that a literal is given to: alone, or as an item of a list of nothing but literals.
    private int Owner(int text)
    {
        var (from, to) = (text - 1, text + 1);
        // PHP: `define('NAME', 'KEY')`
        if (IsListSeparator(from) && Tokens.Is(text - 2, TokenKind.Text) && Tokens.IsName(text - 4, "define"))
            return text - 2;
        var isList =
            IsListSeparator(from) || IsListSeparator(to) || (Tokens.IsOpening(from) && Tokens.Partner(from) == to);
        if (isList)
        {
            // Bounded, so that a long list is not walked once for each of its items.
            while (from > text - (2 * MostValues) && (IsListSeparator(from) || Tokens.Is(from, TokenKind.Text)))
                from--;
            if (!Tokens.IsOpening(from))
                return -1;
            to = Tokens.Partner(from) + 1;
            var isCall = Tokens.IsSymbol(from, '(');
            from--;
            // `Set.of(…)`, `new Set([…])`, `&[…]`, `[]string{…}`.
            if (Tokens.IsSymbol(from, '&'))
                from--;
            if (
                isCall
                && Tokens.Span(from)
                    is "listOf"
                        or "setOf"
                        or "arrayOf"
                        or "asList"
                        or "of"
                        or "frozenset"
                        or "set"
                        or "Set"
            )
                from -= Tokens.IsSymbol(from - 1, '.') ? 3 : 1;
            if (Tokens.IsName(from, "new"))
                from--;
            if (Tokens.Span(from) is "string" && Tokens.IsSymbol(from - 1, ']'))
                from = Tokens.Partner(from - 1) - 1;
        }
        if (isList && LoopVariableBefore(from) is >= 0 and var variable)
            return variable;
        if (isList && Tokens.IsSymbol(to, '.') && BlockParameter(to) is >= 0 and var parameter)
            return parameter;
        return Tokens.IsSymbol(from, '=') && EndsStatement(to) ? Assigned(from) : -1;
    }

    private bool IsListSeparator(int index) => Tokens.IsSymbol(index, ',');

    private bool EndsStatement(int index) =>
        Tokens.IsFirst(index)
        || Tokens.IsSymbol(index, ';')
        || Tokens.IsSymbol(index, ')')
        || Tokens.IsSymbol(index, '}')
        || Tokens.IsSymbol(index, ',')
        || Tokens.IsName(index, "as")
        || (Tokens.IsSymbol(index, '.') && Tokens.Span(index + 1) is "freeze" or "to_string");

    /// <summary>The name that an equals sign gives a value to; -1 for none.</summary>
    // `NAME = …`, `NAME: type = …`, `name := …`, `const NAME string = …`.
    public int Assigned(int equals)
    {
        var before = Tokens.IsSymbols(equals - 1, ":=") ? equals - 2 : equals - 1;
        if (before < 0)
            return -1;
        var generics = 0;
        for (var i = before; i > 0 && i > before - 12; i--)
        {
            generics +=
                Tokens.IsSymbol(i, '>') ? 1
                : Tokens.IsSymbol(i, '<') ? -1
                : 0;
            if (generics == 0 && Tokens.Is(i, TokenKind.Symbol) && Tokens[i].Mark is ';' or '{' or '(' or ',')
                break;
            if (Tokens.IsSymbol(i, ':') && Tokens.Is(i - 1, TokenKind.Name) && !Tokens.IsSymbol(i + 1, ':'))
                return i - 1;
            if (Tokens[i].IsFirst)
                break;
        }
        if (!Tokens.Is(before, TokenKind.Name))
            return -1;
        // Go names the type last.
        return Tokens.IsName(before, "string") && Tokens.Is(before - 1, TokenKind.Name) ? before - 1 : before;
    }
}
