namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Files that are written once, where nothing stands, and are the user's from then on.</summary>
internal static class SeededFilePlanner
{
    public static PlannedFile Plan(FileCase file)
    {
        if (file.Entry is not null && file.Found.Kind == EntryKind.Missing && file.IsNamed)
            return file.Settle(Verdict.Create, "deleted since it was written; written again", file.Rendered);
        if (file.Entry is not null)
        {
            return file.Found.Kind == EntryKind.Missing
                ? file.LeaveAlone(Verdict.Unchanged, "written once and deleted since; it is yours")
                : file.LeaveAlone(Verdict.Unchanged, "written once; it is yours");
        }
        if (file.Found.Obstacle.Length > 0)
            return file.Refuse(file.Found.Obstacle);
        if (file.Found.Kind == EntryKind.Missing)
            return file.Settle(Verdict.Create, "nothing is there yet; written once, then yours", file.Rendered);
        return file.Found.Content.SequenceEqual(file.Rendered)
            ? file.Settle(Verdict.Unchanged, "as it should be; recorded from now on", file.Found.Content)
            : file.LeaveAlone(Verdict.EditedKept, "it was there before; it is yours");
    }
}
