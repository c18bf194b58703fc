using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>One merge of one env file.</summary>
internal sealed partial class EnvMerger
{
    private readonly EnvDocument _document;

    // Beyond this many undeclared keys the rest is counted.
    private const int MostNamed = 20;

    private readonly EnvSection _section;
    private readonly EnvKeyIndex _declared;
    private readonly EnvLineNames _names;
    private readonly EnvEditor _editor;
    private readonly List<EnvChange> _changes = [];
    private readonly List<EnvConflict> _conflicts = [];
    private readonly Dictionary<string, EnvKeyLines> _lines;

    // The portable text of each value given in this run, by the name that the key is written with.
    private readonly Dictionary<string, string> _given = [];

    // Lines for keys that the file lacks, by key, until they are appended in blocks.
    private readonly Dictionary<string, string> _missing = [];

    public EnvMerger(EnvDocument document, EnvSection section)
    {
        _document = document;
        _section = section;
        _declared = new EnvKeyIndex(section);
        _names = new EnvLineNames(document, _declared);
        _editor = new EnvEditor(document);
        _lines = section.Keys.ToDictionary(key => key.Name, key => new EnvKeyLines(document, key));
    }

    public EnvMergeResult MergeAll(IReadOnlyDictionary<string, string> values)
    {
        if (HasOpenLine())
            return Result();
        TakeValues(values);
        foreach (var key in _section.Keys.Where(key => key.MirrorOf is null))
            MergeKey(key);
        foreach (var key in _section.Keys.Where(key => key.MirrorOf is not null))
            MergeMirror(key);
        SetUndeclared();
        AppendMissing();
        ReportUndeclared();
        return Result();
    }

    public EnvMergeResult SetOnly(IReadOnlyDictionary<string, string> values)
    {
        if (HasOpenLine())
            return Result();
        TakeValues(values);
        foreach (var key in _section.Keys.Where(key => _given.ContainsKey(key.Name)))
            Give(_lines[key.Name], _given[key.Name]);
        foreach (var mirror in _section.Keys.Where(Follows))
            MergeMirror(mirror);
        SetUndeclared();
        AppendMissing();
        return Result();
    }

    // A line that reaches into what follows: whatever is added below would become a part of its value.
    private bool HasOpenLine()
    {
        var open = _document.Lines.FirstOrDefault(line => line.Has(EnvDisagreementKind.UnclosedQuote));
        var remedy = "its quote is never closed; close it first";
        if (open is null && _document.Text.Content.EndsWith("\\", StringComparison.Ordinal))
        {
            open = _document.Lines.LastOrDefault(line =>
                line.Kind == EnvLineKind.Assignment && line.Span.End == _document.Text.Content.Length
            );
            remedy = "its last character, a backslash, joins the next line to it; quote the value first";
        }
        if (open is null)
            return false;
        _conflicts.Add(new EnvConflict("", $"{NumberAndKey(open)}: {remedy}."));
        return true;
    }

    private void TakeValues(IReadOnlyDictionary<string, string> values)
    {
        foreach (var pair in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var key = CanonicalName(pair.Key);
            if (EnvKeyName.Problem(key) is not null)
                _conflicts.Add(new EnvConflict(key, $"'{key}' {EnvKeyName.Problem(key)}"));
            else if (!PortableForm.TryWrite(WithLoopback(key, pair.Value), out var text, out var problem))
                _conflicts.Add(new EnvConflict(key, problem.Describe(key) + " Choose another value."));
            else if (_given.TryGetValue(key, out var other) && other != text)
                _conflicts.Add(
                    new EnvConflict(key, $"{key} is given two different values, one under an alias; give one.")
                );
            else
                _given[key] = text;
        }
    }

    private string CanonicalName(string name) => _declared.Find(name)?.Name ?? name;

    // Where the file has no list yet, the tool answers for it; a list that stands there is the user's.
    private string WithLoopback(string key, string value) =>
        key == LoopbackNames.NoProxyKey && _document.Find(key) is null ? LoopbackNames.AddTo(value) : value;

    private void MergeKey(EnvKey key)
    {
        var lines = _lines[key.Name];
        if (_given.TryGetValue(key.Name, out var text))
            Give(lines, text);
        else if (lines.Disagree)
            ReportDisagreement(lines);
        else if (lines.Aliases.Count > 0)
            RenameAliases(lines);
        else if (lines.Own is null && lines.Placeholder is null)
            AddMissing(key);
        if (key.Name == LoopbackNames.NoProxyKey)
            ReportLoopback(lines);
    }

