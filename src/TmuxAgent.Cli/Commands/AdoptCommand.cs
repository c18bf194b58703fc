using System.CommandLine;
using TmuxAgent.Cli.Phrases;
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
        var file = new SpokenArgument<string>("FILE") { Says = OptionPhrases.FoundFile };
        var command = new SpokenCommand(Verb, VerbPhrases.Adopt) { file, directory, json };
        command.SetAction(result =>
        {
            var run = new SettleRun(
                machine,
                result.DirectoryOf(directory, machine),
                Verb,
                result.GetValue(file)!,
                result.GetValue(json)
            );
            return run.Before.IsStranger ? run.Run(new PlanOptions([run.Path], Force: false)) : throw run.NotInTheWay();
        });
        return command;
    }
}
