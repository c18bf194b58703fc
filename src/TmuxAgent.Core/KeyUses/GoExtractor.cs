namespace TmuxAgent.Core.KeyUses;

/// <summary>Go: package os, tags of struct fields, viper.</summary>
internal sealed class GoExtractor() : ProgramExtractor(Table, "env", "Env")
{
    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Call, "os.Getenv"),
        new(IdiomForm.Call, "os.LookupEnv"),
        new(IdiomForm.Call, "os.Unsetenv", KeyUseKind.Writes),
        new(IdiomForm.Call, "syscall.Getenv"),
        new(IdiomForm.Call, "Setenv", KeyUseKind.Writes) { OnAnything = true },
        new(IdiomForm.Call, "BindEnv")
        {
            OnAnything = true,
            OnlyCapitals = true,
            NameAt = Idiom.All,
        },
    ];

    public override string Language => "Go";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            Strings = [LiteralForms.Double, LiteralForms.Single, new("`", "`", EscapeForm.None) { IsMultiline = true }],
        };

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is "ExpandEnv" && tokens.IsSymbol(index + 1, '('))
            DollarNames.Add(program, index + 2, "os.ExpandEnv");
        // `cmd.Env = append(os.Environ(), "X=v")`, `cmd.Env = append(cmd.Env, "X=v")`
        else if (
            name is "append"
            && tokens.IsSymbol(index + 1, '(')
            && (IsEnviron(tokens, index + 2) || IsEnv(tokens, index - 2))
        )
            AddPairs(program, index + 1);
        else if (
            name is "Env"
            && tokens.IsSymbol(index + 1, '=')
            && tokens.IsName(index + 4, "string")
            && tokens.IsSymbol(index + 5, '{')
        )
            AddPairs(program, index + 5);
    }

    private protected override void VisitText(ProgramUses program, int index)
    {
        // Tags of struct fields.
        if (
            program.Tokens[index].Mark == '`'
            && program.Tokens.Is(index, TokenKind.Text)
            && program.Tokens[index].Length < 1_000
        )
        {
            AddTag(program, index, "env:\"", "envDefault:\"");
            AddTag(program, index, "envconfig:\"", "default:\"");
        }
    }

    private static bool IsEnviron(TokenText tokens, int index) =>
        tokens.IsName(index, "os") && tokens.IsName(index + 2, "Environ");

    private static bool IsEnv(TokenText tokens, int index) =>
        tokens.IsName(index, "Env") || tokens.IsName(index, "env");

    private static void AddPairs(ProgramUses program, int open)
    {
        foreach (var start in program.Tokens.Arguments(open))
            program.TakePair(
                // `fmt.Sprintf("X=%s", value)`
                program.Tokens.IsName(start + 2, "Sprintf")
                    ? start + 4
                    : start,
                KeyUseKind.Exports,
                "cmd.Env"
            );
    }

    private static void AddTag(ProgramUses program, int index, string tag, string fallbackTag)
    {
        var (text, token) = (program.Tokens.Source, program.Tokens[index]);
        if (Inside(text, token, tag) is not var (start, end))
            return;
        // `env:"X,required"`
        var comma = text.IndexOf(',', start, end - start);
        var fallback = Inside(text, token, fallbackTag) is var (from, to) ? text[from..to] : null;
        program.AddInside(start, comma < 0 ? end : comma, KeyUseKind.Reads, tag[..^2], fallback);
    }

    private static (int Start, int End)? Inside(string text, Token token, string tag)
    {
        var at = text.IndexOf(tag, token.Start, token.Length, StringComparison.Ordinal);
        if (at < 0 || (at > token.Start && text[at - 1] != ' '))
            return null;
        var start = at + tag.Length;
        var end = text.IndexOf('"', start, token.End - start);
        return end < 0 ? null : (start, end);
    }
}
