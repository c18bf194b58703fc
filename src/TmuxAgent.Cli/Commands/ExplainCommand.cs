using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent explain</c>: a rule's page, or all that is known of a key.</summary>
internal static class ExplainCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var subject = new Argument<string>("SUBJECT")
        {
            Description = "A rule, such as TMA0601, or an environment key.",
        };
        var command = new Command(
            "explain",
            "Explain a rule of check, or say of a key where its value is from, and what declares, sets and reads it."
        )
        {
            directory,
            subject,
            json,
        };
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
