using System.Text;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

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
        else if (own.Effective is null && own.Placeholder is null)
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
            ? _lines[mirror.Name].Placeholder is not { Value.Length: > 0 }
            : canonical is not null && EnvKeyLines.SameValue(_document, own, canonical);
    }

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
                    $"{mirror.Name} was missing; it has no value yet."
                )
                : new EnvChange(mirror.Name, EnvChangeKind.Added, $"{mirror.Name} was missing; it repeats {source}.")
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

    // In the order of the manifest, each mirror behind its canonical key.
    private void AppendMissing()
    {
        var block = new StringBuilder();
        foreach (var key in _section.Keys.Where(key => key.MirrorOf is null).OrderBy(IsLeftOpen))
        {
            if (_missing.TryGetValue(key.Name, out var line))
            {
                EnvContent.Separate(block, key);
                block.Append(EnvContent.Comment(key)).Append(line);
            }
            foreach (var mirror in _declared.MirrorsOf(key.Name))
                block.Append(_missing.TryGetValue(mirror.Name, out var copy) ? copy : "");
        }
        foreach (var other in _missing.Where(pair => !_lines.ContainsKey(pair.Key)))
            block.Append(other.Value);
        _editor.Append(block.ToString());
    }

    // What nobody has set and nothing asks for comes last, so that it does not hide the rest.
    private bool IsLeftOpen(EnvKey key) =>
        key is { Requirement: Requirement.Optional, Implied: false }
        && _missing.TryGetValue(key.Name, out var line)
        && line.StartsWith("#", StringComparison.Ordinal);

    public EnvMergeResult Unset(string name)
    {
        var key = _declared.Find(name);
        if (HasOpenLine())
            return Result();
        if (key is null)
        {
            RemoveAll(name, _document.AssignmentsOf(name));
            return Result();
        }
        var canonical = _lines[key.Name].Effective;
        Empty(key);
        foreach (var mirror in _declared.MirrorsOf(key.Name))
        {
            if (
                canonical is not null
                && _lines[mirror.Name].Effective is { } own
                && EnvKeyLines.SameValue(_document, own, canonical)
            )
                Empty(mirror);
        }
        return Result();
    }

    // The line that counted becomes the placeholder, unless one stands there already; all others go.
    private void Empty(EnvKey key)
    {
        var lines = _lines[key.Name];
        if (lines.Effective is not { } effective)
            return;
        foreach (var line in _document.AssignmentsOf(key.Name).Concat(lines.Aliases))
        {
            if (line == effective && lines.Placeholder is null)
                _editor.Comment(line, key.Name);
            else
                _editor.Remove(line);
        }
        _changes.Add(
            new EnvChange(key.Name, EnvChangeKind.Emptied, $"{key.Name} has no value any more; its place is kept.")
        );
    }

    private void RemoveAll(string name, IEnumerable<EnvLine> lines)
    {
        var found = false;
        foreach (var line in lines)
        {
            _editor.Remove(line);
            found = true;
        }
        if (found)
            _changes.Add(
                new EnvChange(name, EnvChangeKind.Removed, $"{name} is gone; the manifest does not declare it.")
            );
    }
}
