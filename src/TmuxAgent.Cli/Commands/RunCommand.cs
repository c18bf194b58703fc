using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent run</c>: orchestrator and runner in the foreground, or a command with their environment.</summary>
internal static class RunCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var words = new SpokenArgument<string[]>("COMMAND")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Says = LiveOptionPhrases.RunWords,
        };
        var command = new SpokenCommand("run", LiveVerbPhrases.Run) { words, directory };
        command.SetAction(result =>
        {
            var run = new ForegroundRun(machine, result.DirectoryOf(directory, machine));
            return result.GetValue(words) is { Length: > 0 } said ? run.RunCommand(said) : run.RunServices();
        });
        return command;
    }
}
