namespace TmuxAgent.Core.KeyUses;

/// <summary>Names that a Python program gives to the modules and functions that read the environment.</summary>
internal static class PythonImports
{
    public static void Read(ProgramUses program)
    {
        var tokens = program.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsName(i, "import") && tokens.IsName(i + 1, "os") && tokens.IsName(i + 2, "as"))
                program.Alias(tokens.Span(i + 3), "os");
            else if (
                tokens.IsName(i, "from")
                && tokens.IsName(i + 2, "import")
                && tokens.Span(i + 1) is "os" or "decouple"
            )
                ReadNames(program, tokens.Span(i + 1).ToString(), i + 3);
        }
    }

    private static void ReadNames(ProgramUses program, string module, int at)
    {
        var tokens = program.Tokens;
        if (tokens.IsSymbol(at, '('))
            at++;
        while (tokens.Is(at, TokenKind.Name))
        {
            var path = $"{module}.{tokens.Span(at)}";
            var hasAlias = tokens.IsName(at + 1, "as");
            program.Alias(tokens.Span(hasAlias ? at + 2 : at), path);
            at += hasAlias ? 3 : 1;
            if (!tokens.IsSymbol(at, ','))
                return;
            at++;
        }
    }
}
