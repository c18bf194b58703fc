using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent leave</c>: leaves a file that was there before to its owner for good.</summary>
internal static class LeaveCommand
{
    private const string Verb = "leave";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var file = new Argument<string>("FILE") { Description = "A file that was there before." };
        var command = new Command(
            Verb,
            "Leave a file that was there before alone: its output is switched off under [outputs]."
        )
        {
            file,
            directory,
            json,
        };
        command.SetAction(result =>
        {
            var run = new SettleRun(
                machine,
                result.DirectoryOf(directory, machine),
                Verb,
                result.GetValue(file)!,
                result.GetValue(json)
            );
            return run.Before.IsStranger ? run.Leave() : throw run.Nothing("is not in the way of anything");
        });
        return command;
    }
}
