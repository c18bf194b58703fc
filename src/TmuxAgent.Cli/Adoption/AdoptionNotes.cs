using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Adoption;

namespace TmuxAgent.Cli.Adoption;

/// <summary>What a person should know of what a new manifest took in, a sentence each. They name keys and never values.</summary>
internal static class AdoptionNotes
{
    private const int MostNamed = 8;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(ManifestDraft draft, FoundConfiguration found)
    {
        var files = draft.Taken.Where(value => !IsPlace(value)).Select(value => value.File).Distinct().ToList();
        if (files.Count > 0)
            yield return $"{AgentManifest.FileName} says what {List(files)} {(files.Count == 1 ? "says" : "say")}";
        if (found.Adopted.Count > 0)
            yield return $"{List(found.Adopted)} {(found.Adopted.Count == 1 ? "is" : "are")} yours, byte for byte; what the manifest changes later is merged in";
        foreach (var group in draft.Left.GroupBy(value => value.File))
            yield return $"{group.Key}: {List([.. group.Select(value => value.Name).Distinct()])} {(group.Count() == 1 ? "stays" : "stay")} there alone, since {AgentManifest.FileName} cannot say {(group.Count() == 1 ? "it" : "them")}";
    }

    private static bool IsPlace(TakenValue value) => value.Path.StartsWith("outputs.", StringComparison.Ordinal);

    private static string List(IReadOnlyList<string> names) =>
        names.Count > MostNamed ? $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more"
        : names.Count == 1 ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
