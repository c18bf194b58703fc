using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent check</c>: every disagreement between the manifest, the env file, its example and the sources.</summary>
internal static class CheckCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, dryRun, json) = (CommonOptions.Directory(), CommonOptions.DryRun(), CommonOptions.Json());
        var fix = new Option<bool>("--fix")
        {
            Description =
                "Mend what has one right mend: in the env file, and former spellings of keys in sources. `tmuxagent undo` takes it back.",
        };
        var command = new Command(
            "check",
            "Check the manifest, and the env file, its example and every source that reads the environment against it."
        )
        {
            directory,
            fix,
            dryRun,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
                result.AddError("--dry-run shows what --fix would do; check alone writes nothing");
        });
        command.SetAction(result =>
        {
            var run = new CheckRun(machine, result.DirectoryOf(directory, machine), result.GetValue(json));
            return result.GetValue(fix) ? run.Fix(result.GetValue(dryRun)) : run.Check();
        });
        return command;
    }
}
