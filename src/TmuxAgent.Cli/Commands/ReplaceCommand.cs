using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent replace</c>: puts the tool's file where one was before; undo brings that back.</summary>
internal static class ReplaceCommand
{
    private const string Verb = "replace";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var file = new SpokenArgument<string>("FILE") { Says = OptionPhrases.FoundFile };
        var command = new SpokenCommand(Verb, VerbPhrases.Replace) { file, directory, json };
        command.SetAction(result =>
        {
            var run = new SettleRun(
                machine,
                result.DirectoryOf(directory, machine),
                Verb,
                result.GetValue(file)!,
                result.GetValue(json)
            );
            return run.Before.IsStranger || run.Before.State == DiskState.Deleted
                ? run.Run(PlanOptions.Plain with { Replaced = [run.Path] })
                : throw run.NotInTheWay();
        });
        return command;
    }
}
