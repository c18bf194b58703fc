using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// 061x, files that are merged by key and say something else than the manifest. They take the plan of a run, which knows
/// what was written last, so `check` alone reports them.
/// </summary>
public static class KeyedFileRules
{
    /// <summary>TMA0610</summary>
    public static Rule Disagrees { get; } =
        new(
            "TMA0610",
            "A file and the manifest have different values, and nobody has said which is right",
            Severity.Warning
        );

    /// <summary>TMA0611</summary>
    public static Rule Overrides { get; } = new("TMA0611", "A file overrides what the manifest says", Severity.Info);

    /// <summary>TMA0612</summary>
    public static Rule Contradicts { get; } =
        new("TMA0612", "A file that the tool does not change contradicts the manifest", Severity.Warning);
}
