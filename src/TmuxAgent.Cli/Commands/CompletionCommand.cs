using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent completion</c>: prints the script that makes a shell complete the tool's command lines.</summary>
internal static class CompletionCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        var command = new Command(
            "completion",
            "Print the script that makes a shell complete verbs, options, keys and files."
        )
        {
            shell,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(shell) is { } said && !CompletionScripts.All.ContainsKey(said))
                result.AddError("completion is there for bash, zsh and fish");
        });
        command.SetAction(result =>
        {
            machine.Terminal.Output.Write(CompletionScripts.All[result.GetValue(shell)!]);
            return ExitCode.Success;
        });
        return command;
    }
}
