using System.CommandLine;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>All verbs, and the one place that turns a command line into an exit code.</summary>
internal static class CommandLine
{
    // `env set @FILE` would put the file's words into the command line, and into the message about them.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; every failure leaves as a message and a documented exit code.</summary>
    public static int Run(string[] args, Machine machine)
    {
        var result = Build(machine).Parse(args, Parsing);
        try
        {
            return result.Errors.Count > 0
                ? Fail(result, machine.Terminal, WrongUsage(result))
                : Invoke(result, machine.Terminal);
        }
        catch (OutputFailedException failure)
        {
            machine.Terminal.Error.WriteLine(
                $"tmuxagent: what was done could not be told: standard output cannot be written ({failure.Message})"
            );
            return ExitCode.System;
        }
    }

    private static int Invoke(ParseResult result, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return result.Invoke(configuration);
        }
        catch (StoppedException stopped)
        {
            return Fail(result, terminal, stopped);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(result, terminal, new StoppedException(ExitCode.System, failure.Message));
        }
        catch (Exception bug) when (bug is not OutputFailedException)
        {
            return Fail(
                result,
                terminal,
                new StoppedException(ExitCode.Bug, $"this is a bug of tmuxagent's own, please report it: {bug}")
            );
        }
    }

    private static RootCommand Build(Machine machine)
    {
        // One line a verb, in the order in which a user meets them.
        var root = new RootCommand(
            "Sets up, regenerates and checks a tmux agent orchestrator from one manifest, tmuxagent.toml."
        )
        {
            InitCommand.Create(machine),
            GenerateCommand.Create(machine),
            DiffCommand.Create(machine),
            StatusCommand.Create(machine),
            ResolveCommand.Create(machine),
            AdoptCommand.Create(machine),
            ReplaceCommand.Create(machine),
            LeaveCommand.Create(machine),
            CheckCommand.Create(machine),
            DoctorCommand.Create(machine),
            UndoCommand.Create(machine),
            EnvCommand.Create(machine),
            ConfigCommand.Create(machine),
        };
        return root;
    }

    private static StoppedException WrongUsage(ParseResult result)
    {
        var problems = string.Join(" ", result.Errors.Select(error => error.Message));
        var verb = VerbOf(result.CommandResult.Command);
        return new StoppedException(
            ExitCode.Usage,
            $"{problems} See `tmuxagent{(verb.Length > 0 ? " " + verb : "")} --help`"
        );
    }

    // The verb as it is typed, such as `env set`.
    private static string VerbOf(Command command) =>
        command is RootCommand
            ? ""
            : string.Join(
                ' ',
                command.Parents.OfType<Command>().Select(VerbOf).Append(command.Name).Where(name => name.Length > 0)
            );

    private static int Fail(ParseResult result, Terminal terminal, StoppedException stopped)
    {
        var asksForJson = result.CommandResult.Command.Options.Any(option =>
            option.Name == "--json" && result.GetResult(option) is { Implicit: false }
        );
        if (asksForJson)
        {
            var report = new Report(VerbOf(result.CommandResult.Command), stopped.ExitCode)
            {
                Findings = stopped.Findings,
                Errors = [stopped.Message],
            };
            report.Print(terminal, json: true);
            return stopped.ExitCode;
        }
        foreach (var finding in stopped.Findings)
            terminal.Error.WriteLine(Printable.Text(finding.ToString()));
        // A bug's own trace has lines; nothing else may.
        terminal.Error.WriteLine(
            "tmuxagent: " + (stopped.ExitCode == ExitCode.Bug ? stopped.Message : Printable.Text(stopped.Message))
        );
        return stopped.ExitCode;
    }
}
