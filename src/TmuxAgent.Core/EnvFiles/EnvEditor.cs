using System.Text;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// Collects edits to one env file and carries them out at once; whatever no edit names keeps its bytes. New lines end in
/// LF, also in a file of CRLF lines: that is what every reader takes.
/// </summary>
internal sealed class EnvEditor(EnvDocument document)
{
    private readonly List<TextEdit> _edits = [];
    private readonly StringBuilder _tail = new();

    private readonly List<EnvLine> _refused = [];

    public EnvDocument Document { get; } = document;

    /// <summary>
    /// Lines that were to be edited and are not, because programs disagree about where they end: an edit would change
    /// or drop what is a key of its own to some of them.
    /// </summary>
    public IReadOnlyList<EnvLine> Refused => _refused;

    public void RenameKey(EnvLine line, string key) => Replace(line, line.KeySpan, key);

    /// <summary>
    /// Gives an assignment a new value and leaves its place. Blanks around <c>=</c> and a carriage return go, since
    /// a shell would not read the new value with them; a comment behind the value moves to a line of its own, since
    /// systemd would take it for a part of the value.
    /// </summary>
    public void SetValue(EnvLine line, string text)
    {
        var comment = line.Find(EnvDisagreementKind.InlineComment);
        if (comment is not null)
            Replace(line, new TextSpan(line.Span.Start, 0), Document.Raw(comment.Span).TrimEnd() + "\n");
        Replace(line, TextSpan.FromBounds(line.KeySpan.End, line.Span.End), "=" + text + EndOf(line));
    }

    /// <summary>Replaces a placeholder, from its <c>#</c> on, by an assignment.</summary>
    public void Activate(EnvLine placeholder, string key, string text) =>
        Replace(
            placeholder,
            TextSpan.FromBounds(HashOf(placeholder), placeholder.Span.End),
            key + "=" + text + EndOf(placeholder)
        );

    /// <summary>Replaces an assignment by the placeholder of its key.</summary>
    public void Comment(EnvLine line, string key) => Replace(line, line.Span, "#" + key + "=" + EndOf(line));

    public void Remove(EnvLine line) => Replace(line, line.Span, "");

    /// <summary>Removes a line with what is directly above it.</summary>
    public void Remove(EnvLine line, TextSpan above) =>
        Replace(line, TextSpan.FromBounds(above.Start, line.Span.End), "");

    /// <summary>Puts a whole line (without line end) below another.</summary>
    public void InsertBelow(EnvLine line, string newLine) =>
        _edits.Add(new TextEdit(new TextSpan(line.Span.End, 0), newLine + "\n"));

    /// <summary>Puts whole lines, each with its line end, at the end of the file.</summary>
    public void Append(string lines) => _tail.Append(lines);

    /// <summary>The text after all edits.</summary>
    public string Apply()
    {
        var content = Document.Text.Content;
        var result = new StringBuilder();
        var at = 0;
        // The sort is stable: lines put in at one place stand in the order they came, and before an edit of what follows.
        foreach (var edit in _edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length > 0))
        {
            result.Append(content, at, edit.Span.Start - at);
            if (edit.Span.Length == 0)
                EndOpenLine(result);
            result.Append(edit.NewText);
            at = edit.Span.End;
        }
        result.Append(content, at, content.Length - at);
        if (_tail.Length > 0)
        {
            EndOpenLine(result);
            if (result.Length > 0 && !EndsIn(result, "\n\n") && !EndsIn(result, "\n\r\n"))
                result.Append('\n');
            result.Append(_tail);
        }
        return result.ToString();
    }

    // A last line that ends in a backslash would swallow the line below it: an empty one is put between.
    private static void EndOpenLine(StringBuilder text)
    {
        if (text.Length == 0 || text[text.Length - 1] == '\uFEFF')
            return;
        var open = text[text.Length - 1] != '\n';
        var continued = open ? text[text.Length - 1] == '\\' : EndsIn(text, "\\\n");
        text.Append(open ? "\n" : "").Append(continued ? "\n" : "");
    }

    private static bool EndsIn(StringBuilder text, string end)
    {
        if (text.Length < end.Length)
            return false;
        for (var i = 0; i < end.Length; i++)
        {
            if (text[text.Length - end.Length + i] != end[i])
                return false;
        }
        return true;
    }

    private static string EndOf(EnvLine line) => line.Span.End > line.ContentSpan.End ? "\n" : "";

    private static int HashOf(EnvLine placeholder) => placeholder.KeySpan.Start - 1;

    private void Replace(EnvLine line, TextSpan span, string text)
    {
        if (!line.IsUncertain)
            _edits.Add(new TextEdit(span, text));
        else if (!_refused.Contains(line))
            _refused.Add(line);
    }
}
