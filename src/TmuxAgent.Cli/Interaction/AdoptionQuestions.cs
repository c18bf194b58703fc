using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Interaction;

/// <summary>What <c>init</c> asks about files outside of the repository that it could take in.</summary>
internal static class AdoptionQuestions
{
    /// <summary>Whether the env file of the person's home is to be the orchestrator's.</summary>
    /// <param name="terminal">Where to ask.</param>
    /// <param name="file">The file as a manifest names it.</param>
    /// <param name="keys">Keys of the orchestrator that it has.</param>
    public static bool TakeEnvFile(Terminal terminal, string file, IReadOnlyList<string> keys)
    {
        Folded.Print(
            terminal.Error,
            terminal.Width,
            $"{file} has {string.Join(", ", keys)} already, and this repository has no env file."
        );
        return Question.Confirm(terminal.Console, $"Use {file} instead of an env file in the repository?");
    }

    /// <summary>Whether a unit that is installed already is to be kept true from now on.</summary>
    /// <param name="terminal">Where to ask.</param>
    /// <param name="unit">The unit's path as a manifest names it.</param>
    public static bool TakeUnit(Terminal terminal, string unit)
    {
        Folded.Print(terminal.Error, terminal.Width, $"{unit} starts this repository's orchestrator already.");
        return Question.Confirm(
            terminal.Console,
            "Keep that one true from now on, instead of a unit in the repository?"
        );
    }
}
