using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

// Keys that were written and that the manifest does not declare any more.
internal sealed partial class EnvMerger
{
    // As it was written, it goes, and the comment that was written above it; what a person changed stays.
    private void DropUndeclared()
    {
        foreach (var key in _terms.Memory.Written)
        {
            if (!_terms.Memory.IsOfThisFile || _declared.Find(key.Name) is not null || _given.ContainsKey(key.Name))
                continue;
            var lines = _document.AssignmentsOf(key.Name).ToList();
            if (lines.Count == 0 && key.Value is null && _document.FindPlaceholder(key.Name) is { Value: "" } place)
                lines.Add(place);
            else if (lines.Count != 1 || lines[0].IsUncertain || lines[0].Value != key.Value)
                continue;
            _editor.Remove(lines[0], CommentAbove(lines[0], key.Comment));
            _dropped.Add(key.Name);
            _changes.Add(new EnvChange(key.Name, EnvChangeKind.Removed, EnvChangePhrases.NoLongerDeclared(key.Name)));
        }
    }

    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);

    // With the blank line that sets it off.
    private TextSpan CommentAbove(EnvLine line, string comment)
    {
        var content = _document.Text.Content;
        var start = line.Span.Start - comment.Length;
        if (
            comment.Length == 0
            || start < 0
            || string.CompareOrdinal(content, start, comment, 0, comment.Length) != 0
            || (start > 0 && content[start - 1] != '\n')
        )
            return new TextSpan(line.Span.Start, 0);
        if (start > 1 && content[start - 2] == '\n')
            start--;
        return TextSpan.FromBounds(start, line.Span.Start);
    }
}
