using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// 061x, files that are merged by key and say something else than the manifest. They take the plan of a run, which knows
/// what was written last, so `check` alone reports them.
/// </summary>
public static class KeyedFileRules
{
    /// <summary>TMA0610</summary>
    public static Rule Disagrees { get; } = new("TMA0610", RuleTitles.FileDisagrees, Severity.Warning);

    /// <summary>TMA0611</summary>
    public static Rule Overrides { get; } = new("TMA0611", RuleTitles.FileOverrides, Severity.Info);

    /// <summary>TMA0612</summary>
    public static Rule Contradicts { get; } = new("TMA0612", RuleTitles.FileContradicts, Severity.Warning);
}
