using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
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
            Contradiction(
                table,
                table.Take(EnvKeyKeys.Min.Name)!.Value.Place,
                "'min' is greater than 'max', so no value fits. Swap them."
            );
            bound = bound with { Min = null, Max = null };
        }
        if (bound is { Requirement: Requirement.Required, Deprecated: not null })
        {
            Contradiction(
                table,
                table.Take(EnvKeyKeys.Deprecated.Name)!.Value.Place,
                "The key is required and deprecated. A key that should no longer be used cannot be required; drop one of the two."
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
                Contradiction(
                    table,
                    entry.NamePlace,
                    "Only a key of type \"enum\" has 'values'. Write type = \"enum\", or remove them."
                );
            return default;
        }
        if (values is { Count: > 0 })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var value in values.Where(v => !seen.Add(v.Value)))
                Contradiction(table, value.Place, "This value is listed twice. Remove one.");
            return values.Select(v => v.Value).Distinct().ToEquatableArray();
        }
        var place = entry?.Value.Place ?? table.Take(EnvKeyKeys.Type.Name)!.Value.Place;
        Contradiction(
            table,
            place,
            "A key of type \"enum\" needs 'values': the texts that are allowed, such as values = [\"a\", \"b\"]."
        );
        return default;
    }

    private static double? Bound(ManifestTable table, EnvKeyType type, string name)
    {
        if (table.Take(name) is not { } entry)
            return null;
        if (!EnvValueCheck.HasMagnitude(type))
        {
            Contradiction(
                table,
                entry.NamePlace,
                $"'{name}' limits a number, and the key's type is none. Use int, float, duration or port, or 'pattern'."
            );
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
                type == EnvKeyType.Duration
                    ? "a number of seconds, or a duration such as \"5m\""
                    : "a number without quotes"
            );
        }
        return bound;
    }

    private static void Contradiction(ManifestTable table, TomlPlace place, string message) =>
        table.Context.Report(RuleCatalog.ManifestConstraint, place, message);
}
