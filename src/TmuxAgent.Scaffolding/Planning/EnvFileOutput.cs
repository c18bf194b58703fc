using System.Text;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>The env file as an output: its template gives the header, the manifest and the answers give the keys.</summary>
/// <param name="section">What the manifest declares.</param>
/// <param name="values">Values given for this run, by key.</param>
public sealed class EnvFileOutput(EnvSection section, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The file to write where none stands; any file that is no env file comes back as it is.</summary>
    public DesiredFile Fill(DesiredFile file) =>
        file.Kind == OutputKind.EnvFile
            ? file with
            {
                Content = EnvMerge.Merge(EnvDocument.Parse(file.Path, file.Content), section, values).Text,
            }
            : file;

    /// <summary>The file to write where one stands; what <see cref="PlanRequest"/> asks for.</summary>
    public KeyMergeResult Merge(DesiredFile file, byte[] standing, EnvFileTerms terms)
    {
        if (standing.Length > EnvDocument.Longest)
            return new KeyMergeResult(null, [EnvDocument.TooLong(file.Path)]);
        if (!EnvDocument.TryParse(file.Path, standing, out var document, out var error))
            return new KeyMergeResult(
                null,
                [Phrase.Join(" ", [Phrase.Verbatim(error!.Location.ToString()), error.Message])]
            );
        var merged = EnvMerge.Merge(document!, section, values, new(Memory(document!, terms), terms.Settlement));
        if (merged.Conflicts.Count > 0)
            return new KeyMergeResult(null, [.. merged.Conflicts.Select(conflict => conflict.Words)])
            {
                Disagreements = merged.Disagreements,
            };
        return new KeyMergeResult(new UTF8Encoding(false).GetBytes(merged.Text), Summarize(merged))
        {
            Disagreements = merged.Disagreements,
            Overrides = merged.Overrides,
            Written = merged.Written,
        };
    }

    // What an earlier version wrote is told by the example that it rendered at the same time.
    private EnvMemory Memory(EnvDocument document, EnvFileTerms terms) =>
        terms.Entry is null ? EnvMemory.OfStranger(document, section)
        : terms.Entry.Keys is { } keys ? EnvMemory.Of(keys)
        : terms.Example is not null && EnvDocument.TryParse("", terms.Example, out var example, out _)
            ? EnvMemory.OfExample(example!)
        : EnvMemory.None;

    // Thirty placeholders make one clause, not thirty sentences; what a person may have to act on keeps its own words.
    private static List<Phrase> Summarize(EnvMergeResult merged)
    {
        var notes = new List<Phrase>();
        Join(PlanPhrases.Adds, EnvChangeKind.Added);
        Join(PlanPhrases.Sets, EnvChangeKind.Set);
        Join(PlanPhrases.BringsUpToDate, EnvChangeKind.Followed);
        var placeholders = merged.Changes.Count(change => change.Kind == EnvChangeKind.AddedPlaceholder);
        if (placeholders > 0)
            notes.Add(PlanPhrases.AddsPlaceholders(placeholders));
        notes.AddRange(
            merged
                .Changes.Where(change =>
                    change.Kind
                        is EnvChangeKind.Renamed
                            or EnvChangeKind.Removed
                            or EnvChangeKind.Emptied
                            or EnvChangeKind.Kept
                )
                .Select(change => change.Words.Map(text => text.TrimEnd('.', '。')))
        );
        return notes;

        void Join(Func<string, Phrase> clause, EnvChangeKind kind)
        {
            var keys = merged.Changes.Where(change => change.Kind == kind).Select(change => change.Key).ToList();
            if (keys.Count > 0)
                notes.Add(clause(string.Join(", ", keys)));
        }
    }
}
