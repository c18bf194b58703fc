namespace TmuxAgent.Core.KeyUses;

/// <summary>Names behind a dollar sign in a text that is expanded later: <c>$NAME</c> and <c>${NAME}</c>.</summary>
internal static class DollarNames
{
    /// <summary>Adds the names in the literal at a token.</summary>
    public static void Add(ProgramUses program, int index, string readAs)
    {
        if (!program.Tokens.Is(index, TokenKind.Text) && !program.Tokens.Is(index, TokenKind.Part))
            return;
        var token = program.Tokens[index];
        var text = program.Tokens.Source;
        for (var i = token.Start; i < token.End - 1; i++)
        {
            if (text[i] != '$')
                continue;
            var start = text[i + 1] == '{' ? i + 2 : i + 1;
            var end = start;
            while (end < token.End && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (end > start && KeyShape.Fits(text.AsSpan(start, end - start)))
                program.AddInside(start, end, KeyUseKind.Reads, readAs);
            i = Math.Max(i, end - 1);
        }
    }
}
