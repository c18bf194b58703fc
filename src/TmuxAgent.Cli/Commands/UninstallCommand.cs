using System.CommandLine;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent uninstall</c>: takes away everything that the tool wrote, and nothing else.</summary>
internal static class UninstallCommand
{
    private const string Verb = "uninstall";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, yes) = (CommonOptions.Directory(), CommonOptions.Yes());
        var (dryRun, json) = (CommonOptions.DryRun(), CommonOptions.Json());
        var env = new SpokenOption<bool>("--env") { Says = OptionPhrases.UninstallEnv };
        var command = new SpokenCommand(Verb, VerbPhrases.Uninstall) { directory, env, yes, dryRun, json };
        command.SetAction(result =>
            Run(
                machine,
                RepositoryRoot.Find(result.DirectoryOf(directory, machine), machine),
                result.GetValue(env),
                result.GetValue(yes),
                result.GetValue(dryRun),
                result.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(Machine machine, string root, bool withEnvFile, bool yes, bool dryRun, bool asJson)
    {
        var workspace = Workspace.Of(root, machine);
        var uninstallation = new Uninstallation(workspace, machine);
        var outlook = uninstallation.Preview(withEnvFile);
        if (dryRun || !outlook.Changed)
        {
            ReportOf(outlook, dryRun).Print(machine.Terminal, asJson);
            return ExitCode.Success;
        }
        if (!yes)
            Confirm(machine.Terminal, outlook, asJson);
        var repository = new AgentRepository(root, machine);
        var outcome = uninstallation.Run(withEnvFile);
        var report = ReportOf(outcome, dryRun: false);
        report = report with
        {
            // What was asked about was shown already.
            Files = yes ? report.Files : [],
            Notes =
            [
                .. report.Notes,
                UninstallPhrases.BackFor(UndoHistory.Lifetime.Days, workspace.State.FindPath() ?? ""),
            ],
            Next = DueSteps.After(repository, outcome.Plan),
        };
        report.Print(machine.Terminal, asJson);
        return ExitCode.Success;
    }

    private static void Confirm(Terminal terminal, Uninstallation.Outcome outlook, bool asJson)
    {
        if (!terminal.CanAsk || asJson)
            throw new StoppedException(ExitCode.Usage, UninstallPhrases.NeedsYes);
        ReportOf(outlook, dryRun: true).Print(terminal, json: false);
        var count = outlook.Plan.Files.Count(file => file.Verdict == Verdict.OrphanRemoved);
        if (!Question.Confirm(terminal, UninstallPhrases.Question(count)))
            throw new StoppedException(ExitCode.Usage, UninstallPhrases.NothingTaken);
    }

    private static Report ReportOf(Uninstallation.Outcome outcome, bool dryRun) =>
        new(Verb, ExitCode.Success)
        {
            DryRun = dryRun,
            Changed = outcome.Changed,
            Files = [.. outcome.Plan.Files.Select(Line)],
            Notes =
            [
                .. outcome.Notes,
                .. outcome.Changed ? [] : new[] { UninstallPhrases.NothingRecorded },
                .. outcome
                    .Plan.Files.Where(file => file.Kind == OutputKind.EnvFile && file.Verdict == Verdict.OrphanKept)
                    .Select(file => UninstallPhrases.EnvFileKept(file.Path, dryRun)),
            ],
        };

    private static ReportedFile Line(PlannedFile file) =>
        new(file.Path, file.Verdict == Verdict.OrphanRemoved ? "remove" : "keep", file.Reason);
}
