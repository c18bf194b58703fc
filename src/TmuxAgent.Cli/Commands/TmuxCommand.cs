using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent tmux</c>: the values that a running tmux server gives to new windows.</summary>
internal static class TmuxCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new SpokenCommand("tmux", LiveVerbPhrases.Tmux) { Status(machine), Sync(machine) };

    private static SpokenCommand Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new SpokenCommand("status", LiveVerbPhrases.TmuxStatus) { directory, json };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            var run = new TmuxSync(machine, result.DirectoryOf(directory, machine), result.GetValue(json), stop.Token);
            return stop.Guard(run.Status, () => { });
        });
        return command;
    }

    private static SpokenCommand Sync(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var dryRun = CommonOptions.DryRun();
        var command = new SpokenCommand("sync", LiveVerbPhrases.TmuxSync) { dryRun, directory, json };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            var run = new TmuxSync(machine, result.DirectoryOf(directory, machine), result.GetValue(json), stop.Token);
            return stop.Guard(() => run.Sync(result.GetValue(dryRun)), () => { });
        });
        return command;
    }
}
