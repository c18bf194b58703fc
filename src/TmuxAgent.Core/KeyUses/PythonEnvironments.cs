namespace TmuxAgent.Core.KeyUses;

/// <summary>What a Python program does with <c>os.environ</c> as a whole: copies, updates, membership, patches in tests.</summary>
internal static class PythonEnvironments
{
    private static readonly Idiom Environ = new(IdiomForm.Index, "os.environ");

    public static void Read(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsName(i, "dict") && tokens.IsName(i - 2, "patch") && tokens.IsSymbol(i + 1, '('))
                ReadPatch(program, i + 1);
            else if (tokens.Is(i, TokenKind.Name) && program.BeginOf(i, Environ) is >= 0 and var begin)
                ReadObject(program, begin, i);
        }
    }

    /// <summary>Adds the keys of a dictionary whose brace is at a token.</summary>
    public static void AddKeys(ProgramUses program, int open, KeyUseKind kind, string readAs)
    {
        var tokens = program.Tokens;
        if (!tokens.IsSymbol(open, '{'))
            return;
        foreach (var start in tokens.Arguments(open))
        {
            if (tokens.IsSymbol(start + 1, ':'))
                program.Add(start, kind, readAs, onlyCapitals: true);
        }
    }

    /// <summary>Adds the text at a token, or those of the list there.</summary>
    public static void AddTexts(ProgramUses program, int index, KeyUseKind kind, string readAs)
    {
        if (!program.Tokens.IsOpening(index))
            program.Add(index, kind, readAs);
        else
            foreach (var start in program.Tokens.Arguments(index))
                program.Add(start, kind, readAs);
    }

    private static void ReadObject(ProgramUses program, int begin, int last)
    {
        var tokens = program.Tokens;
        if (tokens.IsName(begin - 1, "in"))
        {
            var item = tokens.IsName(begin - 2, "not") ? begin - 3 : begin - 2;
            program.AddBefore(item, KeyUseKind.Reads, "in os.environ");
        }
        else if (tokens.IsSymbols(last + 1, "|=") && tokens.IsSymbol(last + 3, '{'))
            AddKeys(program, last + 3, KeyUseKind.Writes, "os.environ |=");
        else if (tokens.IsSymbol(last + 1, '.') && tokens.IsName(last + 2, "update") && tokens.IsSymbol(last + 3, '('))
            AddUpdate(program, last + 3, KeyUseKind.Writes, "os.environ.update");
        else
            ReadCopy(program, begin, last);
    }

    // `env = os.environ.copy()`, `env = dict(os.environ, X="v")`, `env = {**os.environ, "X": "v"}`.
    private static void ReadCopy(ProgramUses program, int begin, int last)
    {
        var tokens = program.Tokens;
        var whole = begin;
        if (tokens.IsSymbol(begin - 1, '(') && tokens.IsName(begin - 2, "dict") && !tokens.IsSymbol(begin - 3, '.'))
        {
            AddUpdate(program, begin - 1, KeyUseKind.Exports, "dict(os.environ)");
            whole = begin - 2;
        }
        else if (tokens.IsSymbols(begin - 2, "**"))
        {
            whole = tokens.Enclosing(begin - 2);
            if (whole < 0)
                return;
            AddKeys(program, whole, KeyUseKind.Exports, "{**os.environ}");
        }
        else if (!tokens.IsFirst(last + 1) && !(tokens.IsSymbol(last + 1, '.') && tokens.IsName(last + 2, "copy")))
            return;
        if (tokens.IsSymbol(whole - 1, '=') && tokens.Is(whole - 2, TokenKind.Name) && tokens.IsFirst(whole - 2))
            program.Alias(tokens.Span(whole - 2), "os.environ");
    }

    private static void ReadPatch(ProgramUses program, int open)
    {
        var tokens = program.Tokens;
        var arguments = tokens.Arguments(open).ToArray();
        if (arguments.Length == 0)
            return;
        var first = arguments[0];
        var isEnviron = tokens.Is(first, TokenKind.Text)
            ? tokens.Span(first) is "os.environ"
            : Enumerable.Range(first, 4).Any(i => tokens.Is(i, TokenKind.Name) && program.BeginOf(i, Environ) >= 0);
        if (isEnviron)
            AddUpdate(program, open, KeyUseKind.Writes, "patch.dict");
    }

    // Keys of a dictionary among the arguments, and names of keyword arguments.
    private static void AddUpdate(ProgramUses program, int open, KeyUseKind kind, string readAs)
    {
        var tokens = program.Tokens;
        foreach (var start in tokens.Arguments(open))
        {
            if (tokens.IsSymbol(start, '{'))
                AddKeys(program, start, kind, readAs);
            else if (tokens.IsSymbols(start, "**") && tokens.IsSymbol(start + 2, '{'))
                AddKeys(program, start + 2, kind, readAs);
            else if (
                tokens.Is(start, TokenKind.Name)
                && tokens.IsSymbol(start + 1, '=')
                && KeyShape.Fits(tokens.Span(start))
            )
                program.AddName(start, kind, readAs);
        }
    }
}
