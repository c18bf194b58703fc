namespace TmuxAgent.Core.KeyUses;

/// <summary>Rust: <c>std::env</c>, the macros of compile time, clap, and commands.</summary>
internal sealed class RustExtractor() : ProgramExtractor(Table, "env")
{
    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Call, "env.var"),
        new(IdiomForm.Call, "env.var_os"),
        new(IdiomForm.Call, "env.set_var", KeyUseKind.Writes),
        new(IdiomForm.Call, "env.remove_var", KeyUseKind.Writes),
        new(IdiomForm.Call, "dotenvy.var"),
        new(IdiomForm.Call, "dotenv.var"),
        new(IdiomForm.Call, "env_remove", KeyUseKind.Writes) { OnAnything = true },
    ];

    public override string Language => "Rust";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["//"],
            BlockComments = [("/*", "*/")],
            NestsComments = true,
            Strings = [LiteralForms.DoubleLines],
            OpenerStarts = "rbc'",
            Opener = LiteralForms.Rust,
        };

    private protected override void Prepare(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsName(i, "use"))
                ReadUse(program, i);
        }
    }

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is not ("env" or "option_env" or "dotenv" or "envs"))
            return;
        if (tokens.IsSymbol(index + 1, '!') && tokens.IsOpening(index + 2))
            program.Add(index + 3, KeyUseKind.Reads, $"{name}!", program.DefaultBehind(tokens.Partner(index + 2)));
        else if (name is "env" && tokens.IsSymbol(index + 1, '=') && tokens.Is(index + 2, TokenKind.Text))
            AddArgument(program, index);
        // std::process::Command
        else if (name is "env" && tokens.IsSymbol(index + 1, '(') && tokens.IsSymbol(index - 1, '.'))
            program.Add(index + 2, KeyUseKind.Exports, "Command::env");
        else if (name is "envs" && tokens.IsSymbol(index + 1, '('))
            AddPairs(program, index + 2);
    }

    // clap: `#[arg(long, env = "X", default_value = "d")]`
    private static void AddArgument(ProgramUses program, int index)
    {
        var open = program.Tokens.Enclosing(index);
        if (open < 0)
            return;
        var fallback = program.Tokens.Argument(open, 100, "default_value") is >= 0 and var at
            ? program.Tokens.Literal(at)
            : null;
        program.Add(index + 2, KeyUseKind.Reads, "clap env", fallback, onlyCapitals: true);
    }

    private static void AddPairs(ProgramUses program, int list)
    {
        if (!program.Tokens.IsSymbol(list, '['))
            return;
        foreach (var start in program.Tokens.Arguments(list))
        {
            if (program.Tokens.IsSymbol(start, '('))
                program.Add(start + 1, KeyUseKind.Exports, "Command::envs");
        }
    }

    // `use std::env::var;`, `use std::env::{self, var_os};`, `use std::env as e;`
    private static void ReadUse(ProgramUses program, int use)
    {
        var tokens = program.Tokens;
        if (!tokens.IsName(use + 1, "std") || !tokens.IsName(use + 4, "env"))
            return;
        if (tokens.IsName(use + 5, "as"))
            program.Alias(tokens.Span(use + 6), "env");
        var at = tokens.IsSymbol(use + 7, '{') ? use + 8 : use + 7;
        for (; at < tokens.Count && at < use + 40 && !tokens.IsSymbol(at, ';'); at++)
        {
            if (tokens.Span(at) is "var" or "var_os" or "set_var" or "remove_var" && tokens.Is(at, TokenKind.Name))
                program.Alias(tokens.Span(tokens.IsName(at + 1, "as") ? at + 2 : at), $"env.{tokens.Span(at)}");
        }
    }
}
