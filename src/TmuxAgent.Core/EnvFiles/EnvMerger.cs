using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

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

    private readonly EnvMergeTerms _terms;

    public EnvMerger(EnvDocument document, EnvSection section, EnvMergeTerms terms)
    {
        _terms = terms;
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
        RememberMirrors();
        SetUndeclared();
        DropUndeclared();
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
        var isQuote = open is not null;
        if (open is null && _document.Text.Content.EndsWith("\\", StringComparison.Ordinal))
        {
            open = _document.Lines.LastOrDefault(line =>
                line.Kind == EnvLineKind.Assignment && line.Span.End == _document.Text.Content.Length
            );
        }
        if (open is null)
            return false;
        var words = isQuote
            ? EnvChangePhrases.QuoteNeverClosed(NumberAndKey(open))
            : EnvChangePhrases.EndsInBackslash(NumberAndKey(open));
        _conflicts.Add(new EnvConflict("", words));
        return true;
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
                    EnvChangePhrases.EndUncertain(NumberAndKey(line))
                )
            );
        }
        // Half of an edit, such as one of two aliases renamed, could give a key another value.
        var text = _editor.Refused.Count > 0 ? _document.Text.Content : _editor.Apply();
        return new(text, _changes.ToEquatableArray(), _conflicts.ToEquatableArray())
        {
            Disagreements = _disagreements.ToEquatableArray(),
            Overrides = _overrides.ToEquatableArray(),
            Written = _section
                .Keys.Where(key => !_forgotten.Contains(key.Name) && _written.ContainsKey(key.Name))
                .Select(key => _written[key.Name])
                .ToEquatableArray(),
        };
    }

    private Phrase NumberAndKey(EnvLine line) =>
        _names.MayShow(line)
            ? EnvChangePhrases.LineOf(_names.NumberOf(line), line.Key)
            : EnvChangePhrases.Line(_names.NumberOf(line));
}
