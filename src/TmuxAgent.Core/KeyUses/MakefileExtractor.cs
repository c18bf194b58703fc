namespace TmuxAgent.Core.KeyUses;

/// <summary>Makefiles: what make takes from its environment, what it exports, and the commands of recipes.</summary>
internal sealed class MakefileExtractor() : KeyUseExtractor("$", "export", "?=", "ifdef", "ifndef")
{
    // Set by make, or by its built-in rules.
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "MAKE",
        "MAKEFLAGS",
        "MAKECMDGOALS",
        "MAKEFILE_LIST",
        "MAKELEVEL",
        "MAKEFILES",
        "CURDIR",
        "SHELL",
        "RM",
        "AR",
        "AS",
        "CC",
        "CXX",
        "CPP",
        "FC",
        "LEX",
        "YACC",
        "LD",
        "ARFLAGS",
        "VPATH",
        "SUFFIXES",
        "COMPILE",
        "LINK",
        "OUTPUT_OPTION",
        "COMSPEC",
        "DEFAULT_GOAL",
        "LDLIBS",
        "TARGET_ARCH",
    };

    public override string Language => "make";

    public override bool IsProgram => false;

    private protected override void Extract(string text, UseCollector uses)
    {
        var names = new ShellNamesInUse(text, Own);
        foreach (var (start, end) in TextLine.Of(text, '\\'))
        {
            if (start >= end)
                continue;
            if (text[start] == '\t')
            {
                ShellScanner.Commands(text, BehindMarks(text, start, end), end, names, doublesDollars: true);
                continue;
            }
            var at = TextLine.SkipBlanks(text, start, end);
            if (text[at] != '#')
                Line(text, at, EndOfCode(text, at, end), names);
        }
        names.Resolve(uses);
    }

    // `@`, `-` and `+` before a command are make's.
    private static int BehindMarks(string text, int at, int end)
    {
        while (at < end && text[at] is '\t' or ' ' or '@' or '-' or '+')
            at++;
        return at;
    }

    private static void Line(string text, int at, int end, ShellNamesInUse names)
    {
        // `target: export X = v`: what is behind the colon is for that target.
        var colon = text.IndexOf(':', at, end - at);
        if (colon > 0 && colon + 1 < end && text[colon + 1] is ' ' or '\t' && text.IndexOf('=', at, end - at) > colon)
        {
            References(text, at, colon, names);
            at = TextLine.SkipBlanks(text, colon + 1, end);
        }
        var word = TextLine.EndOfName(text, at, end);
        var first = text.AsSpan(at, word - at);
        if (
            first is "export" or "unexport" or "override" or "ifdef" or "ifndef"
            && word < end
            && text[word] is ' ' or '\t'
        )
        {
            Directive(text, first.ToString(), TextLine.SkipBlanks(text, word, end), end, names);
            return;
        }
        Assignment(text, at, end, names, isExport: false);
    }

    private static void Directive(string text, string directive, int at, int end, ShellNamesInUse names)
    {
        if (directive is "export" or "override" && text.IndexOf('=', at, end - at) >= 0)
        {
            Assignment(text, at, end, names, isExport: directive == "export");
            return;
        }
        var deed = directive switch
        {
            "export" => ShellDeed.Export,
            "unexport" => ShellDeed.Unset,
            _ => ShellDeed.Read,
        };
        while (at < end)
        {
            var stop = TextLine.EndOfName(text, at, end);
            if (stop > at)
                names.Add(deed, at, stop, directive);
            at = Math.Max(stop, at + 1);
        }
    }

    private static void Assignment(string text, int at, int end, ShellNamesInUse names, bool isExport)
    {
        var name = TextLine.EndOfName(text, at, end);
        var mark = TextLine.SkipBlanks(text, name, end);
        var equals = mark;
        while (equals < end && equals < mark + 3 && text[equals] is ':' or '?' or '+' or '!')
            equals++;
        if (name == at || equals >= end || text[equals] != '=')
        {
            References(text, at, end, names);
            return;
        }
        References(text, equals + 1, end, names);
        if (text[mark] == '?')
        {
            // Only where the environment has none.
            var value = TextLine.SkipBlanks(text, equals + 1, end);
            var literal =
                value < end && !text.AsSpan(value, end - value).Contains('$') ? text[value..end].Trim() : null;
            names.Add(ShellDeed.Read, at, name, "?=", string.IsNullOrEmpty(literal) ? null : literal);
        }
        if (isExport)
            names.Add(ShellDeed.Export, at, name, "export");
        else if (text[mark] != '?')
            names.Add(ShellDeed.Assign, at, name, "=");
    }

    // `$(NAME)`, `${NAME}`; and `$$NAME` in a `$(shell …)`.
    private static void References(string text, int at, int end, ShellNamesInUse names)
    {
        while (at < end)
        {
            var length = text.AsSpan(at, end - at).IndexOf('$');
            if (length < 0)
                return;
            at += length + 1;
            var isShell = at < end && text[at] == '$';
            if (isShell)
                at++;
            var start = at < end && text[at] is '(' or '{' ? at + 1 : at;
            var stop = TextLine.EndOfName(text, start, end);
            if (stop > start && (isShell || (start > at && stop < end && text[stop] is ')' or '}' or ':')))
                names.Add(ShellDeed.Read, start, stop, isShell ? "$$NAME" : "$(NAME)");
            at = Math.Max(at, stop);
        }
    }

    // A comment ends a line; `\#` does not begin one.
    private static int EndOfCode(string text, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (text[i] == '#' && text[i - 1] != '\\')
                return i;
        }
        return end;
    }
}
