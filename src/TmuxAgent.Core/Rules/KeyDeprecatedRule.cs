using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0206: the manifest says what to use instead.</summary>
internal static class KeyDeprecatedRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) =>
        from line in document.Assignments
        from key in section.Keys
        where key.Deprecated is not null && (key.Name == line.Key || key.Aliases.Contains(line.Key))
        select new Finding(
            RuleCatalog.KeyDeprecated, $"{key.Name} is deprecated: {key.Deprecated}", document.Text.LocationOf(line.KeySpan));
}
