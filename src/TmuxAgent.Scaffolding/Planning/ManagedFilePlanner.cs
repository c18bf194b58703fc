using TmuxAgent.Scaffolding.Adoption;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Files that are rendered again on every run; hand edits are merged.</summary>
internal static class ManagedFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
        {
            var reason = file.Entry is null ? "nothing is there yet" : "it was deleted since it was written";
            return file.Settle(Verdict.Create, reason, file.Rendered);
        }

        var standing = file.Found.Content;
        var decision = ContentDecision.Make(standing, file.Entry, file.Rendered, file.Request.Merge);
        if (decision.Verdict == Verdict.Unchanged && file.Entry is null)
            return file.Settle(Verdict.Unchanged, "as it should be; recorded from now on", standing);
        if (decision.Verdict is Verdict.Unchanged or Verdict.Update)
            return file.Settle(decision.Verdict, decision.Reason, decision.Content);
        if (file.IsAdopted)
            return file.Settle(
                Verdict.EditedKept,
                "taken in as it stands; later renderings are merged into it",
                standing
            );
        if (file.Entry is null || decision.Verdict == Verdict.Conflict)
            return Unsettled(file, decision);
        return file.Settle(decision.Verdict, decision.Reason, decision.Content);
    }

    private static PlannedFile Unsettled(FileCase file, ContentDecision decision)
    {
        if (file.IsReplaced)
            return file.Settle(
                Verdict.Update,
                "replaced as you asked; `tmuxagent undo` brings the old file back",
                file.Rendered
            );
        if (file.Entry is null && file.Request.Options.Superseded.Contains(file.Desired.Path))
            return file.Settle(
                Verdict.Update,
                "tmuxagent.toml says what it said; `tmuxagent undo` brings it back",
                file.Rendered
            );
        if (file.Entry is null && HandWritten.IsFor(file.Desired.OutputId, file.Found.Content))
            return file.Settle(
                Verdict.Update,
                "takes the place of the one written by hand, which `tmuxagent undo` brings back",
                file.Rendered
            );
        return file.Entry is null
            ? file.RefuseStranger("it was there before, and tmuxagent did not write it")
            : file.Conflict(decision.Reason, file.Rendered);
    }
}
