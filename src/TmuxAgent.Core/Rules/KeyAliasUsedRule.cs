using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0201: the program reads the key, not its alias.</summary>
internal sealed class KeyAliasUsedRule() : KeyRule("TMA0201", RuleTitles.AliasUsed, Severity.Error)
{
    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section) =>
        from line in check.Document.Assignments
        let key = check.Declared!.Find(line.Key)
        where key is not null && key.Name != line.Key
        select Report(
            check,
            line.KeySpan,
            KeyRulePhrases.AliasUsed(line.Key, key.Name),
            Fix(check.Document, line, key)
        );

    // With both spellings in the file a rename would make a duplicate.
    private static SuggestedFix? Fix(EnvDocument document, EnvLine line, EnvKey key) =>
        new EnvKeyLines(document, key) is { Own: null, Disagree: false }
            ? EnvFixes.Replace(KeyRulePhrases.RenameTo(key.Name), line.KeySpan, key.Name)
            : null;
}
