using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0201: the program reads the key, not its alias.</summary>
internal static class KeyAliasUsedRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) =>
        from line in document.Assignments
        from key in section.Keys
        where key.Name != line.Key && key.Aliases.Contains(line.Key)
        select new Finding(
            RuleCatalog.KeyAliasUsed,
            $"{line.Key} is an old spelling that nothing reads; write {key.Name}.",
            document.Text.LocationOf(line.KeySpan),
            Fix(document, line, key));

    // With both spellings in the file a rename would make a duplicate.
    private static SuggestedFix? Fix(EnvDocument document, EnvLine line, EnvKey key) =>
        new EnvKeyLines(document, key) is { Own: null, Disagree: false }
            ? EnvFixes.Replace($"Rename to {key.Name}", line.KeySpan, key.Name)
            : null;
}
