using System.CommandLine;
using System.CommandLine.Parsing;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>All verbs, and the one place that turns a command line into an exit code.</summary>
internal static class CommandLine
{
    // An argument is what it says: "@file" is no file to read words from, which would then be shown in a message.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; every failure leaves as a message on standard error and a documented exit code.</summary>
    public static int Run(string[] args, Machine machine)
    {
        var result = Build(machine).Parse(args, Parsing);
        if (result.Errors.Count > 0)
            return ReportWrongUsage(result, machine.Terminal);
        var configuration = new InvocationConfiguration
        {
            Output = machine.Terminal.Output,
            Error = machine.Terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return result.Invoke(configuration);
        }
        catch (StoppedException stopped)
        {
            machine.Terminal.Error.WriteLine($"tmuxagent: {stopped.Message}");
            return stopped.ExitCode;
        }
        catch (Exception bug)
        {
            machine.Terminal.Error.WriteLine($"tmuxagent: this is a bug of tmuxagent's own, please report it: {bug}");
            return ExitCode.Bug;
        }
    }

    private static RootCommand Build(Machine machine)
    {
        // One line a verb, in the order in which a user meets them.
        var root = new RootCommand("Sets up, regenerates and checks a tmux agent orchestrator from one manifest, tmuxagent.toml.")
        {
            InitCommand.Create(machine),
            GenerateCommand.Create(machine),
            DiffCommand.Create(machine),
            StatusCommand.Create(machine),
            CheckCommand.Create(machine),
            UndoCommand.Create(machine),
            EnvCommand.Create(machine),
        };
        return root;
    }

    private static int ReportWrongUsage(ParseResult result, Terminal terminal)
    {
        foreach (ParseError error in result.Errors)
            terminal.Error.WriteLine($"tmuxagent: {error.Message}");
        var verb = result.CommandResult.Command is RootCommand ? "" : $" {result.CommandResult.Command.Name}";
        terminal.Error.WriteLine($"tmuxagent: see `tmuxagent{verb} --help`");
        return ExitCode.Usage;
    }
}
