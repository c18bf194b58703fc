using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent explain</c>: a rule's page, or all that is known of a key.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var subject = new SpokenArgument<string>("SUBJECT") { Says = OptionPhrases.Subject };
        var command = new SpokenCommand("explain", VerbPhrases.Explain) { directory, subject, json };
        command.SetAction(result =>
        {
            var name = result.GetValue(subject)!;
            return RulePage.IsRule(name)
                ? RulePage.Print(name, machine.Terminal, result.GetValue(json))
                : new KeyExplanation(machine, result.DirectoryOf(directory, machine), name).Print(
                    result.GetValue(json)
                );
        });
        return command;
    }
}
