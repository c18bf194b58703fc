using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What becomes of a content that is rendered, edited and rendered again.</summary>
/// <param name="Verdict">What is done.</param>
/// <param name="Content">The content afterwards; for a conflict the one that stands.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ContentDecision(Verdict Verdict, byte[] Content, Phrase Reason)
{
    /// <summary>Decides between what stands, what was written last, and what would be written now.</summary>
    /// <param name="standing">What stands now.</param>
    /// <param name="entry">What was written last; null where nothing is recorded.</param>
    /// <param name="rendered">What would be written now, LF line ends.</param>
    /// <param name="merge">Three-way merge.</param>
    public static ContentDecision Make(byte[] standing, LedgerEntry? entry, byte[] rendered, ThreeWayMerge merge)
    {
        if (Same(standing, rendered))
            return new(Verdict.Unchanged, standing, PlanPhrases.AsItShouldBe);
        if (entry is not null && entry.IsOf(standing))
            return new(Verdict.Update, rendered, PlanPhrases.RenderingChanged);

        var ancestor = entry?.Base;
        var wanted = rendered;
        if (LineEnds.AreAllCrLf(standing))
        {
            wanted = LineEnds.ToCrLf(rendered);
            if (Same(standing, wanted))
                return new(Verdict.EditedKept, standing, PlanPhrases.OnlyLineEnds);
            ancestor = ancestor is null ? null : LineEnds.ToCrLf(ancestor);
            if (ancestor is not null && Same(standing, ancestor))
                return new(Verdict.Merged, wanted, PlanPhrases.LineEndsKept);
        }
        if (ancestor is null)
            return new(Verdict.Conflict, standing, PlanPhrases.LastUnknown);
        if (Same(ancestor, wanted))
            return new(Verdict.EditedKept, standing, PlanPhrases.NothingNew);
        return Merge(standing, ancestor, wanted, merge);
    }

    private static ContentDecision Merge(byte[] standing, byte[] ancestor, byte[] wanted, ThreeWayMerge merge)
    {
        var result = merge(standing, ancestor, wanted);
        if (result.Content is null)
            return new(Verdict.Conflict, standing, PlanPhrases.BothChanged(result.Problem));
        return Same(result.Content, standing)
            ? new(Verdict.EditedKept, standing, PlanPhrases.EditsHoldIt)
            : new(Verdict.Merged, result.Content, PlanPhrases.EditsKept);
    }

    private static bool Same(byte[] left, byte[] right) => left.SequenceEqual(right);
}
