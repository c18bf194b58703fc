using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>Mends an env file as far as its findings have one right mend.</summary>
public static class EnvFileFixes
{
    // One mend can uncover another, such as quotes behind blanks; more rounds than there are kinds of mends are a loop.
    private const int MostRounds = 10;

    /// <summary>Carries out every fix; what no fix names keeps its bytes.</summary>
    /// <param name="document">The file.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="check">Which rules count.</param>
    public static EnvMergeResult Apply(EnvDocument document, EnvSection section, CheckSection check)
    {
        var changes = new List<EnvChange>();
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = WithoutOverlap(EnvFileRules.Fixes(document, section, check));
            if (fixes.Count == 0)
                break;
            changes.AddRange(
                fixes.Select(fix => new EnvChange(
                    "",
                    EnvChangeKind.Mended,
                    EnvChangePhrases.Mended(document.Text.PositionAt(fix.Edits[0].Span.Start).Line, fix.Title)
                ))
            );
            document = EnvDocument.Parse(
                new SourceText(
                    document.Text.Path,
                    TextEdits.Apply(document.Text.Content, fixes.SelectMany(fix => fix.Edits))
                )
            );
        }
        return new EnvMergeResult(document.Text.Content, changes.ToEquatableArray(), default);
    }

    // The first of two that overlap; the other is found again in the next round, if it is still needed.
    private static List<SuggestedFix> WithoutOverlap(IEnumerable<SuggestedFix> fixes)
    {
        var kept = new List<SuggestedFix>();
        var end = -1;
        foreach (var fix in fixes.OrderBy(fix => fix.Edits[0].Span.Start))
        {
            // Whole ranges are kept apart, and do not touch: two insertions at one place have no order.
            if (fix.Edits[0].Span.Start <= end)
                continue;
            kept.Add(fix);
            end = fix.Edits[fix.Edits.Count - 1].Span.End;
        }
        return kept;
    }
}
