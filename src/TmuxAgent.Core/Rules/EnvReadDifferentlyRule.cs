using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0120: escapes, joined quotes, # and ~ that the six readers do not read alike.</summary>
internal static class EnvReadDifferentlyRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        from line in document.Assignments
        // One finding a line and way; the first place shows it.
        from difference in line.Disagreements.GroupBy(d => d.Kind).Select(same => same.First())
        let how = How(difference.Kind)
        where how is not null
        select new Finding(
            RuleCatalog.EnvReadDifferently,
            $"{line.Key}: {how}; {EnvFixes.Remedy(line)}.",
            document.Text.LocationOf(difference.Span),
            EnvFixes.WritePortably(document, line));

    // Null for a way that a rule of its own reports.
    private static string? How(EnvDisagreementKind kind) => kind switch
    {
        EnvDisagreementKind.UnquotedHash => "Node ends the value at #, the others keep it",
        EnvDisagreementKind.UnquotedCharacter => "some programs treat a character outside quotes specially",
        EnvDisagreementKind.Escape =>
            "shells and systemd, DotNetEnv, python-dotenv and Node each undo other backslash escapes",
        EnvDisagreementKind.SingleQuotedBackslash =>
            "python-dotenv makes one of two backslashes, and it and DotNetEnv take one before the closing quote for an escape",
        EnvDisagreementKind.Concatenation =>
            "only the shells join quoted and unquoted parts; systemd and Node take other text, and DotNetEnv may lose the whole file",
        EnvDisagreementKind.Tilde => "the shells put a home folder for ~, the others keep it",
        _ => null,
    };
}
