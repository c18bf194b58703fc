namespace TmuxAgent.Core.KeyUses;

// Commands that take names.
internal sealed partial class ShellScanner
{
    private void Argument(ShellCommand command, int start)
    {
        var word = _text.AsSpan(start, _at - start);
        command.Arguments++;
        if (command.Name is "function")
        {
            command.Reset();
            command.OpensFunction = true;
            return;
        }
        if (word[0] is '-' or '+' && word.Length > 1)
        {
            Flag(command, word);
            return;
        }
        var option = command.Option;
        command.Option = "";
        var end = start + Unsubscripted(word);
        if (DeedOf(command, option) is { } deed)
        {
            _names.Add(deed, start, end, command.Name!);
            return;
        }
        switch (command.Name)
        {
            case "docker" or "podman" or "nerdctl" when option is "-e" or "--env":
                Handed(start);
                break;
            case "set" when option.EndsWith('o') && word is "allexport":
                _names.ExportsAll = option[0] == '-';
                break;
            case "eval" or "trap" when command.Arguments == 1:
            case "sh" or "bash" or "dash" or "zsh" or "ksh" when option.EndsWith('c'):
                Quoted(start);
                break;
            case "env" or "sudo" or "command" or "exec" or "nohup" or "time" or "xargs" or "timeout":
                Wrapped(command, word);
                break;
        }
    }

    // `-e X=v` sets a key for the container, `-e X` hands it on.
    private void Handed(int start)
    {
        if (_text[start] is '"' or '\'')
            start++;
        var end = TextLine.EndOfName(_text, start, _at);
        var hasValue = end < _at && _text[end] == '=';
        if (hasValue || end == _at || _text[end] is '"' or '\'')
            _names.Add(hasValue ? ShellDeed.Pass : ShellDeed.Mention, start, end, "-e");
    }

    // What a command does with the name that an argument of it is; null where its arguments are no names.
    private static ShellDeed? DeedOf(ShellCommand command, string option) =>
        command.Name switch
        {
            "export" => command.IsExporting ? ShellDeed.Unset : ShellDeed.Export,
            "declare" or "typeset" when command.IsExporting => ShellDeed.Export,
            "declare" or "typeset" or "local" or "read" or "mapfile" or "readarray" => ShellDeed.Assign,
            "for" or "select" when command.Arguments == 1 => ShellDeed.Assign,
            "getopts" when command.Arguments == 2 => ShellDeed.Assign,
            "printf" when option == "-v" => ShellDeed.Assign,
            "unset" => ShellDeed.Unset,
            "env" when option == "-u" => ShellDeed.Unset,
            "printenv" => ShellDeed.Read,
            "[" or "[[" or "test" when option == "-v" => ShellDeed.Read,
            // direnv's own.
            "env_vars_required" => ShellDeed.Mention,
            "path_add" when command.Arguments == 1 => ShellDeed.Export,
            _ => null,
        };

    // The command behind another that only starts it.
    private static void Wrapped(ShellCommand command, ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
            return;
        var slash = word.LastIndexOf('/');
        if (
            word[(slash + 1)..]
            is "env"
                or "sh"
                or "bash"
                or "dash"
                or "zsh"
                or "printenv"
                or "sudo"
                or "nohup"
                or "exec"
        )
            command.Begin(word[(slash + 1)..].ToString());
        else if (command.Name is "env" or "sudo")
            command.Begin("");
    }

    private void Flag(ShellCommand command, ReadOnlySpan<char> word)
    {
        command.Option = word.ToString();
        command.Arguments--;
        if (command.Name is "declare" or "typeset" && word.Contains('x'))
            command.IsExporting = true;
        else if (command.Name is "export" && word is "-n")
            command.IsExporting = true;
        else if (command.Name is "set" && word[1] != '-' && word.Contains('a'))
            _names.ExportsAll = word[0] == '-';
    }

    private static int Unsubscripted(ReadOnlySpan<char> word)
    {
        var bracket = word.IndexOf('[');
        return bracket < 0 ? word.Length : bracket;
    }

    // Told at the end of the command: only then it is known whether the assignments before it were for it alone.
    private void End(ShellCommand command)
    {
        foreach (var (start, end) in command.Assignments)
        {
            var deed = command.Name switch
            {
                null => ShellDeed.Assign,
                "export" => ShellDeed.Export,
                "declare" or "typeset" => command.IsExporting ? ShellDeed.Export : ShellDeed.Assign,
                "local" or "readonly" => ShellDeed.Assign,
                _ => ShellDeed.Pass,
            };
            _names.Add(
                deed,
                start,
                end,
                command.Name is null ? "="
                    : deed == ShellDeed.Pass ? "NAME=value command"
                    : command.Name
            );
        }
        command.Reset();
    }

    // A command in quotes: `sh -c '…'`, `trap '…' EXIT`.
    private void Quoted(int start)
    {
        if (_text[start] != '\'' || _at - start < 2 || _depth >= Deepest)
            return;
        var inner = new ShellScanner(_text, start + 1, _at - 1, _names)
        {
            DoublesDollars = DoublesDollars,
            _depth = _depth + 1,
        };
        inner.Commands('\0');
    }
}
