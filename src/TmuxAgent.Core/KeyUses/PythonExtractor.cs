namespace TmuxAgent.Core.KeyUses;

/// <summary>Python: <c>os.environ</c> and what is made of it, <c>os.getenv</c>, and the libraries that read settings.</summary>
internal sealed class PythonExtractor() : ProgramExtractor(Table, "env", "BaseSettings", "decouple", "expandvars")
{
    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Index, "os.environ"),
        new(IdiomForm.Index, "os.environb"),
        new(IdiomForm.Call, "os.environ.get")
        {
            DefaultAt = 1,
            DefaultName = "default",
            KeyName = "key",
        },
        new(IdiomForm.Call, "os.environ.pop") { DefaultAt = 1 },
        new(IdiomForm.Call, "os.environ.setdefault", KeyUseKind.Writes) { DefaultAt = 1 },
        new(IdiomForm.Call, "os.environ.__contains__"),
        new(IdiomForm.Call, "os.getenv")
        {
            DefaultAt = 1,
            DefaultName = "default",
            KeyName = "key",
        },
        new(IdiomForm.Call, "os.getenvb") { DefaultAt = 1 },
        new(IdiomForm.Call, "os.putenv", KeyUseKind.Writes),
        new(IdiomForm.Call, "os.unsetenv", KeyUseKind.Writes),
        new(IdiomForm.Call, "setenv", KeyUseKind.Writes) { OnAnything = true, OnlyCapitals = true },
        new(IdiomForm.Call, "delenv", KeyUseKind.Writes) { OnAnything = true, OnlyCapitals = true },
    ];

    public override string Language => "Python";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["#"],
            Strings =
            [
                LiteralForms.TextBlock,
                new("'''", "'''") { IsMultiline = true },
                LiteralForms.Double,
                LiteralForms.Single,
            ],
            OpenerStarts = "rRbBfFuUtT",
            Opener = LiteralForms.Python,
        };

    private protected override string[] DefaultOperators => ["or"];

    private protected override void Prepare(ProgramUses program)
    {
        PythonImports.Read(program);
        PythonEnvironments.Read(program);
        PythonSettings.Read(program);
    }

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        // click and typer.
        if (name is "envvar" && tokens.IsSymbol(index + 1, '='))
            PythonEnvironments.AddTexts(program, index + 2, KeyUseKind.Reads, "envvar");
        else if (
            name is "env"
            && tokens.IsSymbol(index + 1, '=')
            && tokens.IsSymbol(index + 2, '{')
            && !tokens.IsFirst(index)
        )
            PythonEnvironments.AddKeys(program, index + 2, KeyUseKind.Exports, "env=");
        else if (name is "expandvars" && tokens.IsSymbol(index + 1, '('))
            DollarNames.Add(program, index + 2, "os.path.expandvars");
    }
}
