using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent watch</c>: one screen of what the loop does.</summary>
internal static class WatchCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = new Option<bool>("--json")
        {
            Description =
                "Print one JSON document on a line for the state and for each change of it, and draw no screen.",
        };
        var command = new Command(
            "watch",
            "Show what orchestrator and runner do, by branch, and what is wrong, until q or Ctrl-C."
        )
        {
            directory,
            json,
        };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            using var run = new WatchRun(machine, result.DirectoryOf(directory, machine), stop);
            return result.GetValue(json) ? run.RunLines() : run.RunScreen();
        });
        return command;
    }
}
