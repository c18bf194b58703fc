using System.CommandLine;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Diffs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent diff</c>: what <c>generate</c> would change, as a unified diff with secrets masked.</summary>
internal static class DiffCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = CommonOptions.Json();
        var command = new Command("diff", "Show what generate would change, secrets masked.") { directory, json };
        command.SetAction(result => Run(machine, result.DirectoryOf(directory, machine), result.GetValue(json)));
        return command;
    }

    private static int Run(Machine machine, WorkFolder directory, bool asJson)
    {
        var rendered = RenderedRepository.Load(directory, machine);
        var result = rendered.Regeneration.Preview(rendered.Request("diff", PlanOptions.Plain));
        var files = result
            .Plan.Files.Select(file => (File: file, Diff: FileDiff.Of(file, rendered.Manifest.Env)))
            .Where(pair => pair.Diff.Count > 0 || pair.File.Verdict == Verdict.Refused)
            .ToArray();
        if (asJson)
        {
            var report = RegenerationReport.Of("diff", result, ExitCode.Success) with
            {
                DryRun = true,
                Files =
                [
                    .. files.Select(pair =>
                        RegenerationReport.Line(pair.File) with
                        {
                            Diff = DiffText.Plain(pair.Diff),
                        }
                    ),
                ],
            };
            report.Print(machine.Terminal, json: true);
            return ExitCode.Success;
        }
        foreach (var (file, diff) in files)
        {
            machine.Terminal.Output.WriteLine(
                $"{VerdictName.Of(file.Verdict)}  {Printable.Text(file.Path)}  {Printable.Text(file.Reason)}"
            );
            DiffText.Print(diff, machine.Terminal);
        }
        foreach (var note in result.Notes)
            machine.Terminal.Error.WriteLine($"note: {Printable.Text(note)}");
        return ExitCode.Success;
    }
}
