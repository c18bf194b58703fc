using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// <c>tmuxagent status</c>: for each file, what happened to it on disk since it was written, and what a run would do.
/// </summary>
internal static class StatusCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = CommonOptions.Json();
        var all = new SpokenOption<bool>("--all", "-a") { Says = OptionPhrases.StatusAll };
        var command = new SpokenCommand("status", VerbPhrases.Status) { directory, all, json };
        command.SetAction(result =>
            Run(machine, result.DirectoryOf(directory, machine), result.GetValue(all), result.GetValue(json))
        );
        return command;
    }

    private static int Run(Machine machine, WorkFolder directory, bool all, bool asJson)
    {
        var rendered = RenderedRepository.Load(directory, machine);
        var result = rendered.Regeneration.Preview(rendered.Request("status", PlanOptions.Plain));
        var report = RegenerationReport.Of("status", result, ExitCode.Success) with
        {
            DryRun = true,
            Files = [.. result.Plan.Files.Select(Line)],
        };
        if (asJson || all)
        {
            report.Print(machine.Terminal, asJson);
            return ExitCode.Success;
        }
        var shown = report with { Files = [.. result.Plan.Files.Where(file => !IsWell(file)).Select(Line)] };
        shown.Print(machine.Terminal, json: false);
        Folded.Print(machine.Terminal.Output, machine.Terminal.Width, machine.Terminal.Say(Summary(result.Plan)));
        return ExitCode.Success;
    }

    // Nothing would be done about it, and nobody has to do anything.
    private static bool IsWell(PlannedFile file) =>
        file.Verdict is Verdict.Unchanged or Verdict.EditedKept && file.Disagreements.Count == 0;

    private static Phrase Summary(Plan plan)
    {
        var well = plan.Files.Where(IsWell).ToArray();
        var edited = well.Count(file => file.Verdict == Verdict.EditedKept || file.Overrides.Count > 0);
        var counted =
            well.Length == plan.Files.Count
                ? RunPhrases.AllAsAsked(well.Length, AgentManifest.FileName)
                : RunPhrases.SomeAsAsked(well.Length, plan.Files.Count, AgentManifest.FileName);
        return RunPhrases.StatusSum(edited > 0 ? RunPhrases.WithEdits(counted, edited) : counted);
    }

    private static ReportedFile Line(PlannedFile file) =>
        RegenerationReport.Line(file) with
        {
            OnDisk = Words(file.State),
        };

    private static string Words(DiskState state) =>
        state switch
        {
            DiskState.AsWritten => "as-written",
            DiskState.Edited => "edited",
            DiskState.ModeChanged => "mode-changed",
            DiskState.Deleted => "deleted",
            DiskState.Replaced => "replaced",
            _ => "not-recorded",
        };
}
