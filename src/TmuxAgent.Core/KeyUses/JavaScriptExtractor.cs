namespace TmuxAgent.Core.KeyUses;

/// <summary>JavaScript and TypeScript: <c>process.env</c>, <c>import.meta.env</c>, Deno and Bun.</summary>
internal sealed class JavaScriptExtractor() : ProgramExtractor(Table, "env", "stubEnv")
{
    private static readonly Idiom[] Objects =
    [
        new(IdiomForm.Member, "process.env"),
        new(IdiomForm.Member, "import.meta.env"),
        new(IdiomForm.Member, "Bun.env"),
    ];

    private static readonly Idiom[] Table =
    [
        .. Objects,
        new(IdiomForm.Call, "Deno.env.get"),
        new(IdiomForm.Call, "Deno.env.has"),
        new(IdiomForm.Call, "Deno.env.set", KeyUseKind.Writes),
        new(IdiomForm.Call, "Deno.env.delete", KeyUseKind.Writes),
        new(IdiomForm.Call, "stubEnv", KeyUseKind.Writes) { OnAnything = true, OnlyCapitals = true },
    ];

    public override string Language => "JavaScript";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            Strings = [LiteralForms.Double, LiteralForms.Single, new("`", "`") { IsMultiline = true, Hole = "${" }],
            Regex = RegexForm.JavaScript,
            NameCharacters = "$",
        };

    private protected override string[] DefaultOperators => ["||", "??"];

    private protected override void Prepare(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsName(i, "import") && tokens.IsSymbol(i + 1, '{'))
                ReadImport(program, i + 1);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens.Is(i, TokenKind.Name) || tokens.Span(i) is not ("env" or "process"))
                continue;
            if (tokens.IsName(i, "process"))
                ReadDestructured(program, i);
            foreach (var idiom in Objects)
            {
                if (program.BeginOf(i, idiom) is >= 0 and var begin)
                    ReadObject(program, begin, i, idiom.Path);
            }
        }
    }

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (
            name is "env"
            && tokens.IsSymbol(index + 1, ':')
            && tokens.IsSymbol(index + 2, '{')
            && !IsOfProcess(tokens, index)
        )
            AddKeys(program, index + 2, KeyUseKind.Exports, "env:");
        else if (name is "cleanEnv" && tokens.IsSymbol(index + 1, '('))
            AddSpecification(program, tokens.Argument(index + 1, 1));
    }

    // `{ process: { env: … } }` is a stand-in, and no environment.
    private static bool IsOfProcess(TokenText tokens, int index) =>
        tokens.Enclosing(index) is >= 0 and var open && tokens.IsName(open - 2, "process");

    // `import { env } from "node:process"`
    private static void ReadImport(ProgramUses program, int open)
    {
        var tokens = program.Tokens;
        var close = tokens.Partner(open);
        if (!tokens.IsName(close + 1, "from") || tokens.Span(close + 2) is not ("process" or "node:process"))
            return;
        foreach (var start in tokens.Arguments(open))
        {
            if (tokens.IsName(start, "env"))
                program.Alias(tokens.Span(tokens.IsName(start + 1, "as") ? start + 2 : start), "process.env");
        }
    }

    // `const { env } = process`, `const { env: e } = process`
    private static void ReadDestructured(ProgramUses program, int process)
    {
        var tokens = program.Tokens;
        if (
            !tokens.IsSymbol(process - 1, '=')
            || !tokens.IsSymbol(process - 2, '}')
            || tokens.IsSymbol(process + 1, '.')
        )
            return;
        foreach (var start in tokens.Arguments(tokens.Partner(process - 2)))
        {
            if (!tokens.IsName(start, "env"))
                continue;
            if (tokens.IsSymbol(start + 1, ':') && tokens.IsSymbol(start + 2, '{'))
                AddPattern(program, start + 2, "process.env");
            else
                program.Alias(tokens.Span(tokens.IsSymbol(start + 1, ':') ? start + 2 : start), "process.env");
        }
    }

    private static void ReadObject(ProgramUses program, int begin, int last, string path)
    {
        var tokens = program.Tokens;
        if (tokens.IsName(begin - 1, "in"))
            program.AddBefore(begin - 2, KeyUseKind.Reads, $"in {path}");
        // `process.env = { ...original, X: "v" }`
        else if (tokens.IsSymbol(last + 1, '=') && tokens.IsSymbol(last + 2, '{'))
            AddKeys(program, last + 2, KeyUseKind.Writes, $"{path} =");
        else if (tokens.IsSymbols(begin - 3, "..."))
            ReadSpread(program, begin - 3, path);
        else if (
            !tokens.IsSymbol(begin - 1, '=')
            || tokens.IsSymbol(last + 1, '[')
            || tokens.IsSymbol(last + 1, '.')
            || tokens.IsSymbol(last + 1, '?')
        )
            return;
        else if (tokens.IsSymbol(begin - 2, '}'))
            AddPattern(program, tokens.Partner(begin - 2), path);
        else if (tokens.Is(begin - 2, TokenKind.Name) && program.Receiver(begin - 2) < 0)
            program.Alias(tokens.Span(begin - 2), path);
    }

    // `{ A, B: b, C = "d", ["D"]: d }`
    private static void AddPattern(ProgramUses program, int open, string path)
    {
        var tokens = program.Tokens;
        foreach (var start in tokens.Arguments(open))
        {
            if (tokens.IsSymbol(start, '['))
                program.Add(start + 1, KeyUseKind.Reads, $"{{}} = {path}");
            else if (tokens.Is(start, TokenKind.Text))
                program.AddBefore(start, KeyUseKind.Reads, $"{{}} = {path}");
            else if (tokens.Is(start, TokenKind.Name))
            {
                var isShorthand = !tokens.IsSymbol(start + 1, ':');
                var equals = isShorthand ? start + 1 : start + 3;
                var fallback = tokens.IsSymbol(equals, '=') ? tokens.Literal(equals + 1) : null;
                if (isShorthand)
                    program.AddShorthand(start, KeyUseKind.Reads, $"{{}} = {path}", fallback);
                else
                    program.AddName(start, KeyUseKind.Reads, $"{{}} = {path}", fallback);
            }
        }
    }

    // `{ ...process.env, X: "v" }` is an environment for another program.
    private static void ReadSpread(ProgramUses program, int spread, string path)
    {
        var tokens = program.Tokens;
        var open = tokens.Enclosing(spread);
        if (open < 0 || !tokens.IsSymbol(open, '{'))
            return;
        AddKeys(program, open, KeyUseKind.Exports, $"{{...{path}}}");
        if (tokens.IsSymbol(open - 1, '=') && tokens.Is(open - 2, TokenKind.Name))
            program.Alias(tokens.Span(open - 2), path);
    }

    private static void AddKeys(ProgramUses program, int open, KeyUseKind kind, string readAs)
    {
        var tokens = program.Tokens;
        foreach (var start in tokens.Arguments(open))
        {
            if (tokens.IsSymbol(start, '['))
                program.Add(start + 1, kind, readAs, onlyCapitals: true);
            else if (tokens.Is(start, TokenKind.Text) && KeyShape.Fits(tokens.Span(start)))
                program.AddBefore(start, kind, readAs);
            else if (
                tokens.Is(start, TokenKind.Name)
                && KeyShape.Fits(tokens.Span(start))
                && tokens.IsSymbol(start + 1, ':')
            )
                program.AddName(start, kind, readAs);
        }
    }

    // envalid: `cleanEnv(process.env, { X: str({ default: "d" }) })`
    private static void AddSpecification(ProgramUses program, int open)
    {
        var tokens = program.Tokens;
        if (!tokens.IsSymbol(open, '{'))
            return;
        foreach (var start in tokens.Arguments(open))
        {
            if (!tokens.Is(start, TokenKind.Name) || !tokens.IsSymbol(start + 1, ':'))
                continue;
            var options =
                tokens.IsSymbol(start + 3, '(') && tokens.IsSymbol(start + 4, '{')
                    ? tokens.Argument(start + 4, 0, "default")
                    : -1;
            program.AddName(start, KeyUseKind.Reads, "cleanEnv", options < 0 ? null : tokens.Literal(options));
        }
    }
}
