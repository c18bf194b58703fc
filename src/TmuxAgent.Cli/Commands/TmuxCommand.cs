using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent tmux</c>: the values that a running tmux server gives to new windows.</summary>
internal static class TmuxCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine) =>
        new("tmux", "Compare a running tmux server with the env file, and bring it up to date.")
        {
            Status(machine),
            Sync(machine),
        };

    private static Command Status(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command("status", "Say in which keys the running server and the env file differ.")
        {
            directory,
            json,
        };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            var run = new TmuxSync(machine, result.DirectoryOf(directory, machine), result.GetValue(json), stop.Token);
            return stop.Guard(run.Status, () => { });
        });
        return command;
    }

    private static Command Sync(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var dryRun = CommonOptions.DryRun();
        var command = new Command(
            "sync",
            "Give the running server the values of the env file, and take away what that no longer sets. No session ends."
        )
        {
            dryRun,
            directory,
            json,
        };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            var run = new TmuxSync(machine, result.DirectoryOf(directory, machine), result.GetValue(json), stop.Token);
            return stop.Guard(() => run.Sync(result.GetValue(dryRun)), () => { });
        });
        return command;
    }
}
