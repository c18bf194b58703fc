using TmuxAgent.Cli.Phrases;
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
        Folded.Say(terminal, QuestionPhrases.HomeEnvHas(file, string.Join(", ", keys)));
        return Question.Confirm(terminal, QuestionPhrases.UseHomeEnv(file));
    }

    /// <summary>Whether a unit that is installed already is to be kept true from now on.</summary>
    /// <param name="terminal">Where to ask.</param>
    /// <param name="unit">The unit's path as a manifest names it.</param>
    public static bool TakeUnit(Terminal terminal, string unit)
    {
        Folded.Say(terminal, QuestionPhrases.UnitStarts(unit));
        return Question.Confirm(terminal, QuestionPhrases.KeepUnit);
    }
}
