using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0210: programs take it for a real value, and fail far from here.</summary>
internal sealed class KeyPlaceholderRule()
    : KeyRule("TMA0210", "A placeholder was left where a value belongs", Severity.Warning)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from lines in check.Role == EnvFileRole.Values ? check.Keys() : []
        let line = lines.Effective
        where line is { IsUncertain: false } && IsPlaceholder(lines.Key, line)
        select Report(
            check,
            line.ValueSpan,
            $"The value of {lines.Key.Name} says what belongs here and is none; set it with `tmuxagent env set {lines.Key.Name}`, or make the line a comment."
        );

    // The manifest's own example of a secret is for people to look at.
    private static bool IsPlaceholder(EnvKey key, EnvLine line) =>
        Placeholder.IsOne(line.Value)
            ? key.Default != line.Value
            : key.Secret && line.Value.Length > 0 && key.Example == line.Value;
}
