using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Adoption;

namespace TmuxAgent.Cli.Adoption;

/// <summary>What a person should know of what a new manifest took in, a sentence each. They name keys and never values.</summary>
internal static class AdoptionNotes
{
    private const int MostNamed = 8;

    /// <summary>The sentences.</summary>
    public static IEnumerable<Phrase> Of(ManifestDraft draft, FoundConfiguration found)
    {
        var files = draft.Taken.Where(value => !IsPlace(value)).Select(value => value.File).Distinct().ToList();
        if (files.Count > 0)
            yield return InitPhrases.SaysWhat(AgentManifest.FileName, List(files), files.Count == 1);
        if (found.Adopted.Count > 0)
            yield return InitPhrases.AreYours(List(found.Adopted), found.Adopted.Count == 1);
        foreach (var group in draft.Left.GroupBy(value => value.File))
            yield return InitPhrases.StaysThere(
                group.Key,
                List([.. group.Select(value => value.Name).Distinct()]),
                AgentManifest.FileName,
                group.Count() == 1
            );
    }

    private static bool IsPlace(TakenValue value) => value.Path.StartsWith("outputs.", StringComparison.Ordinal);

    private static Phrase List(IReadOnlyList<string> names) =>
        names.Count > MostNamed
            ? ReportPhrases.AndMore(string.Join(", ", names.Take(MostNamed)), names.Count - MostNamed)
        : names.Count == 1 ? Phrase.Verbatim(names[0])
        : ReportPhrases.And(string.Join(", ", names.Take(names.Count - 1)), names[^1]);
}
