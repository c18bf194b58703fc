using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Splits an env file into lines.</summary>
internal sealed class EnvReader(string content)
{
    private readonly List<EnvLine> _lines = [];

    public EquatableArray<EnvLine> Read()
    {
        var start = 0;
        while (start < content.Length)
        {
            var line = ReadLine(start);
            _lines.Add(line);
            start = line.Span.End;
        }
        return _lines.ToEquatableArray();
    }

    private EnvLine ReadLine(int start)
    {
        var notes = new List<EnvDisagreement>();
        var at = start;
        if (at == 0 && content[0] == '\uFEFF')
        {
            Note(notes, EnvDisagreementKind.ByteOrderMark, 0, 1);
            at = 1;
        }
        var first = EnvText.SkipBlanks(content, at);
        var end = EnvText.EndOfLine(content, at);
        if (first >= end)
            return Finish(EnvLineKind.Blank, start, end, notes);
        if (content[first] == '#')
            return ReadComment(start, first, end, notes);
        return ReadAssignment(start, first, notes) ?? ReadJunk(start, first, end, notes);
    }

    private EnvLine ReadComment(int start, int hash, int end, List<EnvDisagreement> notes)
    {
        NoteControls(notes, hash, end);
        if (content[end - 1] == '\\')
            Note(notes, EnvDisagreementKind.CommentContinuation, end - 1, end);
        var name = hash + 1;
        var nameEnd = EnvText.EndOfName(content, name);
        // No blank behind the '#' or around the '=': a description such as "# KEY=value ..." is prose.
        if (nameEnd == name || nameEnd >= end || content[nameEnd] != '=')
            return Finish(EnvLineKind.Comment, start, end, notes);
        var word = EnvWord.Read(content, nameEnd + 1, end);
        return Finish(EnvLineKind.Placeholder, start, end, notes) with
        {
            Key = content.Substring(name, nameEnd - name),
            KeySpan = TextSpan.FromBounds(name, nameEnd),
            ValueSpan = word.Span,
            Value = word.Value,
            Quoting = word.Quoting,
        };
    }

    // Null where the line has no '=' behind one word.
    private EnvLine? ReadAssignment(int start, int first, List<EnvDisagreement> notes)
    {
        var keyStart = SkipExport(first);
        var keyEnd = EnvText.EndOfKey(content, keyStart);
        var equals = EnvText.SkipBlanks(content, keyEnd);
        if (keyEnd == keyStart || equals >= content.Length || content[equals] != '=')
            return null;
        var key = content.Substring(keyStart, keyEnd - keyStart);
        if (!EnvText.IsName(key))
            Note(notes, EnvDisagreementKind.BadKey, keyStart, keyEnd);
        if (equals > keyEnd)
            Note(notes, EnvDisagreementKind.BlankAroundEquals, keyEnd, equals);
        var word = EnvWord.Read(content, equals + 1, content.Length);
        if (word.Span.Start > equals + 1 && word.Span.Length > 0)
            Note(notes, EnvDisagreementKind.BlankAroundEquals, equals + 1, word.Span.Start);
        notes.AddRange(word.Disagreements);
        return Finish(EnvLineKind.Assignment, start, word.LineEnd, notes) with
        {
            Key = key,
            KeySpan = TextSpan.FromBounds(keyStart, keyEnd),
            ValueSpan = word.Span,
            Value = word.Value,
            Quoting = word.Quoting,
            Exported = keyStart > first,
        };
    }

    private EnvLine ReadJunk(int start, int first, int end, List<EnvDisagreement> notes)
    {
        Note(notes, EnvDisagreementKind.NoAssignment, first, end);
        NoteControls(notes, first, end);
        return Finish(EnvLineKind.Junk, start, end, notes);
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
    private EnvLine Finish(EnvLineKind kind, int start, int end, List<EnvDisagreement> notes)
    {
        var next = end;
        if (next < content.Length && content[next] == '\r')
        {
            Note(notes, EnvDisagreementKind.CarriageReturn, next, next + 1);
            next++;
        }
        if (next < content.Length)
            next++;
        return new EnvLine(kind, TextSpan.FromBounds(start, next), TextSpan.FromBounds(start, end))
        {
            Disagreements = notes.ToEquatableArray(),
        };
    }

    private void NoteControls(List<EnvDisagreement> notes, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (EnvText.IsForbiddenControl(content[i]))
                Note(notes, content[i] == '\r' ? EnvDisagreementKind.CarriageReturn : EnvDisagreementKind.ControlCharacter, i, i + 1);
        }
    }

    private static void Note(List<EnvDisagreement> notes, EnvDisagreementKind kind, int start, int end) =>
        notes.Add(new EnvDisagreement(kind, TextSpan.FromBounds(start, end)));
}
