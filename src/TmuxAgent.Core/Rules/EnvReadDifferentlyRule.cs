using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0120: escapes, joined quotes, joined lines, # and ~ that the six readers do not read alike.</summary>
internal sealed class EnvReadDifferentlyRule()
    : EnvRule("TMA0120", "Programs read a value differently", Severity.Warning)
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
            $"{check.Names.Of(line)}: {how}; {EnvFixes.Remedy(line)}.",
            EnvFixes.WritePortably(check, line)
        );

    // Null for a way that a rule of its own reports.
    private static string? How(EnvDisagreementKind kind) =>
        kind switch
        {
            EnvDisagreementKind.UnquotedHash => "Node ends the value at #, the others keep it",
            EnvDisagreementKind.UnquotedCharacter => "some programs treat a character outside quotes specially",
            EnvDisagreementKind.Escape =>
                "shells and systemd, DotNetEnv, python-dotenv and Node each undo other backslash escapes",
            EnvDisagreementKind.LineContinuation =>
                "the shells and systemd join the line below to the backslash at the end, and lose its key; the others read two lines",
            EnvDisagreementKind.SingleQuotedBackslash =>
                "python-dotenv makes one of two backslashes, and it and DotNetEnv take one before the closing quote for an escape",
            EnvDisagreementKind.Concatenation =>
                "only the shells join quoted and unquoted parts; systemd and Node take other text, and DotNetEnv may lose the whole file",
            EnvDisagreementKind.Tilde => "the shells put a home folder for ~, the others keep it",
            _ => null,
        };
}
