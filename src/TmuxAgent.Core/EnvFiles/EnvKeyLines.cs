using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Everything that an env file says about one declared key, under its own name and its aliases.</summary>
internal sealed class EnvKeyLines
{
    public EnvKeyLines(EnvDocument document, EnvKey key)
    {
        Key = key;
        Own = document.Find(key.Name);
        Placeholder = document.FindPlaceholder(key.Name);
        Aliases =
            key.Aliases.Count == 0
                ? []
                :
                [
                    .. key
                        .Aliases.Where(alias => alias != key.Name)
                        .Distinct()
                        .SelectMany(document.AssignmentsOf)
                        .OrderBy(line => line.Span.Start),
                ];
        var spellings = Aliases.GroupBy(line => line.Key).Select(group => group.Last()).ToList();
        if (Own is not null)
            spellings.Insert(0, Own);
        Disagree = spellings.Skip(1).FirstOrDefault(line => !SameValue(document, spellings[0], line)) is not null;
        Effective = Own ?? spellings.FirstOrDefault();
    }

    public EnvKey Key { get; }

    /// <summary>The line that counts under the key's own name.</summary>
    public EnvLine? Own { get; }

    /// <summary>All lines under an alias.</summary>
    public IReadOnlyList<EnvLine> Aliases { get; }

    public EnvLine? Placeholder { get; }

    /// <summary>Whether two spellings hold different values.</summary>
    public bool Disagree { get; }

    /// <summary>The line that the value comes from; null where there is none.</summary>
    public EnvLine? Effective { get; }

    /// <summary>Whether two lines surely mean the same to every program.</summary>
    public static bool SameValue(EnvDocument document, EnvLine left, EnvLine right) =>
        document.Raw(left.ValueSpan) == document.Raw(right.ValueSpan)
        || (left.Value == right.Value && left.Disagreements.Count == 0 && right.Disagreements.Count == 0);
}
