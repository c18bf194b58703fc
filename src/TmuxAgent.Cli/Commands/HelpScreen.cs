using System.CommandLine;
using System.CommandLine.Invocation;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// What <c>--help</c> prints. The library's own screen knows one language, counts characters instead of columns and breaks
/// commands apart.
/// </summary>
internal sealed class HelpScreen(Terminal terminal) : SynchronousCommandLineAction
{
    private const int Margin = 2;
    private const int Gap = 2;

    // Beside a name that leaves less room than this, a description is a column of single words: it goes below the name.
    private const int LeastRoom = 36;
    private const int Below = 6;

    /// <summary>Who asks for help need not have typed the rest.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return ExitCode.Success;
    }

    /// <summary>Prints the screen of a verb.</summary>
    public void Print(Command command)
    {
        Section(HelpPhrases.Description, [terminal.Say(command.Says())]);
        Section(HelpPhrases.Usage, [Usage(command)]);
        Table(HelpPhrases.Arguments, command.Arguments.Select(argument => (Label(argument), argument.Says())));
        Table(HelpPhrases.Options, command.AllOptions().Select(option => (Label(option), option.Says())));
        Table(
            HelpPhrases.Commands,
            command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (Label(verb), verb.Says()))
        );
    }

    private void Section(Phrase heading, IEnumerable<string> texts)
    {
        terminal.Output.WriteLine(terminal.Say(heading));
        foreach (var line in texts.SelectMany(text => Wrapping.Lines(text, terminal.Width, Margin)))
            terminal.Output.WriteLine(line);
        terminal.Output.WriteLine();
    }

    private void Table(Phrase heading, IEnumerable<(string Label, Phrase Says)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
            return;
        terminal.Output.WriteLine(terminal.Say(heading));
        var column = Margin + all.Max(row => Wrapping.Columns(row.Label)) + Gap;
        var isBeside = terminal.Width is not { } width || width - column >= LeastRoom;
        foreach (var (label, says) in all)
        {
            var text = terminal.Say(says);
            var name = new string(' ', Margin) + label;
            if (!isBeside)
                terminal.Output.WriteLine(name);
            var lines = Wrapping.Lines(text, terminal.Width, isBeside ? column : Below).ToArray();
            if (isBeside)
                lines[0] = Wrapping.Padded(name, column) + lines[0][column..];
            foreach (var line in lines)
                terminal.Output.WriteLine(line);
        }
        terminal.Output.WriteLine();
    }

    private string Usage(Command command)
    {
        var verb = WrongUsage.VerbOf(command);
        string[] parts =
        [
            WrongUsage.Program,
            .. verb.Length > 0 ? [verb] : Array.Empty<string>(),
            .. command.Arguments.Select(Expected),
            .. command.Subcommands.Count > 0 ? [terminal.Say(HelpPhrases.AnyCommand)] : Array.Empty<string>(),
            terminal.Say(HelpPhrases.AnyOptions),
        ];
        return string.Join(' ', parts);
    }

    private static string Expected(Argument argument)
    {
        var repeated = Label(argument) + (argument.Arity.MaximumNumberOfValues > 1 ? "..." : "");
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{repeated}]" : repeated;
    }

    private static string Label(Argument argument) => $"<{argument.Name}>";

    private static string Label(Command verb) => string.Join(' ', [verb.Name, .. verb.Arguments.Select(Label)]);

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.SpokenNames());
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }
}
