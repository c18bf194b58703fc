namespace TmuxAgent.Core.KeyUses;

/// <summary>
/// Walks through a script as a shell does: words, quotes, expansions, here-documents, and commands that take names. Each
/// character is looked at a bounded number of times; what is no shell is walked through as well.
/// </summary>
internal sealed partial class ShellScanner
{
    // Substitutions in substitutions: more than anybody writes, and less than the stack holds.
    private const int Deepest = 32;

    private readonly string _text;
    private readonly ShellNamesInUse _names;
    private readonly List<(string Word, bool Strip, bool Expands)> _documents = [];
    private int _at;
    private int _end;
    private int _depth;

    private ShellScanner(string text, int start, int end, ShellNamesInUse names)
    {
        _text = text;
        _at = start;
        _end = end;
        _names = names;
    }

    /// <summary>Whether a dollar sign is written twice, as in recipes of make and in compose files.</summary>
    public bool DoublesDollars { get; init; }

    /// <summary>Whether the script is a part of another file, and may be indented as a whole.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Scans a script.</summary>
    public static void Script(string text, ShellNamesInUse names) =>
        new ShellScanner(text, 0, text.Length, names).Commands('\0');

    /// <summary>Scans commands that are a part of another file.</summary>
    public static void Commands(string text, int start, int end, ShellNamesInUse names, bool doublesDollars = false) =>
        new ShellScanner(text, start, end, names) { DoublesDollars = doublesDollars, IsEmbedded = true }.Commands('\0');

    /// <summary>Scans a text of which only the expansions count.</summary>
    public static void Expansions(string text, int start, int end, ShellNamesInUse names) =>
        new ShellScanner(text, start, end, names).Expansions();

    // Up to the end, or behind the closing character.
    private void Commands(char close)
    {
        var command = new ShellCommand();
        var cases = 0;
        var functions = new Stack<bool>();
        while (_at < _end)
        {
            var c = _text[_at];
            if (c is ' ' or '\t' or '\r')
                _at++;
            else if (c == '#')
                SkipLine();
            else if (c == '\\' && _at + 1 < _end && _text[_at + 1] is '\n' or '\r')
                _at += 2;
            else if (c == '\n')
            {
                End(command);
                _at++;
                HereDocuments();
            }
            else if (c == ')' && command.IsInPattern)
            {
                command.IsInPattern = false;
                command.Reset();
                _at++;
            }
            else if (c == close && (c != ')' || cases == 0))
            {
                End(command);
                _at++;
                return;
            }
            else if (c is ';' or '&' or '|' or '(' or ')')
                Separator(command, c, cases > 0);
            else if (c is '<' or '>')
                Redirection();
            else
                cases += Word(command, functions);
        }
        End(command);
    }

    private void Separator(ShellCommand command, char c, bool isInCase)
    {
        if (command.IsInPattern && c is '|' or '(')
        {
            _at++;
            return;
        }
        if (c == '(' && _at + 1 < _end && _text[_at + 1] == '(' && (command.IsAtStart || command.Name is "for"))
        {
            _at += 2;
            Arithmetic(')');
            return;
        }
        if (c == '(' && _at + 1 < _end && _text[_at + 1] == ')')
        {
            // `name()`: the next brace opens the body of a function.
            command.Reset();
            command.OpensFunction = true;
            _at += 2;
            return;
        }
        if (c == '&' && _at + 1 < _end && _text[_at + 1] == '>')
        {
            _at++;
            return;
        }
        End(command);
        command.IsInPattern = isInCase && c == ';' && _at + 1 < _end && _text[_at + 1] is ';' or '&';
        _at += command.IsInPattern ? 2 : 1;
    }

    /// <returns>By how many the open <c>case</c> commands have changed.</returns>
    private int Word(ShellCommand command, Stack<bool> functions)
    {
        var start = _at;
        if (command.TakesAssignments && TryAssignment(command))
            return 0;
        Value();
        if (_at == start)
            _at++;
        var word = _text.AsSpan(start, _at - start);
        if (command.IsInPattern && word is not "esac")
            return 0;
        if (!command.IsAtStart)
        {
            if (command.Name is "case" && word is "in")
            {
                command.Reset();
                command.IsInPattern = true;
                return 1;
            }
            Argument(command, start);
            return 0;
        }
        switch (word)
        {
            case "esac":
                command.Reset();
                command.IsInPattern = false;
                return -1;
            case "{":
                functions.Push(command.OpensFunction);
                _names.FunctionDepth += command.OpensFunction ? 1 : 0;
                command.Reset();
                return 0;
            case "}":
                if (functions.TryPop(out var wasFunction) && wasFunction)
                    _names.FunctionDepth--;
                command.Reset();
                command.Skip();
                return 0;
            case "if" or "then" or "elif" or "else" or "while" or "until" or "do" or "!" or "time":
                return 0;
            default:
                command.Begin(word[(word.LastIndexOf('/') + 1)..].ToString());
                return 0;
        }
    }

    private bool TryAssignment(ShellCommand command)
    {
        var end = _at;
        while (end < _end && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
            end++;
        if (end == _at || end >= _end || char.IsAsciiDigit(_text[_at]))
            return false;
        var equals = _text[end] == '+' ? end + 1 : end;
        // `LIST[0]=x`: an array is never exported.
        if (
            equals >= _end
            || _text[equals] != '='
            || (equals + 1 < _end && _text[equals + 1] == '=' && command.Name is "[" or "[[" or "test")
        )
            return false;
        var start = _at;
        _at = equals + 1;
        if (_at < _end && _text[_at] == '(')
            SkipArray();
        else
            Value();
        command.Assign(start, end);
        return true;
    }

    private void SkipArray()
    {
        _at++;
        if (++_depth < Deepest)
            Commands(')');
        _depth--;
    }

    private void Redirection()
    {
        var c = _text[_at++];
        if (c != '<' || _at >= _end || _text[_at] != '<')
        {
            if (_at < _end && _text[_at] == '(' && ++_depth < Deepest)
            {
                _at++;
                Commands(')');
                _depth--;
            }
            else if (_at < _end && _text[_at] is '&' or '>' or '|')
                _at++;
            return;
        }
        _at++;
        if (_at < _end && _text[_at] == '<')
        {
            _at++;
            return;
        }
        Document();
    }

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _at, _end - _at);
        _at = end < 0 ? _end : end;
    }
}
