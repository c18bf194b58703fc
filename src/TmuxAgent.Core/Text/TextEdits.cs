using System.Text;

namespace TmuxAgent.Core.Text;

/// <summary>Carries edits out.</summary>
public static class TextEdits
{
    /// <summary>The text after edits that are in the order of their places and do not overlap.</summary>
    public static string Apply(string content, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(content.Length);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(content, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }
        return result.Append(content, at, content.Length - at).ToString();
    }
}
