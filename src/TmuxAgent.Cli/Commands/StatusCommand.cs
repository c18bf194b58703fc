using System.CommandLine;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
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
        var command = new Command("status", "Show for each file what was changed on disk, and what generate would do.")
        {
            directory,
            json,
        };
        command.SetAction(result => Run(machine, result.DirectoryOf(directory, machine), result.GetValue(json)));
        return command;
    }

    private static int Run(Machine machine, WorkFolder directory, bool asJson)
    {
        var rendered = RenderedRepository.Load(directory, machine);
        var result = rendered.Regeneration.Preview(rendered.Request("status", PlanOptions.Plain));
        var report = RegenerationReport.Of("status", result, ExitCode.Success) with
        {
            DryRun = true,
            Files =
            [
                .. result.Plan.Files.Select(file => RegenerationReport.Line(file) with { OnDisk = Words(file.State) }),
            ],
        };
        report.Print(machine.Terminal, asJson);
        return ExitCode.Success;
    }

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
