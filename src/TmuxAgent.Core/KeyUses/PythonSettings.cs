namespace TmuxAgent.Core.KeyUses;

/// <summary>Python's settings libraries: pydantic-settings, environs, django-environ and decouple.</summary>
internal static class PythonSettings
{
    // Each is followed to the end of the program.
    private const int MostReaders = 8;

    public static void Read(ProgramUses program)
    {
        var tokens = program.Tokens;
        var classes = new HashSet<string>(StringComparer.Ordinal) { "BaseSettings" };
        var readers = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsName(i, "class") && tokens.IsFirst(i) && tokens.IsSymbol(i + 2, '('))
                ReadClass(program, i, classes);
            else if (tokens.IsName(i, "Env") && tokens.IsSymbol(i + 1, '(') && ++readers <= MostReaders)
                ReadReader(program, i);
        }
        ReadDecouple(program);
    }

    private static void ReadClass(ProgramUses program, int at, HashSet<string> classes)
    {
        var tokens = program.Tokens;
        var close = tokens.Partner(at + 2);
        var isSettings = false;
        for (var i = at + 3; i < close; i++)
            isSettings |= tokens.Is(i, TokenKind.Name) && classes.Contains(tokens.Span(i).ToString());
        if (!isSettings)
            return;
        classes.Add(tokens.Span(at + 1).ToString());
        var end = EndOfBlock(tokens, close + 1, tokens.Column(at));
        var prefix = "";
        for (var i = close + 1; i < end; i++)
        {
            if (tokens.IsName(i, "env_prefix") && tokens.IsSymbol(i + 1, '=') && tokens.Is(i + 2, TokenKind.Text))
                prefix = tokens.Span(i + 2).ToString();
        }
        var first = close + 2;
        while (first < end && !(tokens.IsFirst(first) && tokens.Is(first, TokenKind.Name)))
            first++;
        var column = tokens.Column(first);
        for (var i = close + 2; i < end; i++)
        {
            if (
                tokens.IsFirst(i)
                && tokens.Column(i) == column
                && tokens.Is(i, TokenKind.Name)
                && tokens.IsSymbol(i + 1, ':')
            )
                ReadField(program, i, end, column, prefix);
        }
    }

    private static void ReadField(ProgramUses program, int field, int end, int column, string prefix)
    {
        var tokens = program.Tokens;
        if (
            tokens.Span(field) is "model_config"
            || tokens.Span(field)[0] == '_'
            || tokens.IsName(field + 2, "ClassVar")
        )
            return;
        var (hasAlias, fallback) = (false, default(string));
        for (var i = field + 2; i < end && !(tokens.IsFirst(i) && tokens.Column(i) <= column); i++)
        {
            if (
                tokens.IsSymbol(i, '=')
                && fallback is null
                && tokens.Literal(i + 1) is { } literal
                && !tokens.IsSymbol(i - 1, '=')
                && IsDefault(tokens, i, field)
            )
                fallback = literal;
            if (tokens.Span(i) is not ("validation_alias" or "alias" or "env") || !tokens.IsSymbol(i + 1, '='))
                continue;
            hasAlias = true;
            var names = tokens.IsName(i + 2, "AliasChoices") ? i + 3 : i + 2;
            PythonEnvironments.AddTexts(program, names, KeyUseKind.Reads, "pydantic alias");
        }
        if (!hasAlias)
            program.AddComposed(
                (prefix + tokens.Span(field).ToString()).ToUpperInvariant(),
                field,
                KeyUseKind.Reads,
                "pydantic settings",
                fallback
            );
    }

    private static bool IsDefault(TokenText tokens, int equals, int field) =>
        tokens.IsName(equals - 1, "default")
        || !Enumerable.Range(field + 2, equals - field - 2).Any(i => tokens.IsSymbol(i, '('));

    // `env = Env()`: then `env("X")` and `env.str("X")` read.
    private static void ReadReader(ProgramUses program, int at)
    {
        var tokens = program.Tokens;
        var begin = tokens.IsSymbol(at - 1, '.') ? at - 2 : at;
        if (!tokens.IsSymbol(begin - 1, '=') || !tokens.Is(begin - 2, TokenKind.Name))
            return;
        // django-environ takes the keys with their types here.
        foreach (var start in tokens.Arguments(at + 1))
        {
            if (tokens.IsSymbol(start + 1, '=') && KeyShape.Fits(tokens.Span(start)))
                program.AddName(start, KeyUseKind.Reads, "environ.Env");
        }
        var reader = tokens.Span(begin - 2).ToString();
        var prefixes = new Stack<(int End, string Prefix)>();
        for (var i = begin; i < tokens.Count; i++)
        {
            while (prefixes.TryPeek(out var last) && i >= last.End)
                prefixes.Pop();
            if (!tokens.IsName(i, reader) || program.Receiver(i) >= 0)
                continue;
            var isMethod = tokens.IsSymbol(i + 1, '.') && tokens.IsSymbol(i + 3, '(');
            if (isMethod && tokens.IsName(i + 2, "prefixed"))
                prefixes.Push(
                    (
                        EndOfBlock(tokens, i + 3, tokens.Column(FirstOfLine(tokens, i))),
                        Prefix(prefixes) + tokens.Span(i + 4).ToString()
                    )
                );
            else if ((isMethod && tokens.Span(i + 2) is not ("read_env" or "seal")) || tokens.IsSymbol(i + 1, '('))
                AddRead(program, isMethod ? i + 3 : i + 1, Prefix(prefixes), "env");
        }
    }

    private static string Prefix(Stack<(int End, string Prefix)> prefixes) =>
        prefixes.TryPeek(out var last) ? last.Prefix : "";

    private static void ReadDecouple(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsSymbol(i + 1, '(') && tokens.Is(i, TokenKind.Name) && program.AliasOf(i) == "decouple.config")
                AddRead(program, i + 1, "", "decouple.config");
        }
    }

    private static void AddRead(ProgramUses program, int open, string prefix, string readAs)
    {
        var tokens = program.Tokens;
        var name = tokens.Argument(open, 0);
        if (name < 0)
            return;
        var fallback = tokens.Argument(open, 1, "default") is >= 0 and var at ? tokens.Literal(at) : null;
        if (prefix.Length == 0)
            program.Add(name, KeyUseKind.Reads, readAs, fallback);
        else if (tokens.Is(name, TokenKind.Text))
            program.AddComposed(prefix + tokens.Span(name).ToString(), name, KeyUseKind.Reads, readAs, fallback);
    }

    // The token behind a block whose header begins at a column.
    private static int EndOfBlock(TokenText tokens, int at, int column)
    {
        while (at < tokens.Count && !(tokens.IsFirst(at) && tokens.Column(at) <= column))
            at++;
        return at;
    }

    private static int FirstOfLine(TokenText tokens, int at)
    {
        var first = Math.Max(at - 100, 0);
        while (at > first && !tokens.IsFirst(at))
            at--;
        return at;
    }
}
