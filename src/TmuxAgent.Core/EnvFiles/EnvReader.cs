using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Splits an env file into lines.</summary>
internal sealed class EnvReader(string content)
{
    private readonly DisagreementCollector _notes = new();

    public EquatableArray<EnvLine> Read()
    {
        var lines = new EnvLine[MostLines()];
        var count = 0;
        var doubt = new EnvLineDoubt(content);
        for (var start = 0; start < content.Length; count++)
        {
            _notes.Clear();
            var line = ReadLine(start);
            doubt.Judge(line);
            lines[count] = line;
            start = line.Span.End;
        }
        Array.Resize(ref lines, count);
        return new(lines);
    }

    // A value over several lines makes one of them, so there may be fewer.
    private int MostLines()
    {
        var count = 1;
        foreach (var c in content)
            count += c == '\n' ? 1 : 0;
        return count;
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
        return Finish(
            EnvLineKind.Placeholder,
            start,
            end,
            TextSpan.FromBounds(name, nameEnd),
            EnvWord.Read(content, nameEnd + 1, end)
        );
    }

    // Null where the line has no '=' behind one word.
    private EnvLine? ReadAssignment(int start, int first)
    {
        var keyStart = SkipExport(first);
        var keyEnd = EnvText.EndOfKey(content, keyStart);
        var equals = EnvText.SkipBlanks(content, keyEnd);
        if (keyEnd == keyStart || equals >= content.Length || content[equals] != '=')
            return null;
        if (EnvText.EndOfName(content, keyStart) != keyEnd)
            _notes.Note(EnvDisagreementKind.BadKey, keyStart, keyEnd);
        if (equals > keyEnd)
            _notes.Note(EnvDisagreementKind.BlankAroundEquals, keyEnd, equals);
        var word = EnvWord.Read(content, equals + 1, content.Length);
        if (word.Span.Start > equals + 1 && word.Span.Length > 0)
            _notes.Note(EnvDisagreementKind.BlankAroundEquals, equals + 1, word.Span.Start);
        _notes.Add(word.Disagreements);
        return Finish(
            EnvLineKind.Assignment,
            start,
            word.LineEnd,
            TextSpan.FromBounds(keyStart, keyEnd),
            word,
            keyStart > first
        );
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
    private EnvLine Finish(
        EnvLineKind kind,
        int start,
        int end,
        TextSpan key = default,
        EnvWord word = default,
        bool exported = false
    )
    {
        var next = end;
        if (next < content.Length && content[next] == '\r')
        {
            _notes.Note(EnvDisagreementKind.CarriageReturn, next, next + 1);
            next++;
        }
        if (next < content.Length)
            next++;
        var notes = _notes.ToArray();
        var isPlain = word.Value is null && word.Quoting == EnvQuoting.None && !exported && notes.Count == 0;
        return new EnvLine(
            content,
            kind,
            TextSpan.FromBounds(start, next),
            end,
            key,
            word.Span,
            isPlain ? null : new EnvLineDetail(word.Value, word.Quoting, exported, notes)
        );
    }

    private void NoteControls(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (EnvText.IsForbiddenControl(content[i]))
                _notes.Note(
                    content[i] == '\r' ? EnvDisagreementKind.CarriageReturn : EnvDisagreementKind.ControlCharacter,
                    i,
                    i + 1
                );
        }
    }
}
