using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0206: the manifest says what to use instead.</summary>
internal sealed class KeyDeprecatedRule() : KeyRule("TMA0206", RuleTitles.Deprecated, Severity.Warning)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from line in check.Document.Assignments
        let key = check.Declared!.Find(line.Key)
        where key?.Deprecated is not null
        select Report(check, line.KeySpan, KeyRulePhrases.Deprecated(key.Name, key.Deprecated!));
}
