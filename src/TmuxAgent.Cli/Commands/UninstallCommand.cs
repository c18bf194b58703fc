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
        var purge = new SpokenOption<bool>("--purge") { Says = OptionPhrases.UninstallPurge };
        var command = new SpokenCommand(Verb, VerbPhrases.Uninstall) { directory, env, purge, yes, dryRun, json };
        command.SetAction(result =>
            Run(
                machine,
                RepositoryRoot.Find(result.DirectoryOf(directory, machine), machine),
                new UninstallSettings(
                    result.GetValue(env),
                    result.GetValue(purge),
                    result.GetValue(yes),
                    result.GetValue(dryRun),
                    result.GetValue(json)
                )
            )
        );
        return command;
    }

    private static int Run(Machine machine, string root, UninstallSettings settings)
    {
        var workspace = Workspace.Of(root, machine);
        var uninstallation = new Uninstallation(workspace, machine);
        var outlook = uninstallation.Preview(settings.WithEnvFile);
        if (settings.DryRun || (!outlook.Changed && !settings.Purge))
        {
            ReportOf(outlook, settings.DryRun).Print(machine.Terminal, settings.Json);
            return ExitCode.Success;
        }
        if (!settings.Yes)
            Confirm(machine.Terminal, outlook, settings.Json);
        var repository = new AgentRepository(root, machine);
        var outcome = uninstallation.Run(settings.WithEnvFile);
        var report = ReportOf(outcome, dryRun: false);
        report = report with
        {
            // What was asked about was shown already.
            Files = settings.Yes ? report.Files : [],
            Notes =
            [
                .. report.Notes,
                settings.Purge
                    ? UninstallPhrases.NothingBack
                    : UninstallPhrases.BackFor(UndoHistory.Lifetime.Days, workspace.State.FindPath() ?? ""),
            ],
            Next = DueSteps.After(repository, outcome.Plan),
            Changed = outcome.Changed || settings.Purge,
        };
        if (settings.Purge && workspace.State.FindExisting() is { } records)
            Directory.Delete(records, recursive: true);
        report.Print(machine.Terminal, settings.Json);
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

/// <summary>What the user asked <c>uninstall</c> for.</summary>
/// <param name="WithEnvFile">Whether the env file goes as well.</param>
/// <param name="Purge">Whether this machine's records go as well.</param>
/// <param name="Yes">Whether nothing is asked.</param>
/// <param name="DryRun">Whether nothing is taken away.</param>
/// <param name="Json">Whether the report is JSON.</param>
internal sealed record UninstallSettings(bool WithEnvFile, bool Purge, bool Yes, bool DryRun, bool Json);
