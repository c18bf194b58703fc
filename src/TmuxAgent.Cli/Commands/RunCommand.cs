using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent run</c>: orchestrator and runner in the foreground, or a command with their environment.</summary>
internal static class RunCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var words = new Argument<string[]>("COMMAND")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description =
                "A program and its arguments, behind `--`, to run with the environment of the services; its exit code is passed on. On a terminal secrets in what is printed are shown as ***.",
        };
        var command = new Command(
            "run",
            "Run orchestrator and runner in the foreground until Ctrl-C, or a command in their place."
        )
        {
            words,
            directory,
        };
        command.SetAction(result =>
        {
            var run = new ForegroundRun(machine, result.DirectoryOf(directory, machine));
            return result.GetValue(words) is { Length: > 0 } said ? run.RunCommand(said) : run.RunServices();
        });
        return command;
    }
}
