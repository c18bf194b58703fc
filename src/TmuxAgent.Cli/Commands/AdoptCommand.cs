using System.CommandLine;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent adopt</c>: takes in a file that was there before, every byte as it is.</summary>
internal static class AdoptCommand
{
    private const string Verb = "adopt";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var file = new Argument<string>("FILE") { Description = "A file that was there before." };
        var command = new Command(
            Verb,
            "Take in a file that was there before, as it is; what the manifest changes later is merged into it."
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
            return run.Before.IsStranger
                ? run.Run(new PlanOptions([run.Path], Force: false))
                : throw run.Nothing("is not in the way of anything");
        });
        return command;
    }
}