    private void Give(EnvKeyLines lines, string text)
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
                return;
            if (target.Key != key)
                _editor.RenameKey(target, key);
            _editor.SetValue(target, text);
        }
        var renamed = lines.Aliases.Count > 0 ? $", and {lines.Aliases[0].Key} is gone" : "";
        _changes.Add(new EnvChange(key, EnvChangeKind.Set, $"{key} has the value that was given{renamed}."));
    }

    private void ReportDisagreement(EnvKeyLines lines)
    {
        var spellings = lines.Aliases.Select(line => line.Key).Distinct().ToList();
        if (lines.Own is not null)
            spellings.Insert(0, lines.Key.Name);
        _conflicts.Add(
            new EnvConflict(
                lines.Key.Name,
                $"{string.Join(" and ", spellings)} hold different values for the same key; keep the right one as {lines.Key.Name} and remove the other."
            )
        );
    }

    private void RenameAliases(EnvKeyLines lines)
    {
        var key = lines.Key.Name;
        if (lines.Own is not null)
        {
            _changes.Add(
                new EnvChange(
                    key,
                    EnvChangeKind.Kept,
                    $"{lines.Aliases[0].Key} repeats {key}; its line can be removed."
                )
            );
            return;
        }
        foreach (var alias in lines.Aliases)
            _editor.RenameKey(alias, key);
        _changes.Add(
            new EnvChange(
                key,
                EnvChangeKind.Renamed,
                $"{lines.Aliases[0].Key} is now spelled {key}; its value is unchanged."
            )
        );
    }

    private void AddMissing(EnvKey key)
    {
        if (key.Default is null)
        {
            _missing[key.Name] = $"#{key.Name}=\n";
            _changes.Add(
                new EnvChange(key.Name, EnvChangeKind.AddedPlaceholder, $"{key.Name} was missing; it has no value yet.")
            );
        }
        else if (PortableForm.TryWrite(WithLoopback(key.Name, key.Default), out var text, out var problem))
        {
            _missing[key.Name] = $"{key.Name}={text}\n";
            _changes.Add(
                new EnvChange(key.Name, EnvChangeKind.Added, $"{key.Name} was missing; it has the manifest's default.")
            );
        }
        else
        {
            _conflicts.Add(new EnvConflict(key.Name, "The default in the manifest: " + problem.Describe(key.Name)));
        }
    }

    private void ReportLoopback(EnvKeyLines lines)
    {
        if (lines.Own is null || _given.ContainsKey(lines.Key.Name))
            return;
        var missing = LoopbackNames.MissingFrom(lines.Own.Value);
        if (missing.Count > 0)
        {
            _changes.Add(
                new EnvChange(
                    lines.Key.Name,
                    EnvChangeKind.Kept,
                    $"{lines.Key.Name} is yours and stays; it lacks {string.Join(", ", missing)}, so local calls may go through the proxy."
                )
            );
        }
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

    private void ReportUndeclared()
    {
        var known = new HashSet<string>(
            _section.Keys.SelectMany(key => key.Aliases).Concat(_lines.Keys).Concat(_given.Keys)
        );
        var undeclared = _document.Assignments.Where(line => known.Add(line.Key)).ToList();
        foreach (var line in undeclared.Take(MostNamed))
        {
            _changes.Add(
                _names.MayShow(line)
                    ? new EnvChange(
                        line.Key,
                        EnvChangeKind.Kept,
                        $"{line.Key} is not declared in the manifest; it stays."
                    )
                    : new EnvChange(
                        "",
                        EnvChangeKind.Kept,
                        $"Line {_names.NumberOf(line)} is no declared key, or the rest of the value above; it stays."
                    )
            );
        }
        if (undeclared.Count > MostNamed)
            _changes.Add(
                new EnvChange(
                    "",
                    EnvChangeKind.Kept,
                    $"{undeclared.Count - MostNamed} more keys are not declared; they stay."
                )
            );
    }

    // What was said of a key whose line is left alone after all is not true.
    private EnvMergeResult Result()
    {
        foreach (var line in _editor.Refused.Distinct())
        {
            _changes.RemoveAll(change => change.Key == CanonicalName(line.Key));
            _conflicts.Add(
                new EnvConflict(
                    _names.MayShow(line) ? CanonicalName(line.Key) : "",
                    $"{NumberAndKey(line)}: programs do not agree where this value ends, so it is not changed; `tmuxagent check` says why."
                )
            );
        }
        // Half of an edit, such as one of two aliases renamed, could give a key another value.
        var text = _editor.Refused.Count > 0 ? _document.Text.Content : _editor.Apply();
        return new(text, _changes.ToEquatableArray(), _conflicts.ToEquatableArray());
    }

    private string NumberAndKey(EnvLine line) =>
        $"Line {_names.NumberOf(line)}{(_names.MayShow(line) ? ", " + line.Key : "")}";
}
