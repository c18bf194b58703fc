using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent run -- COMMAND</c>: a command with the environment of the services.</summary>
internal static class RunCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var words = new Argument<string[]>("COMMAND")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "The program and its arguments, behind `--`. On a terminal secrets in what it prints are shown as ***; its exit code is passed on.",
        };
        var command = new Command("run", "Run a command with exactly the environment of the services.")
        {
            words,
            directory,
        };
        command.SetAction(result =>
            new CommandRun(machine, result.DirectoryOf(directory, machine)).Run(result.GetValue(words)!)
        );
        return command;
    }
}
