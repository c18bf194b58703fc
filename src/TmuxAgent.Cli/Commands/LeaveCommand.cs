using System.CommandLine;
using TmuxAgent.Cli.Phrases;
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
        var file = new SpokenArgument<string>("FILE") { Says = OptionPhrases.FoundFile };
        var command = new SpokenCommand(Verb, VerbPhrases.Leave) { file, directory, json };
        command.SetAction(result =>
        {
            var run = new SettleRun(
                machine,
                result.DirectoryOf(directory, machine),
                Verb,
                result.GetValue(file)!,
                result.GetValue(json)
            );
            return run.Before.IsStranger ? run.Leave() : throw run.NotInTheWay();
        });
        return command;
    }
}
