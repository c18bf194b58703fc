namespace TmuxAgent.Core.KeyUses;

/// <summary>Ruby: <c>ENV</c>, and what a program hands on to others.</summary>
internal sealed class RubyExtractor() : ProgramExtractor(Table, "ENV", "system", "spawn", "exec", "popen", "capture")
{
    private static readonly Idiom[] Table =
    [
        new(IdiomForm.Index, "ENV"),
        new(IdiomForm.Call, "ENV.fetch") { DefaultAt = 1 },
        new(IdiomForm.Call, "ENV.delete", KeyUseKind.Writes),
        new(IdiomForm.Call, "ENV.store", KeyUseKind.Writes),
        new(IdiomForm.Call, "ENV.assoc"),
        new(IdiomForm.Call, "ENV.values_at") { NameAt = Idiom.All },
        new(IdiomForm.Call, "ENV.slice") { NameAt = Idiom.All },
    ];

    public override string Language => "Ruby";

    private protected override LanguageSyntax Syntax { get; } =
        new()
        {
            LineComments = ["#"],
            BlockComments = [("=begin", "=end")],
            Strings =
            [
                new("\"", "\"") { IsMultiline = true, Hole = "#{" },
                LiteralForms.SingleLines,
                new("`", "`") { IsMultiline = true, Hole = "#{" },
            ],
            OpenerStarts = "%$?",
            Opener = Open,
            HereDocuments = LiteralForms.RubyHereDocument,
            Regex = RegexForm.Ruby,
            EndWord = "__END__",
        };

    private protected override string[] DefaultOperators => ["||", "or"];

    private protected override void VisitName(ProgramUses program, int index, ReadOnlySpan<char> name)
    {
        var tokens = program.Tokens;
        if (name is "ENV" && tokens.IsSymbol(index + 1, '.') && tokens.Is(index + 2, TokenKind.Name))
            AddMethod(program, index + 2);
        else if (
            name is "system" or "spawn" or "exec" or "popen" or "popen3" or "capture2" or "capture2e" or "capture3"
        )
        {
            var first = tokens.IsSymbol(index + 1, '(') ? index + 2 : index + 1;
            if (tokens.IsSymbol(first, '{'))
                AddKeys(program, first, KeyUseKind.Exports, name.ToString());
        }
    }

    // `%w[X Y].each { |name| ENV.fetch(name) }`
    private protected override void VisitText(ProgramUses program, int index)
    {
        var tokens = program.Tokens;
        var token = tokens[index];
        if (token.Start < 3 || tokens.Source[token.Start - 2] != 'w' || !tokens.IsSymbol(index + 1, '.'))
            return;
        var bar = index + 2;
        while (bar < index + 6 && !tokens.IsSymbol(bar, '|'))
            bar++;
        if (!tokens.Is(bar + 1, TokenKind.Name) || !IsAsked(tokens, bar + 1))
            return;
        for (var at = token.Start; at < token.End; at++)
        {
            var end = TextLine.EndOfName(tokens.Source, at, token.End);
            if (end > at)
                program.AddInside(at, end, KeyUseKind.Reads, "%w");
            at = end;
        }
    }

    // Whether the block asks the environment for its parameter: blocks of this kind are short.
    private static bool IsAsked(TokenText tokens, int parameter)
    {
        for (var i = parameter + 1; i < parameter + 40; i++)
        {
            if (!tokens.IsName(i, "ENV"))
                continue;
            for (var j = i + 1; j < i + 6; j++)
            {
                if (tokens.Is(j, TokenKind.Name) && tokens.Span(j).SequenceEqual(tokens.Span(parameter)))
                    return true;
            }
        }
        return false;
    }

    // `ENV.key?("X")`, `ENV.fetch "X"`, `ENV.update("X" => "v")`
    private static void AddMethod(ProgramUses program, int method)
    {
        var tokens = program.Tokens;
        var name = tokens.Span(method);
        if (name is "key" or "has_key" or "include" or "member" && tokens.IsSymbol(method + 1, '?'))
            program.AddBefore(
                tokens.IsSymbol(method + 2, '(') ? method + 3 : method + 2,
                KeyUseKind.Reads,
                $"ENV.{name}?"
            );
        else if (
            name is "fetch"
            && tokens.IsSymbol(method + 1, '(')
            && tokens.IsSymbol(tokens.Partner(method + 1) + 1, '{')
        )
            // The block gives the default.
            program.Add(method + 2, KeyUseKind.Reads, "ENV.fetch", tokens.Literal(tokens.Partner(method + 1) + 2));
        else if (name is "fetch" or "delete" && tokens.Is(method + 1, TokenKind.Text) && !tokens.IsFirst(method + 1))
            program.AddBefore(method + 1, name is "fetch" ? KeyUseKind.Reads : KeyUseKind.Writes, $"ENV.{name}");
        else if (
            name is "update" or "merge"
            && tokens.Partner(method) is var _
            && OpenBehind(tokens, method) is >= 0 and var open
        )
            AddKeys(program, open, KeyUseKind.Writes, $"ENV.{name}");
    }

    private static int OpenBehind(TokenText tokens, int method)
    {
        var at = tokens.IsSymbol(method + 1, '!') ? method + 2 : method + 1;
        if (!tokens.IsSymbol(at, '('))
            return -1;
        return tokens.IsSymbol(at + 1, '{') ? at + 1 : at;
    }

    private static void AddKeys(ProgramUses program, int open, KeyUseKind kind, string readAs)
    {
        foreach (var start in program.Tokens.Arguments(open))
        {
            if (program.Tokens.IsSymbols(start + 1, "=>"))
                program.AddBefore(start, kind, readAs);
        }
    }

    // `%w[…]`; and what only looks like a quote: `$'`, `?"`.
    private static StringForm? Open(string text, int at, out int content)
    {
        if (text[at] == '%')
            return IsDivision(text, at) ? Nothing(at, out content) : LiteralForms.Ruby(text, at, out content);
        content = at + 1;
        var isQuote = content < text.Length && text[content] is '\'' or '"' or '`';
        var isFree = at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or ')' or ']');
        return isQuote && isFree ? OneCharacter : null;
    }

    private static readonly StringForm OneCharacter = new("?", "") { IsMultiline = true };

    private static bool IsDivision(string text, int at) =>
        at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or ']' or '_');

    private static StringForm? Nothing(int at, out int content)
    {
        content = at;
        return null;
    }
}
