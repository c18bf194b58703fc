using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>What a plan would change in one file, as a unified diff. For a conflict: what the proposal would.</summary>
public static class FileDiff
{
    private const string Nothing = "/dev/null";

    /// <summary>The lines of the diff; none where the file stays as it is.</summary>
    /// <param name="file">The planned file.</param>
    /// <param name="section">What the manifest declares, by which values of an env file are shown or masked.</param>
    public static IReadOnlyList<DiffLine> Of(PlannedFile file, EnvSection section)
    {
        var stands = file.Found.Kind == EntryKind.File;
        var removed = file.Changes.Any(change => change.Path == file.Path && change.Content is null);
        var after = file.ProposalContent ?? file.NewContent;
        if (after is null && !removed)
            return [];

        var body =
            file.Kind == OutputKind.EnvFile
                ? new EnvFileDiff(section).Lines(file.Found.Content, after ?? [])
                : UnifiedDiff.Hunks(file.Found.Content, after ?? []);
        var lines = new List<DiffLine> { Header($"diff --git a/{file.Path} b/{file.Path}") };
        if (!stands)
            lines.Add(Header($"new file mode 100{ModeText(file.NewMode)}"));
        else if (removed)
            lines.Add(Header($"deleted file mode 100{ModeText(file.Found.Mode)}"));
        else if (file.NewContent is not null && file.NewMode != file.Found.Mode)
            lines.AddRange([
                Header($"old mode 100{ModeText(file.Found.Mode)}"),
                Header($"new mode 100{ModeText(file.NewMode)}"),
            ]);
        if (body.Count > 0)
        {
            lines.Add(Header($"--- {(stands ? "a/" + file.Path : Nothing)}"));
            lines.Add(
                Header(
                    $"+++ {(removed ? Nothing : "b/" + (file.ProposalContent is null ? file.Path : Proposal.PathFor(file.Path)))}"
                )
            );
        }
        lines.AddRange(body);
        return lines;
    }

    private static DiffLine Header(string text) => new(DiffLineKind.Header, text);

    private static string ModeText(int mode) => FileModes.Text(mode).Substring(1);
}
