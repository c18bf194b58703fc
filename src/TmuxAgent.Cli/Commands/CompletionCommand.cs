using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent completion</c>: prints the script that makes a shell complete the tool's command lines.</summary>
internal static class CompletionCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var shell = new SpokenArgument<string>("SHELL") { Says = OptionPhrases.Shell };
        var command = new SpokenCommand("completion", VerbPhrases.Completion) { shell };
        command.Validators.Add(result =>
        {
            if (result.GetValue(shell) is { } said && !CompletionScripts.All.ContainsKey(said))
                result.AddError(machine.Terminal.Say(UsagePhrases.Shells));
        });
        command.SetAction(result =>
        {
            machine.Terminal.Output.Write(CompletionScripts.All[result.GetValue(shell)!]);
            return ExitCode.Success;
        });
        return command;
    }
}
