using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent help</c>: what <c>--help</c> prints, and the manual page.</summary>
internal static class HelpCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(RootCommand root, Machine machine)
    {
        var verb = new SpokenArgument<string[]>("VERB")
        {
            Says = OptionPhrases.HelpVerb,
            Arity = ArgumentArity.ZeroOrMore,
        };
        var man = new SpokenOption<bool>("--man") { Says = OptionPhrases.Man };
        var command = new SpokenCommand("help", VerbPhrases.Help) { verb, man };
        command.SetAction(result =>
        {
            if (result.GetValue(man))
            {
                machine.Terminal.Output.Write(ManPage.Of(root));
                return ExitCode.Success;
            }
            new HelpScreen(machine.Terminal).Print(Find(root, result.GetValue(verb) ?? []));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Find(Command root, string[] words)
    {
        var found = root;
        foreach (var word in words)
            found =
                found.Subcommands.FirstOrDefault(verb => verb.Name == word)
                ?? throw new StoppedException(ExitCode.Usage, WrongUsage.UnknownVerb(found, word));
        return found;
    }
}
