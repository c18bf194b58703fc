using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent watch</c>: one screen of what the loop does.</summary>
internal static class WatchCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var json = new SpokenOption<bool>("--json") { Says = LiveOptionPhrases.WatchJson };
        var command = new SpokenCommand("watch", LiveVerbPhrases.Watch) { directory, json };
        command.SetAction(result =>
        {
            using var stop = new StopSignals();
            using var run = new WatchRun(machine, result.DirectoryOf(directory, machine), stop);
            return result.GetValue(json) ? run.RunLines() : run.RunScreen();
        });
        return command;
    }
}
