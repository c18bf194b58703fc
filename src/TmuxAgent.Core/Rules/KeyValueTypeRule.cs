using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0205: an empty value is the business of the rules about missing keys; an expanded one is not known here.</summary>
internal static class KeyValueTypeRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) =>
        from key in section.Keys
        let line = new EnvKeyLines(document, key).Effective
        where line is { Value.Length: > 0 } && !line.Has(EnvDisagreementKind.Expansion)
        let problem = EnvValueCheck.Problem(key, line.Value)
        where problem is not null
        select new Finding(
            RuleCatalog.KeyValueType,
            $"The value of {key.Name} {problem}; correct it, or what the manifest says about it.",
            document.Text.LocationOf(line.ValueSpan));
}
