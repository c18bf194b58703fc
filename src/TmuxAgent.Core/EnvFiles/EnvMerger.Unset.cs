using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// Keys that lose their value.
internal sealed partial class EnvMerger
{
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
        EmptyWithMirrors(key);
        return Result();
    }

    private void EmptyWithMirrors(EnvKey key)
    {
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
        _changes.Add(new EnvChange(key.Name, EnvChangeKind.Emptied, EnvChangePhrases.Emptied(key.Name)));
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
            _changes.Add(new EnvChange(name, EnvChangeKind.Removed, EnvChangePhrases.RemovedUndeclared(name)));
    }
}
