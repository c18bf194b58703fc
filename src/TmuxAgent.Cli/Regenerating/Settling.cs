using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>What only a person can settle in a plan, with the verbs that do it as they are typed.</summary>
internal static class Settling
{
    // Beyond this many keys of one file the rest is settled by the verb for the whole file.
    private const int MostKeys = 10;

    /// <summary>One sentence for each thing to settle.</summary>
    public static IEnumerable<Phrase> Notes(Plan plan) => plan.Files.SelectMany(Notes);

    /// <summary>The verbs for one file, ready for a shell.</summary>
    public static IEnumerable<string> Commands(PlannedFile file) =>
        file.Disagreements.Count > 0
            ? file.Disagreements.SelectMany(key =>
                new[] { Resolve(file, key, "--ours"), Resolve(file, key, "--theirs") }
            )
        : file.Verdict == Verdict.Conflict && file.ProposalContent is not null
            ? [Resolve(file, null, "--ours"), Resolve(file, null, "--theirs")]
        : file.IsStranger ? [Verb("adopt", file), Verb("replace", file), Verb("leave", file)]
        : [];

    private static IEnumerable<Phrase> Notes(PlannedFile file)
    {
        if (file.Disagreements.Count > 0)
        {
            foreach (var key in file.Disagreements.Take(MostKeys))
                yield return DisagreementPhrases.KeyIsYours(
                    file.Path,
                    key,
                    AgentManifest.FileName,
                    Resolve(file, key, "--ours"),
                    Resolve(file, key, "--theirs")
                );
            if (file.Disagreements.Count > MostKeys)
                yield return DisagreementPhrases.MoreKeysAreYours(
                    file.Path,
                    file.Disagreements.Count - MostKeys,
                    AgentManifest.FileName,
                    Resolve(file, null, "--ours"),
                    Resolve(file, null, "--theirs")
                );
        }
        else if (file.Verdict == Verdict.Conflict && file.ProposalContent is not null)
        {
            yield return DisagreementPhrases.Conflict(
                file.Path,
                Resolve(file, null, "--ours"),
                Resolve(file, null, "--theirs")
            );
        }
        else if (file.IsStranger)
        {
            yield return DisagreementPhrases.Stranger(
                file.Path,
                Verb("adopt", file),
                Verb("replace", file),
                Verb("leave", file)
            );
        }
    }

    /// <summary>The verb that settles one key, or all of a file.</summary>
    public static string Resolve(PlannedFile file, string? key, string side) =>
        $"{Verb("resolve", file)}{(key is null ? "" : " " + ShellWord.Quote(key))} {side}";

    private static string Verb(string verb, PlannedFile file) => $"tmuxagent {verb} {ShellWord.Quote(file.Path)}";
}
