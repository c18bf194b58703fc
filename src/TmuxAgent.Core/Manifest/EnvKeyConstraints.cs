using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds what limits a key's value: <c>values</c>, <c>min</c>, <c>max</c>, <c>pattern</c>.</summary>
internal static class EnvKeyConstraints
{
    public static EnvKey Bind(ManifestTable table, EnvKey key)
    {
        var bound = key with
        {
            Values = Values(table, key.Type),
            Min = Bound(table, key.Type, EnvKeyKeys.Min.Name),
            Max = Bound(table, key.Type, EnvKeyKeys.Max.Name),
            Pattern = EnvKeyKeys.Pattern.Read(table),
        };
        if (bound.Min > bound.Max)
        {
            Contradiction(table, table.Take(EnvKeyKeys.Min.Name)!.Value.Place, ManifestKeyPhrases.MinAboveMax);
            bound = bound with { Min = null, Max = null };
        }
        if (bound is { Requirement: Requirement.Required, Deprecated: not null })
        {
            Contradiction(
                table,
                table.Take(EnvKeyKeys.Deprecated.Name)!.Value.Place,
                ManifestKeyPhrases.RequiredAndDeprecated
            );
        }
        return bound;
    }

    private static EquatableArray<string> Values(ManifestTable table, EnvKeyType type)
    {
        var entry = table.Take(EnvKeyKeys.Values.Name);
        var values = table.Texts(EnvKeyKeys.Values.Name, ManifestText.WordProblem);
        if (type != EnvKeyType.Enum)
        {
            if (entry is not null)
                Contradiction(table, entry.NamePlace, ManifestKeyPhrases.ValuesWithoutEnum);
            return default;
        }
        if (values is { Count: > 0 })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in values.Where(v => !seen.Add(v.Value)))
                Contradiction(table, value.Place, ManifestKeyPhrases.ValueTwice);
            return values.Select(v => v.Value).Distinct().ToEquatableArray();
        }
        var place = entry?.Value.Place ?? table.Take(EnvKeyKeys.Type.Name)!.Value.Place;
        Contradiction(table, place, ManifestKeyPhrases.EnumWithoutValues);
        return default;
    }

    private static double? Bound(ManifestTable table, EnvKeyType type, string name)
    {
        if (table.Take(name) is not { } entry)
            return null;
        if (!EnvValueCheck.HasMagnitude(type))
        {
            Contradiction(table, entry.NamePlace, ManifestKeyPhrases.BoundWithoutNumber(name));
            return null;
        }
        double? bound = entry.Value switch
        {
            TomlInteger whole => whole.Value,
            TomlFloat real when !double.IsNaN(real.Value) && !double.IsInfinity(real.Value) => real.Value,
            TomlString text when type == EnvKeyType.Duration && EnvValue.TryReadDuration(text.Value, out var seconds) =>
                seconds,
            _ => null,
        };
        if (bound is null)
        {
            table.ReportType(
                entry,
                type == EnvKeyType.Duration ? ManifestPhrases.DurationBound : ManifestPhrases.NumberBound
            );
        }
        return bound;
    }

    private static void Contradiction(ManifestTable table, TomlPlace place, Phrase message) =>
        table.Context.Report(RuleCatalog.ManifestConstraint, place, message);
}
