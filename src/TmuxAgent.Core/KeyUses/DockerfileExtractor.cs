namespace TmuxAgent.Core.KeyUses;

/// <summary>Dockerfiles: <c>ENV</c>, what is expanded, and the commands of <c>RUN</c>.</summary>
internal sealed class DockerfileExtractor() : KeyUseExtractor("ENV", "env", "$")
{
    public override string Language => "Dockerfile";

    public override bool IsProgram => false;

    private protected override void Extract(string text, UseCollector uses)
    {
        var names = new ShellNamesInUse(text);
        var skipTo = 0;
        foreach (var (start, end) in TextLine.Of(text, '\\'))
        {
            var at = TextLine.SkipBlanks(text, start, end);
            if (at >= end || at < skipTo || text[at] == '#')
                continue;
            var word = TextLine.EndOfName(text, at, end);
            var instruction = text[at..word].ToUpperInvariant();
            var rest = TextLine.SkipBlanks(text, word, end);
            if (instruction == "ONBUILD")
                (instruction, rest) = Inner(text, rest, end);
            skipTo = Instruction(text, instruction, rest, end, names);
        }
        names.Resolve(uses);
    }

    private static (string Instruction, int Behind) Inner(string text, int at, int end)
    {
        var word = TextLine.EndOfName(text, at, end);
        return (text[at..word].ToUpperInvariant(), TextLine.SkipBlanks(text, word, end));
    }

    /// <returns>Where the instruction ends, if that is behind its lines.</returns>
    private static int Instruction(string text, string instruction, int at, int end, ShellNamesInUse names)
    {
        switch (instruction)
        {
            case "ENV":
                Assignments(text, at, end, names, ShellDeed.Export);
                break;
            case "ARG":
                Assignments(text, at, end, names, ShellDeed.Assign);
                break;
            case "RUN" or "CMD" or "ENTRYPOINT" or "HEALTHCHECK":
                var stop = EndOfDocument(text, at, end);
                if (text[Math.Min(at, text.Length - 1)] == '[')
                    ExecForm(text, at, end, names);
                else
                    ShellScanner.Commands(text, BehindFlags(text, at, end), stop, names);
                return stop;
            case "FROM" or "COPY" or "ADD" or "WORKDIR" or "USER" or "EXPOSE" or "LABEL" or "VOLUME" or "STOPSIGNAL":
                ShellScanner.Expansions(text, at, end, names);
                break;
        }
        return 0;
    }

    // `RUN --mount=… command`, `HEALTHCHECK --interval=5s CMD command`
    private static int BehindFlags(string text, int at, int end)
    {
        while (at + 1 < end)
        {
            if (text[at] is ' ' or '\t' or '\\' or '\r' or '\n')
                at++;
            else if (text[at] == '-' && text[at + 1] == '-')
                at = EndOfWord(text, at, end);
            else
                break;
        }
        return at;
    }

    // `["sh", "-c", "echo $X"]`: only a shell expands.
    private static void ExecForm(string text, int at, int end, ShellNamesInUse names)
    {
        var shell = text.IndexOf("\"-c\"", at, end - at, StringComparison.Ordinal);
        if (shell < 0)
            return;
        var open = text.IndexOf('"', shell + 4, end - shell - 4);
        var close = text.LastIndexOf('"', end - 1, end - at);
        if (open >= 0 && close > open)
            ShellScanner.Commands(text, open + 1, close, names);
    }

    // `RUN <<EOF`: the lines up to the word belong to the instruction.
    private static int EndOfDocument(string text, int at, int end)
    {
        var mark = text.IndexOf("<<", at, end - at, StringComparison.Ordinal);
        if (mark < 0 || mark + 2 >= end || text[mark + 2] == '<')
            return end;
        var start = text[mark + 2] == '-' ? mark + 3 : mark + 2;
        if (start < end && text[start] is '"' or '\'')
            start++;
        var word = text[start..TextLine.EndOfName(text, start, end)];
        if (word.Length == 0)
            return end;
        for (var line = end + 1; line < text.Length; line = TextLine.EndOf(text, line) + 1)
        {
            if (text.AsSpan(line, TextLine.EndOf(text, line) - line).Trim("\t\r ").SequenceEqual(word))
                return TextLine.EndOf(text, line);
        }
        return text.Length;
    }

    // `X=v Y="v w"`, or `X v` for one.
    private static void Assignments(string text, int at, int end, ShellNamesInUse names, ShellDeed deed)
    {
        var isFirst = true;
        while (at < end)
        {
            if (text[at] is ' ' or '\t' or '\\' or '\r' or '\n')
            {
                at++;
                continue;
            }
            if (text[at] == '#')
            {
                at = TextLine.EndOf(text, at);
                continue;
            }
            var name = TextLine.EndOfName(text, at, end);
            var hasValue = name < end && text[name] == '=';
            var isOld = isFirst && !hasValue && deed == ShellDeed.Export;
            var stop = isOld ? end : EndOfWord(text, at, end);
            // The value is read before the name has it.
            ShellScanner.Expansions(text, Math.Min(name, stop), stop, names);
            if (name > at && (hasValue || isFirst || deed == ShellDeed.Assign))
                names.Add(deed, at, name, deed == ShellDeed.Export ? "ENV" : "ARG");
            isFirst = false;
            at = Math.Max(stop, at + 1);
        }
    }

    private static int EndOfWord(string text, int at, int end)
    {
        var quote = '\0';
        while (at < end)
        {
            var c = text[at];
            if (c == '\\')
                at++;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is ' ' or '\t' or '\n' or '\r')
                break;
            at++;
        }
        return Math.Min(at, end);
    }
}
