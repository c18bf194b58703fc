using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0120: escapes, joined quotes, joined lines, # and ~ that the six readers do not read alike.</summary>
internal sealed class EnvReadDifferentlyRule() : EnvRule("TMA0120", RuleTitles.ReadDifferently, Severity.Warning)
{
    // One finding a line and way; the first place shows it.
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Assignments
        where line.Disagreements.Count > 0
        from difference in line.Disagreements
        let how = How(difference.Kind)
        where how is not null
        select Report(
            check,
            difference.Span,
            EnvRulePhrases.ReadDifferently(check.Names.Of(line), how, EnvFixes.Remedy(line)),
            EnvFixes.WritePortably(check, line)
        );

    // Null for a way that a rule of its own reports.
    private static Phrase? How(EnvDisagreementKind kind) =>
        kind switch
        {
            EnvDisagreementKind.UnquotedHash => EnvRulePhrases.UnquotedHash,
            EnvDisagreementKind.UnquotedCharacter => EnvRulePhrases.UnquotedCharacter,
            EnvDisagreementKind.Escape => EnvRulePhrases.Escape,
            EnvDisagreementKind.LineContinuation => EnvRulePhrases.LineContinuation,
            EnvDisagreementKind.SingleQuotedBackslash => EnvRulePhrases.SingleQuotedBackslash,
            EnvDisagreementKind.Concatenation => EnvRulePhrases.Concatenation,
            EnvDisagreementKind.Tilde => EnvRulePhrases.Tilde,
            _ => null,
        };
}
