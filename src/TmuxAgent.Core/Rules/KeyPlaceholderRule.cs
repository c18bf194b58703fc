using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0210: programs take it for a real value, and fail far from here.</summary>
internal sealed class KeyPlaceholderRule() : KeyRule("TMA0210", RuleTitles.PlaceholderLeft, Severity.Warning)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from lines in check.Role == EnvFileRole.Values ? check.Keys() : []
        let line = lines.Effective
        where line is { IsUncertain: false } && IsPlaceholder(lines.Key, line)
        select Report(check, line.ValueSpan, KeyRulePhrases.PlaceholderLeft(lines.Key.Name));

    // The manifest's own example of a secret is for people to look at.
    private static bool IsPlaceholder(EnvKey key, EnvLine line) =>
        Placeholder.IsOne(line.Value)
            ? key.Default != line.Value
            : key.Secret && line.Value.Length > 0 && key.Example == line.Value;
}
