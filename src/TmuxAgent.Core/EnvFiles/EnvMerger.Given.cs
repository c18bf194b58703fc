using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// Values that are given for this run.
internal sealed partial class EnvMerger
{
    private void TakeValues(IReadOnlyDictionary<string, string> values)
    {
        foreach (var pair in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var key = CanonicalName(pair.Key);
            if (EnvKeyName.Problem(key) is { } wrong)
                _conflicts.Add(new EnvConflict(key, ManifestText.Said(key, wrong)));
            else if (!PortableForm.TryWrite(WithLoopback(key, pair.Value), out var text, out var problem))
                _conflicts.Add(new EnvConflict(key, ValuePhrases.ChooseAnother(problem.Describe(key))));
            else if (_given.TryGetValue(key, out var other) && other != text)
                _conflicts.Add(new EnvConflict(key, EnvChangePhrases.GivenTwice(key)));
            else
                _given[key] = text;
        }
    }

    private string CanonicalName(string name) => _declared.Find(name)?.Name ?? name;

    // Where the file has no list yet, the tool answers for it; a list that stands there is the user's.
    private string WithLoopback(string key, string value) =>
        key == LoopbackNames.NoProxyKey && _document.Find(key) is null ? LoopbackNames.AddTo(value) : value;

    private void Give(EnvKeyLines lines, string text)
    {
        if (!Put(lines, text))
            return;
        var key = lines.Key.Name;
        var words =
            lines.Aliases.Count > 0
                ? EnvChangePhrases.GivenAndRenamed(key, lines.Aliases[0].Key)
                : EnvChangePhrases.Given(key);
        _changes.Add(new EnvChange(key, EnvChangeKind.Set, words));
    }

    // False where the file has it already.
    private bool Put(EnvKeyLines lines, string text)
    {
        var key = lines.Key.Name;
        var target = lines.Own ?? (lines.Aliases.Count > 0 ? lines.Aliases[lines.Aliases.Count - 1] : null);
        foreach (var alias in lines.Aliases.Where(alias => alias != target))
            _editor.Remove(alias);
        if (target is null)
        {
            if (lines.Placeholder is null)
                _missing[key] = $"{key}={text}\n";
            else
                _editor.Activate(lines.Placeholder, key, text);
        }
        else
        {
            if (
                target.Key == key
                && lines.Aliases.Count == 0
                && _document.Raw(target.ValueSpan) == text
                && target.Disagreements.Count == 0
            )
                return false;
            if (target.Key != key)
                _editor.RenameKey(target, key);
            _editor.SetValue(target, text);
        }
        return true;
    }

    private void SetUndeclared()
    {
        foreach (
            var pair in _given
                .Where(pair => !_lines.ContainsKey(pair.Key))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        )
            Give(new EnvKeyLines(_document, new EnvKey(pair.Key, EnvKeyType.String)), pair.Value);
    }
}
