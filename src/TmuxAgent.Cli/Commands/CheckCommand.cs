using System.CommandLine;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent check</c>: every disagreement between the manifest, the env file, its example and the sources.</summary>
internal static class CheckCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, dryRun, json) = (CommonOptions.Directory(), CommonOptions.DryRun(), CommonOptions.Json());
        var format = FormatOption.Create();
        var fix = new Option<bool>("--fix")
        {
            Description =
                "Mend what has one right mend: in the env file, and former spellings of keys in sources. `tmuxagent undo` takes it back.",
        };
        var staged = new Option<bool>("--staged")
        {
            Description = "Check what the next commit would hold, not what is on disk; for a pre-commit hook.",
        };
        var history = new Option<bool>("--history")
        {
            Description = "Look for the env file in git's history as well, which takes longer.",
        };
        var baseline = File("--baseline", "Report only what is not in this file.");
        var write = File("--write-baseline", "Write what is found into this file, for --baseline.");
        var command = new Command(
            "check",
            "Check the manifest, and the env file, its example and every source that reads the environment against it."
        )
        {
            directory,
            fix,
            dryRun,
            staged,
            history,
            baseline,
            write,
            format,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
                result.AddError("--dry-run shows what --fix would do; check alone writes nothing");
            if (result.GetValue(staged) && result.GetValue(fix))
                result.AddError("--staged looks at what is staged, and --fix mends what is on disk");
            if (result.GetValue(write) is not null && (result.GetValue(fix) || result.GetValue(baseline) is not null))
                result.AddError("--write-baseline goes neither with --fix nor with --baseline");
        });
        command.SetAction(result =>
        {
            var run = new CheckRun(
                machine,
                result.DirectoryOf(directory, machine),
                FormatOption.Of(result),
                result.GetValue(staged)
            )
            {
                History = result.GetValue(history),
                Baseline = result.GetValue(baseline) is { } known ? new BaselineFile(known, machine) : null,
            };
            if (result.GetValue(write) is { } name)
                return run.WriteBaseline(new BaselineFile(name, machine), name);
            return result.GetValue(fix) ? run.Fix(result.GetValue(dryRun)) : run.Check();
        });
        return command;
    }

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };
}
