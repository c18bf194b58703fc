using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0601: told once for a key, at the first place; what a file of the repository sets is known there.</summary>
internal sealed class UndeclaredReadRule() : UseRule("TMA0601", RuleTitles.UndeclaredRead, Severity.Info)
{
    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var use in check.Uses.Where(use => use.Kind == KeyUseKind.Reads))
        {
            var isKnown =
                check.Declared.Find(use.Name) is not null
                || SystemKeys.Include(use.Name)
                || check.IsSet(use.Name)
                // TMA0502 says more.
                || check.Near(use.Name) is not null
                || check.OwnedPrefix(use.Name) is not null;
            if (!isKnown && told.Add(use.Name))
                yield return Report(use, SourceRulePhrases.UndeclaredRead(use.Name));
        }
    }
}
