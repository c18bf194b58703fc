using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// Lower-case proxy keys, and where new lines stand.
internal sealed partial class EnvMerger
{
    // A mirror that stands in the file is the user's; it follows its canonical key only where that is given a new value
    // in this run and both held the same before.
    private void MergeMirror(EnvKey mirror)
    {
        var own = _lines[mirror.Name];
        if (_given.TryGetValue(mirror.Name, out var given))
            Give(own, given);
        else if (Follows(mirror))
            Give(own, _given[mirror.MirrorOf!]);
        else if (own.Effective is null && own.Placeholder is null && !WasRemoved(mirror))
            AddMissingMirror(mirror);
        if (_missing.TryGetValue(mirror.Name, out var line) && Anchor(mirror) is { } anchor)
        {
            _missing.Remove(mirror.Name);
            _editor.InsertBelow(anchor, line.TrimEnd('\n'));
        }
    }

    private bool Follows(EnvKey mirror)
    {
        if (mirror.MirrorOf is null || _given.ContainsKey(mirror.Name) || !_given.ContainsKey(mirror.MirrorOf))
            return false;
        var own = _lines[mirror.Name].Effective;
        var canonical = _lines.TryGetValue(mirror.MirrorOf, out var lines) ? lines.Effective : null;
        return own is null
            ? _lines[mirror.Name].Placeholder is not { Value.Length: > 0 } && !WasRemoved(mirror)
            : IsAsWritten(mirror, own) || (canonical is not null && EnvKeyLines.SameValue(_document, own, canonical));
    }

    private bool IsAsWritten(EnvKey mirror, EnvLine own) =>
        _terms.Memory.TryFind(mirror, out var last) && last is not null && own.Value == last && !own.IsUncertain;

    private bool WasRemoved(EnvKey mirror) =>
        _terms.Memory.IsOfThisFile && _terms.Memory.TryFind(mirror, out var last) && last is not null;

    private void AddMissingMirror(EnvKey mirror)
    {
        var source = mirror.MirrorOf!;
        var existing = _lines.TryGetValue(source, out var lines) ? lines.Effective : null;
        var text =
            existing is not null ? CopyOf(existing)
            : _missing.TryGetValue(source, out var line) && line[0] != '#'
                ? line.Substring(source.Length + 1).TrimEnd('\n')
            : null;
        _missing[mirror.Name] = text is null ? $"#{mirror.Name}=\n" : $"{mirror.Name}={text}\n";
        _changes.Add(
            text is null
                ? new EnvChange(
                    mirror.Name,
                    EnvChangeKind.AddedPlaceholder,
                    EnvChangePhrases.AddedWithoutValue(mirror.Name)
                )
                : new EnvChange(mirror.Name, EnvChangeKind.Added, EnvChangePhrases.AddedCopy(mirror.Name, source))
        );
    }

    // The value in a text that is safe on a line of its own; null where the value is not in the file but in a shell's
    // environment, or has no portable form.
    private string? CopyOf(EnvLine line)
    {
        if (line.IsUncertain)
            return null;
        if (line.Disagreements.Count == 0)
            return _document.Raw(line.ValueSpan);
        return !line.Has(EnvDisagreementKind.Expansion) && PortableForm.TryWrite(line.Value, out var text, out _)
            ? text
            : null;
    }

    // A mirror belongs below its canonical key, where that stands in the file already.
    private EnvLine? Anchor(EnvKey mirror) =>
        _lines.TryGetValue(mirror.MirrorOf!, out var lines)
        && (lines.Effective ?? lines.Placeholder) is { IsUncertain: false } line
            ? line
            : null;
}
