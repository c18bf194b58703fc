namespace TmuxAgent.Core.KeyUses;

/// <summary>Java and Kotlin: <c>System.getenv</c>, Spring, environments of processes, JUnit.</summary>
internal abstract class JvmExtractor() : ProgramExtractor(Table, "env", "Env", "@Value")
{
    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Call, "System.getenv.get"),
        new(IdiomForm.Call, "System.getenv.getOrDefault") { DefaultAt = 1 },
        new(IdiomForm.Call, "System.getenv.containsKey"),
        new(IdiomForm.Call, "System.getenv"),
        new(IdiomForm.Index, "System.getenv"),
        new(IdiomForm.Call, "environment.put", KeyUseKind.Exports),
        new(IdiomForm.Call, "environment.remove", KeyUseKind.Writes),
        new(IdiomForm.Call, "environment.getProperty") { DefaultAt = 1, OnlyCapitals = true },
        new(IdiomForm.Call, "env.getProperty") { DefaultAt = 1, OnlyCapitals = true },
        new(IdiomForm.Call, "env.getRequiredProperty") { OnlyCapitals = true },
        new(IdiomForm.Call, "dotenv.get") { DefaultAt = 1 },
        new(IdiomForm.Index, "dotenv"),
        new(IdiomForm.Call, "SetEnvironmentVariable", KeyUseKind.Writes) { NameAt = 100, KeyName = "key" },
        new(IdiomForm.Call, "EnabledIfEnvironmentVariable") { NameAt = 100, KeyName = "named" },
        new(IdiomForm.Call, "DisabledIfEnvironmentVariable") { NameAt = 100, KeyName = "named" },
    ];

    private protected override string[] DefaultOperators => ["?:"];

    private protected override void Prepare(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            // `Map<String, String> env = builder.environment();`
            if (
                tokens.IsName(i, "environment")
                && tokens.IsSymbol(i + 2, ')')
                && !tokens.IsSymbol(i + 3, '.')
                && tokens.IsSymbol(i - 3, '=')
                && program.Assigned(i - 3) is >= 0 and var map
            )
                program.Alias(tokens.Span(map), "environment");
            if (!tokens.IsName(i, "getenv"))
                continue;
            if (tokens.IsName(i - 2, "System") && tokens.IsName(i - 4, "lang"))
                program.Alias("getenv", "System.getenv");
            // `var env = System.getenv();`
            else if (
                tokens.IsSymbol(i + 1, '(')
                && tokens.IsSymbol(i + 2, ')')
                && tokens.IsSymbol(i - 3, '=')
                && program.Assigned(i - 3) is >= 0 and var name
                && !tokens.IsSymbol(i + 3, '.')
                && !tokens.IsSymbol(i + 3, '[')
            )
                program.Alias(tokens.Span(name), "System.getenv");
        }
    }

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is "Value" && tokens.IsSymbol(index - 1, '@') && tokens.IsSymbol(index + 1, '('))
            AddPlaceholder(program, index + 2);
        // Kotlin: `System.getenv()["X"]`, `builder.environment()["X"] = "v"`
        else if (
            name is "getenv" or "environment"
            && tokens.IsSymbol(index + 1, '(')
            && tokens.IsSymbol(index + 2, ')')
            && tokens.IsSymbol(index + 3, '[')
        )
        {
            var kind = name is "getenv" ? KeyUseKind.Reads : KeyUseKind.Exports;
            program.Add(index + 4, kind, name.ToString(), program.DefaultBehind(tokens.Partner(index + 3)));
        }
    }

    // Spring: `@Value("${X:default}")`
    private static void AddPlaceholder(ProgramUses program, int index)
    {
        if (!program.Tokens.Is(index, TokenKind.Text) && !program.Tokens.Is(index, TokenKind.Part))
            return;
        var (text, token) = (program.Tokens.Source, program.Tokens[index]);
        var open = text.IndexOf("${", token.Start, token.Length, StringComparison.Ordinal);
        if (open < 0)
            return;
        var (start, end) = (open + 2, open + 2);
        while (end < token.End && text[end] is not (':' or '}'))
            end++;
        var close = text.IndexOf('}', end, token.End - end);
        if (close < 0 || !KeyShape.Fits(text.AsSpan(start, end - start)))
            return;
        program.AddInside(start, end, KeyUseKind.Reads, "@Value", text[end] == ':' ? text[(end + 1)..close] : null);
    }
}

/// <summary>Java.</summary>
internal sealed class JavaExtractor : JvmExtractor
{
    public override string Language => "Java";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            Strings = [LiteralForms.TextBlock, LiteralForms.Double, LiteralForms.Single],
            NameCharacters = "$",
        };
}

/// <summary>Kotlin: comments nest, and texts have holes.</summary>
internal sealed class KotlinExtractor : JvmExtractor
{
    public override string Language => "Kotlin";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            NestsComments = true,
            Strings =
            [
                new("\"\"\"", "\"\"\"", EscapeForm.None) { IsMultiline = true, Hole = "${" },
                new("\"", "\"") { Hole = "${" },
                LiteralForms.Single,
            ],
        };
}
