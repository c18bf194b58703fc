namespace TmuxAgent.Core.KeyUses;

/// <summary>PHP: <c>getenv</c>, <c>$_ENV</c>, <c>$_SERVER</c>, and Laravel's <c>env</c>.</summary>
internal sealed class PhpExtractor() : ProgramExtractor(Table, "env", "_ENV", "_SERVER", "Env")
{
    // What a web server tells about a request (RFC 3875) is in $_SERVER as well.
    private static readonly string[] OfRequests =
    [
        "HTTP_",
        "REQUEST_",
        "SERVER_",
        "REMOTE_",
        "SCRIPT_",
        "PHP_",
        "CONTENT_",
        "QUERY_STRING",
        "DOCUMENT_",
        "GATEWAY_INTERFACE",
        "PATH_INFO",
        "PATH_TRANSLATED",
        "ORIG_PATH_INFO",
        "AUTH_TYPE",
        "HTTPS",
        "REDIRECT_",
    ];

    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Call, "getenv"),
        new(IdiomForm.Pair, "putenv", KeyUseKind.Writes),
        new(IdiomForm.Index, "$_ENV"),
        new(IdiomForm.Call, "env") { DefaultAt = 1, OnlyCapitals = true },
        new(IdiomForm.Call, "Env.get") { DefaultAt = 1, OnlyCapitals = true },
        new(IdiomForm.Call, "Env.getOrFail") { OnlyCapitals = true },
    ];

    public override string Language => "PHP";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            IsEmbedded = true,
            LineComments = ["//", "#"],
            BlockComments = [("/*", "*/")],
            Strings =
            [
                new("\"", "\"") { IsMultiline = true, Hole = "{$" },
                LiteralForms.SingleLines,
                new("`", "`") { IsMultiline = true, Hole = "{$" },
            ],
            HereDocuments = LiteralForms.PhpHereDocument,
            NameCharacters = "$",
            PointsJoinTexts = true,
        };

    private protected override string[] DefaultOperators => ["??", "?:"];

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is "$_SERVER" && tokens.IsSymbol(index + 1, '[') && tokens.Is(index + 2, TokenKind.Text))
        {
            var (kind, fallback) = program.Outcome(KeyUseKind.Reads, index, tokens.Partner(index + 1));
            if (!IsOfRequest(tokens.Span(index + 2)))
                program.Add(index + 2, kind, "$_SERVER", fallback, onlyCapitals: true);
        }
        else if (
            name is "array_key_exists"
            && tokens.Span(tokens.Partner(Math.Min(index + 1, tokens.Count - 1)) - 1) is "$_ENV"
        )
            program.Add(index + 2, KeyUseKind.Reads, "array_key_exists");
        // phpdotenv
        else if (name is "required" && tokens.IsSymbol(index + 1, '(') && program.Receiver(index) >= 0)
        {
            foreach (var start in tokens.Arguments(tokens.IsSymbol(index + 2, '[') ? index + 2 : index + 1))
                program.Add(start, KeyUseKind.Reads, "required", onlyCapitals: true);
        }
        else if (name is "filter_input" && tokens.IsName(index + 2, "INPUT_ENV"))
            program.Add(index + 4, KeyUseKind.Reads, "filter_input");
    }

    // "$_ENV[X]" inside a text: without quotes.
    private protected override void VisitText(ProgramUses program, int index)
    {
        var (text, token) = (program.Tokens.Source, program.Tokens[index]);
        if (token.Mark == '\'')
            return;
        var at = token.Start;
        while (
            at < token.End && text.IndexOf("$_ENV[", at, token.End - at, StringComparison.Ordinal) is >= 0 and var found
        )
        {
            var start = found + "$_ENV[".Length;
            at = start;
            while (at < token.End && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_'))
                at++;
            if (at < token.End && text[at] == ']' && !IsEscaped(text, token, found))
                program.AddInside(start, at, KeyUseKind.Reads, "$_ENV");
        }
    }

    private static bool IsEscaped(string text, Token token, int at) => at > token.Start && text[at - 1] == '\\';

    private static bool IsOfRequest(ReadOnlySpan<char> name)
    {
        foreach (var beginning in OfRequests)
        {
            if (name.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
