using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0603: an empty default stands for none.</summary>
internal sealed class DefaultDiffersRule() : UseRule("TMA0603", RuleTitles.DefaultDiffers, Severity.Warning)
{
    internal override IEnumerable<Finding> Check(UseCheck check) =>
        from use in check.Uses
        where use.Kind == KeyUseKind.Reads && !string.IsNullOrEmpty(use.Default)
        let key = check.Declared.Find(use.Name)
        where key is { Default.Length: > 0 } && !IsSame(key.Type, use.Default!, key.Default!)
        select Report(use, SourceRulePhrases.DefaultDiffers(key.Name));

    private static bool IsSame(EnvKeyType type, string left, string right) =>
        left == right
        || type switch
        {
            EnvKeyType.Int or EnvKeyType.Port or EnvKeyType.Float => EnvValue.TryReadFloat(left, out var one)
                && EnvValue.TryReadFloat(right, out var other)
                && one.Equals(other),
            EnvKeyType.Bool => EnvValue.TryReadBool(left, out var one)
                && EnvValue.TryReadBool(right, out var other)
                && one == other,
            EnvKeyType.Duration => EnvValue.TryReadDuration(left, out var one)
                && EnvValue.TryReadDuration(right, out var other)
                && one.Equals(other),
            EnvKeyType.List => EnvValue.ReadList(left).SequenceEqual(EnvValue.ReadList(right)),
            _ => false,
        };
}
