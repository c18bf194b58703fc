namespace TmuxAgent.Core.KeyUses;

/// <summary>C#: the same calls and indexers as the analyzers know, by their names alone.</summary>
internal sealed class CSharpExtractor()
    : ProgramExtractor(
        Table,
        "Environment",
        "Env.Get",
        // "config" alone is a word of too many comments.
        "onfiguration",
        "onfig[",
        "onfig.",
        "onfig?",
        "onfig!",
        "onfig)"
    )
{
    private static readonly string[] Owners = ["Environment", "EnvironmentVariables"];

    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Call, "GetEnvironmentVariable") { OnAnything = true, KeyName = "variable" },
        new(IdiomForm.Call, "SetEnvironmentVariable", KeyUseKind.Writes) { OnAnything = true, KeyName = "variable" },
        new(IdiomForm.Call, "Env.GetString") { DefaultAt = 1, DefaultName = "fallback" },
        new(IdiomForm.Call, "Env.GetInt") { DefaultAt = 1, DefaultName = "fallback" },
        new(IdiomForm.Call, "Env.GetBool") { DefaultAt = 1, DefaultName = "fallback" },
        new(IdiomForm.Call, "Env.GetDouble") { DefaultAt = 1, DefaultName = "fallback" },
        new(IdiomForm.Call, "GetValue")
        {
            OnAnything = true,
            OnlyCapitals = true,
            DefaultAt = 1,
            DefaultName = "defaultValue",
        },
        new(IdiomForm.Call, "GetSection") { OnAnything = true, OnlyCapitals = true },
        new(IdiomForm.Call, "GetRequiredSection") { OnAnything = true, OnlyCapitals = true },
        .. Configurations("configuration", "_configuration", "config", "_config", "Configuration", "Config"),
        new(IdiomForm.Index, "Environment", KeyUseKind.Exports) { OnAnything = true },
        new(IdiomForm.Index, "EnvironmentVariables", KeyUseKind.Exports) { OnAnything = true },
        .. Dictionary("Add", "TryAdd", "Remove", "ContainsKey", "TryGetValue"),
    ];

    public override string Language => "C#";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            Strings = [LiteralForms.Double, LiteralForms.Single],
            OpenerStarts = "$@\"",
            Opener = LiteralForms.CSharp,
        };

    private protected override string[] DefaultOperators => ["??"];

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is "ExpandEnvironmentVariables" && tokens.IsSymbol(index + 1, '('))
            AddPercentNames(program, index + 2);
        else if (
            name is "GetEnvironmentVariables"
            && tokens.IsSymbol(index + 2, ')')
            && tokens.IsSymbol(index + 3, '[')
        )
            program.Add(index + 4, KeyUseKind.Reads, "GetEnvironmentVariables");
        else if (
            name is "Environment" or "EnvironmentVariables"
            && tokens.IsSymbol(index + 1, '=')
            && tokens.IsSymbol(index + 2, '{')
        )
        {
            // `Environment = { ["X"] = value }`
            foreach (var start in tokens.Arguments(index + 2))
            {
                if (tokens.IsSymbol(start, '[') || tokens.IsSymbol(start, '{'))
                    program.Add(start + 1, KeyUseKind.Exports, "Environment =");
            }
        }
    }

    private static void AddPercentNames(ProgramUses program, int index)
    {
        if (!program.Tokens.Is(index, TokenKind.Text))
            return;
        var (text, token) = (program.Tokens.Source, program.Tokens[index]);
        for (var at = token.Start; at < token.End; at++)
        {
            var open = text.IndexOf('%', at, token.End - at);
            var close = open < 0 ? -1 : text.IndexOf('%', open + 1, token.End - open - 1);
            if (close < 0)
                return;
            var isName = close > open + 1 && !text.AsSpan(open, close - open).ContainsAny(" =\t");
            if (isName)
                program.AddInside(open + 1, close, KeyUseKind.Reads, "ExpandEnvironmentVariables");
            at = isName ? close : close - 1;
        }
    }

    private static IEnumerable<Idiom> Configurations(params string[] names) =>
        names.Select(name => new Idiom(IdiomForm.Index, name) { OnAnything = true, OnlyCapitals = true });

    private static IEnumerable<Idiom> Dictionary(params string[] methods) =>
        methods.SelectMany(method =>
            Owners.Select(owner => new Idiom(IdiomForm.Call, $"{owner}.{method}", KeyUseKind.Exports))
        );
}
