using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Planning;

/// <summary>
/// The difference of two env files, line by line without context. A value is shown only of a key that the manifest
/// declares and does not call secret; any other is <c>***</c>, since an unknown key may well hold a secret.
/// </summary>
public sealed class EnvFileDiff
{
    private readonly HashSet<string> _open;

    /// <param name="section">What the manifest declares.</param>
    public EnvFileDiff(EnvSection section)
    {
        _open = new HashSet<string>(
            section.Keys.Where(key => !key.Secret).SelectMany(key => key.Aliases.Concat([key.Name])), StringComparer.Ordinal);
        _open.ExceptWith(section.Keys.Where(key => key.Secret).SelectMany(key => key.Aliases.Concat([key.Name])));
    }

    /// <summary>The lines that differ; none where the files are the same or one is no text.</summary>
    public IReadOnlyList<DiffLine> Lines(byte[] before, byte[] after)
    {
        Utf8Text.TryDecode("before", before, out var oldText, out _);
        Utf8Text.TryDecode("after", after, out var newText, out _);
        var oldFile = EnvDocument.Parse(oldText);
        var newFile = EnvDocument.Parse(newText);
        var oldLines = oldFile.Lines.Select(line => (Line: line, Raw: oldFile.Raw(line.Span))).ToList();
        var newLines = newFile.Lines.Select(line => (Line: line, Raw: newFile.Raw(line.Span))).ToList();

        var result = new List<DiffLine>();
        int i = 0, j = 0;
        foreach (var step in LineEdits.Find([.. oldLines.Select(line => line.Raw)], [.. newLines.Select(line => line.Raw)]))
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
        var raw = file.Raw(line.Span).TrimEnd('\r', '\n');
        switch (line.Kind)
        {
            case EnvLineKind.Assignment:
            case EnvLineKind.Placeholder:
                if (_open.Contains(line.Key))
                    return raw;
                var sign = line.Kind == EnvLineKind.Placeholder ? "#" : "";
                var isEmpty = line.Kind == EnvLineKind.Placeholder && raw.EndsWith("=", StringComparison.Ordinal);
                return isEmpty ? raw : $"{sign}{line.Key}={EnvValueDisplay.Hidden}{Marker(line, other, isNew)}";
            case EnvLineKind.Blank:
                return raw;
            case EnvLineKind.Comment when isNew:
                // The tool adds no comment that is not the manifest's own.
                return raw;
            default:
                return EnvValueDisplay.Hidden;
        }
    }

    // Two masked values look alike, so a changed one says that it is.
    private static string Marker(EnvLine line, EnvDocument other, bool isNew)
    {
        var counterpart = other.Find(line.Key);
        return isNew && line.Kind == EnvLineKind.Assignment && counterpart is not null && counterpart.Value != line.Value
            ? " (the value differs)"
            : "";
    }
}
