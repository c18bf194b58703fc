using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0205: an empty value is the business of the rules about missing keys; an expanded one is not known here.</summary>
internal sealed class KeyValueTypeRule() : KeyRule("TMA0205", RuleTitles.ValueType, Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from lines in check.Keys()
        let line = lines.Effective
        where line is { Value.Length: > 0, IsUncertain: false } && !line.Has(EnvDisagreementKind.Expansion)
        // TMA0211 says more.
        where lines.Key.Type != EnvKeyType.Url || WrappedUrl.Inner(line.Value) is null
        let problem = EnvValueCheck.Problem(lines.Key, line.Value)
        where problem is not null
        select Report(check, line.ValueSpan, KeyRulePhrases.ValueType(lines.Key.Name, problem));
}
