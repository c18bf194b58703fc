using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0106: by custom, names in lower case belong to the shell; declared keys and the proxy keys are what they are.</summary>
internal sealed class EnvLowerCaseKeyRule() : EnvRule("TMA0106", RuleTitles.LowerCaseKey, Severity.Info)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Document.Assignments.Where(line => HasLowerCase(line.Key) && check.Names.MayShow(line))
            .Where(line =>
                !line.Key.EndsWith("_proxy", StringComparison.Ordinal) && check.Declared?.Find(line.Key) is null
            )
            .Select(line =>
                Report(check, line.KeySpan, EnvRulePhrases.LowerCaseKey(line.Key, line.Key.ToUpperInvariant()))
            );

    private static bool HasLowerCase(string key)
    {
        foreach (var c in key)
        {
            if (c is >= 'a' and <= 'z')
                return true;
        }
        return false;
    }
}
