using System.CommandLine;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent help</c>: what <c>--help</c> prints, and the manual page.</summary>
internal static class HelpCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(RootCommand root, Machine machine)
    {
        var verb = new Argument<string[]>("VERB")
        {
            Description = "The verb to explain, such as `env set`. All verbs if it is left out.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var man = new Option<bool>("--man")
        {
            Description = "Print the manual page, for ~/.local/share/man/man1/tmuxagent.1.",
        };
        var command = new Command("help", "Explain a verb.") { verb, man };
        command.SetAction(result =>
        {
            if (result.GetValue(man))
            {
                machine.Terminal.Output.Write(ManPage.Of(root));
                return ExitCode.Success;
            }
            string[] words = [.. Checked(root, result.GetValue(verb) ?? []), "--help"];
            return root.Parse(words).Invoke(new InvocationConfiguration { Output = machine.Terminal.Output });
        });
        return command;
    }

    private static string[] Checked(Command root, string[] words)
    {
        var found = root;
        foreach (var word in words)
            found =
                found.Subcommands.FirstOrDefault(verb => verb.Name == word)
                ?? throw new StoppedException(ExitCode.Usage, WrongUsage.UnknownVerb(found, word));
        return words;
    }
}
