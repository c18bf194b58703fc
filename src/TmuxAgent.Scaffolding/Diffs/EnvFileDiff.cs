using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Scaffolding.Diffs;

/// <summary>
/// The difference of two env files, line by line without context. A value is shown only of a key that the manifest
/// declares and does not call secret, and that holds no credentials; any other is <c>***</c>, since an unknown key may well
/// hold a secret.
/// </summary>
public sealed class EnvFileDiff
{
    private readonly EnvKeyIndex _declared;
    private readonly EnvValueMask _mask;

    /// <param name="section">What the manifest declares.</param>
    public EnvFileDiff(EnvSection section)
    {
        _declared = new EnvKeyIndex(section);
        _mask = new EnvValueMask(section);
    }

    /// <summary>The lines that differ; none where the files are the same or one is no text.</summary>
    public IReadOnlyList<DiffLine> Lines(byte[] before, byte[] after)
    {
        Utf8Text.TryDecode("before", before, out var oldText, out _, keepMark: true);
        Utf8Text.TryDecode("after", after, out var newText, out _, keepMark: true);
        var oldFile = EnvDocument.Parse(oldText);
        var newFile = EnvDocument.Parse(newText);
        var oldLines = oldFile.Lines.Select(line => (Line: line, Raw: oldFile.Raw(line.Span))).ToList();
        var newLines = newFile.Lines.Select(line => (Line: line, Raw: newFile.Raw(line.Span))).ToList();

        var result = new List<DiffLine>();
        int i = 0,
            j = 0;
        foreach (
            var step in LineEdits.Find([.. oldLines.Select(line => line.Raw)], [.. newLines.Select(line => line.Raw)])
        )
        {
            if (step.Kind == DiffLineKind.Removed)
                result.Add(new DiffLine(step.Kind, "-" + Show(oldLines[i].Line, oldFile, newFile, isNew: false)));
            else if (step.Kind == DiffLineKind.Added)
                result.Add(new DiffLine(step.Kind, "+" + Show(newLines[j].Line, newFile, oldFile, isNew: true)));
            if (step.Kind != DiffLineKind.Added)
                i++;
            if (step.Kind != DiffLineKind.Removed)
                j++;
        }
        return result;
    }

    private string Show(EnvLine line, EnvDocument file, EnvDocument other, bool isNew)
    {
        var raw = file.Raw(line.ContentSpan);
        switch (line.Kind)
        {
            case EnvLineKind.Assignment:
            case EnvLineKind.Placeholder:
                return ShowKey(line, file, other, isNew);
            case EnvLineKind.Blank:
                return raw;
            // The tool adds no comment that is not the manifest's own, but it moves some, and those are the person's.
            case EnvLineKind.Comment when isNew && other.Text.Content.IndexOf(raw.Trim(), StringComparison.Ordinal) < 0:
                return raw;
            default:
                return EnvValueMask.Hidden;
        }
    }

    private string ShowKey(EnvLine line, EnvDocument file, EnvDocument other, bool isNew)
    {
        if (!new EnvLineNames(file, _declared).MayShow(line))
            return EnvValueMask.Hidden;
        // What stands behind the value, a comment, may be a piece of it to some programs.
        if (!line.IsUncertain && !_mask.Hides(line.Key, line.Value))
            return file.Raw(TextSpan.FromBounds(line.ContentSpan.Start, line.ValueSpan.End));
        var sign = line.Kind == EnvLineKind.Placeholder ? "#" : "";
        return line.ValueSpan.Length == 0
            ? $"{sign}{line.Key}="
            : $"{sign}{line.Key}={EnvValueMask.Hidden}{Marker(line, other, isNew)}";
    }

    // Two masked values look alike, so a changed one says that it is.
    private static string Marker(EnvLine line, EnvDocument other, bool isNew)
    {
        var counterpart = other.Find(line.Key);
        return
            isNew && line.Kind == EnvLineKind.Assignment && counterpart is not null && counterpart.Value != line.Value
            ? " (the value differs)"
            : "";
    }
}
