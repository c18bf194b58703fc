using System.CommandLine;
using System.CommandLine.Help;
using TmuxAgent.Cli.Phrases;
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
        machine.Terminal.Language = SpokenLanguage.Of(args, machine.Variable);
        var root = Build(machine);
        var result = root.Parse(args, Parsing);
        try
        {
            if (args is [CompletionAnswer.Question, .. var words])
                return Complete(
                    new CompletionAnswer(root, Parsing, new CompletionSources(machine)),
                    words,
                    machine.Terminal
                );
            return result.Errors.Count > 0
                ? Fail(result, machine.Terminal, new StoppedException(ExitCode.Usage, WrongUsage.Message(result)))
                : Invoke(result, machine.Terminal);
        }
        catch (OutputFailedException failure)
        {
            machine.Terminal.Error.WriteLine(
                $"tmuxagent: {machine.Terminal.Say(ReportPhrases.OutputFailed(failure.Message))}"
            );
            return ExitCode.System;
        }
    }

    private static int Complete(CompletionAnswer answer, string[] words, Terminal terminal)
    {
        foreach (var line in answer.Lines(words))
            terminal.Output.WriteLine(line);
        return ExitCode.Success;
    }

    private static int Invoke(ParseResult result, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        terminal.IsQuiet =
            result.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--quiet")
                is Option<bool> quiet
            && result.GetValue(quiet);
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
            return Fail(result, terminal, new StoppedException(ExitCode.System, FailureException.WordsOf(failure)));
        }
        catch (Exception bug) when (bug is not OutputFailedException)
        {
            return Fail(result, terminal, new StoppedException(ExitCode.Bug, ReportPhrases.Bug(bug.ToString())));
        }
    }

    /// <summary>The tree of all verbs.</summary>
    internal static SpokenRoot Build(Machine machine)
    {
        // One line a verb, in the order in which a user meets them.
        var root = new SpokenRoot(VerbPhrases.Root)
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
            ExplainCommand.Create(machine),
            HookCommand.Create(machine),
            DoctorCommand.Create(machine),
            UndoCommand.Create(machine),
            UninstallCommand.Create(machine),
            EnvCommand.Create(machine),
            ConfigCommand.Create(machine),
            RunCommand.Create(machine),
            ServiceCommand.Create(machine),
            WatchCommand.Create(machine),
            TmuxCommand.Create(machine),
            WebhookCommand.Create(machine),
            SessionCommand.Create(machine),
            CodexCommand.Create(machine),
            CompletionCommand.Create(machine),
        };
        foreach (var verb in root.Subcommands.SelectMany(verb => verb.Subcommands.Append(verb)).Where(CanBeQuiet))
            verb.Add(CommonOptions.Quiet());
        root.Add(HelpCommand.Create(root, machine));
        root.Add(CommonOptions.Directory());
        root.Add(SpokenLanguage.Option(machine.Terminal));
        root.Options.OfType<HelpOption>().Single().Action = new HelpScreen(machine.Terminal);
        return root;
    }

    // What such a verb was asked for is done, not printed.
    private static bool CanBeQuiet(Command verb) =>
        verb.Name
            is "init"
                or "generate"
                or "resolve"
                or "adopt"
                or "replace"
                or "leave"
                or "check"
                or "undo"
                or "uninstall"
                or "set"
                or "unset"
                or "import"
                or "use"
                or "install"
                or "login"
                or "start"
                or "stop";

    private static int Fail(ParseResult result, Terminal terminal, StoppedException stopped)
    {
        var format = FormatOption.Of(result);
        if (format != ReportFormat.Text)
        {
            var report = new Report(WrongUsage.VerbOf(result.CommandResult.Command), stopped.ExitCode)
            {
                Findings = stopped.Findings,
                Errors = [stopped.Said],
            };
            report.Print(terminal, format);
            return stopped.ExitCode;
        }
        foreach (var finding in stopped.Findings)
            Folded.Print(terminal.Error, terminal.Width, Printable.Text(finding.In(terminal.Language)));
        // A bug's own trace has lines; nothing else may.
        if (stopped.ExitCode == ExitCode.Bug)
            terminal.Error.WriteLine($"tmuxagent: {terminal.Say(stopped.Said)}");
        else
            Folded.Print(
                terminal.Error,
                terminal.Width,
                $"tmuxagent: {Printable.Text(stopped.Said.In(terminal.Language))}"
            );
        return stopped.ExitCode;
    }
}
