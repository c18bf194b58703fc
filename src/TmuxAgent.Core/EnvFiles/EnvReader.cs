using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Splits an env file into lines.</summary>
internal sealed class EnvReader(string content)
{
    private readonly DisagreementCollector _notes = new();

    // What the lines so far mean for the next one.
    private bool _joinsNext;
    private bool _insideQuote;
    private bool _belowText;
    private bool _belowJunk;

    public EquatableArray<EnvLine> Read()
    {
        var lines = new List<EnvLine>();
        for (var start = 0; start < content.Length; start = lines[lines.Count - 1].Span.End)
        {
            _notes.Clear();
            lines.Add(Judge(ReadLine(start)));
        }
        return lines.ToEquatableArray();
    }

    private EnvLine Judge(EnvLine line)
    {
        var uncertain = _insideQuote || _joinsNext || HasUncertainEnd(line);
        // All that stands behind the key is padding, as at the end of base64: "abcd==".
        var isPadding = line.Kind == EnvLineKind.Assignment && line.Value.Trim('=').Length == 0;
        var continues = uncertain || line.Has(EnvDisagreementKind.BadKey) || (_belowText && isPadding) || _belowJunk;

        _insideQuote |= line.Has(EnvDisagreementKind.UnclosedQuote);
        _joinsNext = line.Has(EnvDisagreementKind.LineContinuation)
            || (line.Kind == EnvLineKind.Junk && content[line.ContentSpan.End - 1] == '\\');
        _belowText = line.Kind is EnvLineKind.Assignment or EnvLineKind.Junk;
        _belowJunk = _belowText && (_belowJunk || line.Kind == EnvLineKind.Junk || line.Has(EnvDisagreementKind.BadKey));
        return uncertain || continues ? line with { IsUncertain = uncertain, MayContinue = continues } : line;
    }

    // A value over several lines has one end for all only where it is nothing but one pair of quotes.
    private bool HasUncertainEnd(EnvLine line)
    {
        if (line.Has(EnvDisagreementKind.UnclosedQuote) || line.Has(EnvDisagreementKind.LineContinuation))
            return true;
        return line.Disagreements.Count > 0
            && content.IndexOf('\n', line.ContentSpan.Start, line.ContentSpan.Length) >= 0
            && line.Disagreements.Any(d => d.Kind is not (
                EnvDisagreementKind.CarriageReturn or EnvDisagreementKind.ByteOrderMark or EnvDisagreementKind.InlineComment));
    }

    private EnvLine ReadLine(int start)
    {
        var at = start;
        if (at == 0 && content[0] == '\uFEFF')
        {
            _notes.Note(EnvDisagreementKind.ByteOrderMark, 0, 1);
            at = 1;
        }
        var first = EnvText.SkipBlanks(content, at);
        var end = EnvText.EndOfLine(content, at);
        if (first >= end)
            return Finish(EnvLineKind.Blank, start, end);
        if (content[first] == '#')
            return ReadComment(start, first, end);
        return ReadAssignment(start, first) ?? ReadJunk(start, first, end);
    }

    private EnvLine ReadComment(int start, int hash, int end)
    {
        NoteControls(hash, end);
        if (content[end - 1] == '\\')
            _notes.Note(EnvDisagreementKind.CommentContinuation, end - 1, end);
        var name = hash + 1;
        var nameEnd = EnvText.EndOfName(content, name);
        // No blank behind the '#' or around the '=': a description such as "# KEY=value ..." is prose.
        if (nameEnd == name || nameEnd >= end || content[nameEnd] != '=')
            return Finish(EnvLineKind.Comment, start, end);
        var word = EnvWord.Read(content, nameEnd + 1, end);
        return Finish(EnvLineKind.Placeholder, start, end) with
        {
            Key = content.Substring(name, nameEnd - name),
            KeySpan = TextSpan.FromBounds(name, nameEnd),
            ValueSpan = word.Span,
            Value = word.Value,
            Quoting = word.Quoting,
        };
    }

    // Null where the line has no '=' behind one word.
    private EnvLine? ReadAssignment(int start, int first)
    {
        var keyStart = SkipExport(first);
        var keyEnd = EnvText.EndOfKey(content, keyStart);
        var equals = EnvText.SkipBlanks(content, keyEnd);
        if (keyEnd == keyStart || equals >= content.Length || content[equals] != '=')
            return null;
        var key = content.Substring(keyStart, keyEnd - keyStart);
        if (!EnvText.IsName(key))
            _notes.Note(EnvDisagreementKind.BadKey, keyStart, keyEnd);
        if (equals > keyEnd)
            _notes.Note(EnvDisagreementKind.BlankAroundEquals, keyEnd, equals);
        var word = EnvWord.Read(content, equals + 1, content.Length);
        if (word.Span.Start > equals + 1 && word.Span.Length > 0)
            _notes.Note(EnvDisagreementKind.BlankAroundEquals, equals + 1, word.Span.Start);
        _notes.Add(word.Disagreements);
        return Finish(EnvLineKind.Assignment, start, word.LineEnd) with
        {
            Key = key,
            KeySpan = TextSpan.FromBounds(keyStart, keyEnd),
            ValueSpan = word.Span,
            Value = word.Value,
            Quoting = word.Quoting,
            Exported = keyStart > first,
        };
    }

    private EnvLine ReadJunk(int start, int first, int end)
    {
        _notes.Note(EnvDisagreementKind.NoAssignment, first, end);
        NoteControls(first, end);
        return Finish(EnvLineKind.Junk, start, end);
    }

    private int SkipExport(int at)
    {
        const string Export = "export";
        if (string.CompareOrdinal(content, at, Export, 0, Export.Length) != 0)
            return at;
        var behind = EnvText.SkipBlanks(content, at + Export.Length);
        return behind > at + Export.Length && behind < content.Length && content[behind] != '=' ? behind : at;
    }

    // The line ends at LF or the end of the text; a carriage return before it belongs to the line end.
    private EnvLine Finish(EnvLineKind kind, int start, int end)
    {
        var next = end;
        if (next < content.Length && content[next] == '\r')
        {
            _notes.Note(EnvDisagreementKind.CarriageReturn, next, next + 1);
            next++;
        }
        if (next < content.Length)
            next++;
        return new EnvLine(kind, TextSpan.FromBounds(start, next), TextSpan.FromBounds(start, end))
        {
            Disagreements = _notes.ToArray(),
        };
    }

    private void NoteControls(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (EnvText.IsForbiddenControl(content[i]))
                _notes.Note(content[i] == '\r' ? EnvDisagreementKind.CarriageReturn : EnvDisagreementKind.ControlCharacter, i, i + 1);
        }
    }
}
