using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Interaction;

/// <summary>What another env file brings: each value that can be taken, and why the others cannot.</summary>
/// <param name="Values">The values by key.</param>
/// <param name="LeftOut">A sentence for each line that is not taken. Holds no value.</param>
internal sealed record ImportedValues(IReadOnlyDictionary<string, string> Values, IReadOnlyList<Phrase> LeftOut)
{
    private const int MostNamed = 40;

    /// <summary>Reads another env file by the rules of <c>env set</c>. The last line of a key counts, as for every reader.</summary>
    public static ImportedValues Of(EnvDocument other, EnvSection section)
    {
        var declared = new EnvKeyIndex(section);
        var names = new EnvLineNames(other, declared);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var leftOut = new List<Phrase>();
        foreach (var line in other.Lines.Where(line => line.Kind is EnvLineKind.Assignment or EnvLineKind.Junk))
        {
            if (line.Kind == EnvLineKind.Assignment && other.Find(line.Key) != line && !line.IsUncertain)
                continue;
            var key = declared.Find(line.Key) ?? new EnvKey(line.Key, EnvKeyType.String);
            // An empty place of a copied example says nothing.
            if (line is { Kind: EnvLineKind.Assignment, IsUncertain: false, Value.Length: 0 })
                continue;
            var why =
                Problem(line, key, names, section, declared)
                ?? (
                    values.TryGetValue(key.Name, out var other1) && other1 != line.Value
                        ? EnvVerbPhrases.OtherValueThere(key.Name)
                        : null
                );
            if (why is not null)
                leftOut.Add(ReportPhrases.At(other.LocationOf(line).ToString(), why));
            else
                values[key.Name] = line.Value;
        }
        if (leftOut.Count > MostNamed)
            leftOut = [.. leftOut.Take(MostNamed), EnvVerbPhrases.MoreLeftOut(leftOut.Count - MostNamed)];
        return new ImportedValues(values, leftOut);
    }

    // Without its full stop.
    private static Phrase Clause(Phrase sentence) => sentence.Map(text => text.TrimEnd('.', '。'));

    private static Phrase? Problem(
        EnvLine line,
        EnvKey key,
        EnvLineNames names,
        EnvSection section,
        EnvKeyIndex declared
    ) =>
        line.Kind == EnvLineKind.Junk ? EnvVerbPhrases.NoAssignment
        : line.IsUncertain || !names.MayShow(line) ? EnvVerbPhrases.EndUnclear
        : line.Has(EnvDisagreementKind.Expansion) ? EnvVerbPhrases.HoldsExpansion(line.Key)
        : EnvKeyName.Problem(key.Name) is { } name ? Phrase.Join(" ", [Phrase.Verbatim(line.Key), Clause(name)])
        : declared.Find(line.Key) is null && Assignments.WhyNot(line.Key, section) is { } mistake ? mistake
        : Answers.Problem(key, line.Value);
}
