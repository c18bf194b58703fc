namespace TmuxAgent.Core.KeyUses;

// Functions of the program's own that take the name of a key: `def env(name, default=None): return os.environ.get(name, default)`.
internal sealed partial class ProgramUses
{
    // A helper is short, and there are few: what is further away is looked for in no program.
    private const int LongestHelper = 200;
    private const int MostHelpers = 8;

    private readonly Dictionary<string, Idiom> _helpers = new(StringComparer.Ordinal);

    /// <summary>Adds the calls of functions that hand a parameter of theirs on as the name of a key.</summary>
    public void FollowHelpers()
    {
        if (_helpers.Count == 0)
            return;
        var byName = _helpers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens.Is(i, TokenKind.Name) && byName.TryGetValue(Tokens.Span(i), out var idiom))
                Take(idiom, i, i);
        }
    }

    private void Remember(Helper helper, KeyUseKind kind)
    {
        if (_helpers.Count < MostHelpers)
            _helpers[helper.Name] = new Idiom(IdiomForm.Call, helper.Name, kind)
            {
                NameAt = helper.Number,
                DefaultAt = helper.HasMore && kind == KeyUseKind.Reads ? helper.Number + 1 : -1,
                DefaultName = "default",
                OnAnything = true,
                OnlyCapitals = true,
            };
    }

    // The nearest parentheses before the sink that hold its name as a parameter and have a body behind them.
    private Helper? FindHelper(int sink)
    {
        for (var i = sink - 1; i > 0 && i > sink - LongestHelper; i--)
        {
            if (
                !Tokens.IsSymbol(i, '(')
                || (Tokens.Partner(i) is var close && (close >= sink || !HasBody(close)))
                || !IsInBody(i, sink)
            )
                continue;
            var arguments = Tokens.Arguments(i).ToArray();
            var number = Array.FindIndex(arguments, start => IsParameter(start, Tokens.Partner(i), Tokens.Span(sink)));
            if (number < 0)
                continue;
            if (Owning(i) is not (>= 0 and var name))
                return null;
            // `self` is not given by the caller.
            var own =
                Tokens.Span(arguments[0]) is "self" or "cls" or "this" || Tokens.IsSymbol(arguments[0], '&') ? 1 : 0;
            return new Helper(Tokens.Span(name).ToString(), i, number - own, arguments.Length > number + 1);
        }
        return null;
    }

    // Within the braces of the body; where there are none, indented more than the function.
    private bool IsInBody(int open, int sink)
    {
        var close = Tokens.Partner(open);
        for (var i = close + 1; i < close + 16 && i < sink; i++)
        {
            if (Tokens.IsSymbol(i, '{'))
                return Tokens.Partner(i) > sink;
            if (Tokens.IsSymbol(i, ':') && Tokens.IsFirst(i + 1))
                return Tokens.Column(FirstOfLine(sink)) > Tokens.Column(FirstOfLine(open));
        }
        return true;
    }

    private int FirstOfLine(int index)
    {
        var at = index;
        while (at > 0 && at > index - LongestHelper && !Tokens.IsFirst(at))
            at--;
        return at;
    }

    private bool IsParameter(int start, int close, ReadOnlySpan<char> name)
    {
        for (var i = start; i < close && !Tokens.IsSymbol(i, ','); i++)
        {
            if (Tokens.Is(i, TokenKind.Name) && Tokens.Span(i).SequenceEqual(name))
                return true;
            if (Tokens.IsSymbol(i, '='))
                break;
        }
        return false;
    }

    private bool HasBody(int close) =>
        Tokens.IsSymbol(close + 1, '{')
        || Tokens.IsSymbol(close + 1, ':')
        || Tokens.IsSymbols(close + 1, "=>")
        || Tokens.IsSymbols(close + 1, "->")
        || Tokens.IsSymbol(close + 1, '=')
        || (Tokens.Is(close + 1, TokenKind.Name) && !Tokens.IsFirst(close + 1))
        || Tokens.IsName(Owning(Tokens.Partner(close)) - 1, "def");

    // The name of the function: before its parameters, or what an arrow function is assigned to.
    private int Owning(int open)
    {
        if (Tokens.Is(open - 1, TokenKind.Name) && Tokens.Span(open - 1) is not ("async" or "function"))
            return IsStatement(Tokens.Span(open - 1)) ? -1 : open - 1;
        // Generic parameters are few.
        if (Tokens.IsSymbol(open - 1, '>'))
        {
            for (var i = open - 2; i > 0 && i > open - 10; i--)
            {
                if (Tokens.IsSymbol(i, '<') && Tokens.Is(i - 1, TokenKind.Name))
                    return i - 1;
            }
        }
        var equals = Tokens.Span(open - 1) is "async" or "function" ? open - 2 : open - 1;
        return Tokens.IsSymbol(equals, '=') ? Assigned(equals) : -1;
    }

    private static bool IsStatement(ReadOnlySpan<char> word) =>
        word
            is "if"
                or "for"
                or "foreach"
                or "while"
                or "until"
                or "unless"
                or "switch"
                or "match"
                or "when"
                or "catch"
                or "using"
                or "lock"
                or "return";

    private sealed record Helper(string Name, int Open, int Number, bool HasMore);
}
