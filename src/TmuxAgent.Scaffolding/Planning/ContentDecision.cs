namespace TmuxAgent.Scaffolding.Planning;

/// <summary>What becomes of a content that is rendered, edited and rendered again.</summary>
/// <param name="Verdict">What is done.</param>
/// <param name="Content">The content afterwards; for a conflict the one that stands.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record ContentDecision(Verdict Verdict, byte[] Content, string Reason)
{
    /// <summary>Decides between what stands, what was written last, and what would be written now.</summary>
    /// <param name="standing">What stands now.</param>
    /// <param name="entry">What was written last; null where nothing is recorded.</param>
    /// <param name="rendered">What would be written now, LF line ends.</param>
    /// <param name="merge">Three-way merge.</param>
    public static ContentDecision Make(byte[] standing, LedgerEntry? entry, byte[] rendered, ThreeWayMerge merge)
    {
        if (Same(standing, rendered))
            return new(Verdict.Unchanged, standing, "as it should be");
        if (entry is not null && entry.IsOf(standing))
            return new(Verdict.Update, rendered, "its rendering changed");

        var ancestor = entry?.Base;
        var wanted = rendered;
        if (LineEnds.AreAllCrLf(standing))
        {
            wanted = LineEnds.ToCrLf(rendered);
            if (Same(standing, wanted))
                return new(Verdict.EditedKept, standing, "only its line ends were changed, to CRLF");
            ancestor = ancestor is null ? null : LineEnds.ToCrLf(ancestor);
            if (ancestor is not null && Same(standing, ancestor))
                return new(Verdict.Merged, wanted, "its rendering changed; your CRLF line ends are kept");
        }
        if (ancestor is null)
            return new(Verdict.Conflict, standing, "it was edited, and what was last written is not known any more");
        if (Same(ancestor, wanted))
            return new(Verdict.EditedKept, standing, "edited since it was written; nothing new to bring in");
        return Merge(standing, ancestor, wanted, merge);
    }

    private static ContentDecision Merge(byte[] standing, byte[] ancestor, byte[] wanted, ThreeWayMerge merge)
    {
        var result = merge(standing, ancestor, wanted);
        if (result.Content is null)
            return new(Verdict.Conflict, standing, $"it was edited and its rendering changed: {result.Problem}");
        return Same(result.Content, standing)
            ? new(Verdict.EditedKept, standing, "edited since it was written; the edits already hold the new rendering")
            : new(Verdict.Merged, result.Content, "its rendering changed; your edits are kept");
    }

    private static bool Same(byte[] left, byte[] right) => left.SequenceEqual(right);
}
