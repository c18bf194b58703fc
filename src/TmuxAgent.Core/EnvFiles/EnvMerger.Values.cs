using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// One key by its three values: what the file has, what was written last, what the manifest says now.
internal sealed partial class EnvMerger
{
    private readonly List<string> _disagreements = [];
    private readonly List<string> _overrides = [];
    private readonly Dictionary<string, WrittenKey> _written = new(StringComparer.Ordinal);

    private void MergeKey(EnvKey key)
    {
        var lines = _lines[key.Name];
        if (_given.TryGetValue(key.Name, out var text))
            Give(lines, text);
        else if (!lines.Disagree)
            MergeByValues(lines);
        else if (_terms.Settlement?.For(key.Name) is { } side)
            SettleSpellings(lines, side);
        else
            ReportDisagreement(lines);
        if (!_written.ContainsKey(key.Name))
            _written.Add(key.Name, Remember(key, EnvWanted.ValueOf(key)));
        if (key.Name == LoopbackNames.NoProxyKey)
            ReportLoopback(lines);
    }

    private void MergeByValues(EnvKeyLines lines)
    {
        var key = lines.Key;
        var isKnown = _terms.Memory.TryFind(key, out var last);
        var now = EnvWanted.ValueOf(key);
        // Where a person removed the line of a file that is not known to have had it, it is simply missing.
        var isMissing = lines.Effective is null && PlaceOf(lines) is null;
        if (isMissing && !_terms.Memory.IsOfThisFile)
        {
            AddMissing(key);
            return;
        }
        switch (Decide(lines, isKnown, last, now))
        {
            case KeyDecision.Agrees:
                KeepPlace(lines, isKnown);
                break;
            case KeyDecision.Follows:
                Follow(lines, last, now);
                break;
            case KeyDecision.Yours:
                if (now is not null)
                    _overrides.Add(key.Name);
                RenameAliases(lines);
                break;
            default:
                _disagreements.Add(key.Name);
                RenameAliases(lines);
                if (isKnown)
                    _written[key.Name] = Remember(key, last);
                else
                    _forgotten.Add(key.Name);
                break;
        }
    }

    // Keys of which it is still not known what was written last.
    private readonly HashSet<string> _forgotten = new(StringComparer.Ordinal);

    private KeyDecision Decide(EnvKeyLines lines, bool isKnown, string? last, string? now)
    {
        // A value that a person commented out, nobody knows when.
        if (!isKnown && lines.Effective is null && PlaceOf(lines) is { Value.Length: > 0 })
            (isKnown, last) = (true, now);
        var decision = KeyDecisions.Decide(StandingOf(lines), isKnown, last, now);
        // What a person chose long ago is not settled again with the rest of the file.
        var isSettled =
            decision == KeyDecision.Disagrees || (decision == KeyDecision.Yours && _terms.Settlement?.Key is not null);
        return !isSettled
            ? decision
            : _terms.Settlement?.For(lines.Key.Name) switch
            {
                KeySide.Ours => KeyDecision.Yours,
                KeySide.Theirs => KeyDecision.Follows,
                _ => decision,
            };
    }

    // Null for no value; a line that programs read differently holds nothing that was written here.
    private static string? StandingOf(EnvKeyLines lines) =>
        lines.Effective is not { } line ? null
        : line.IsUncertain || line.Has(EnvDisagreementKind.Expansion) ? "\0"
        : line.Value;

    private void KeepPlace(EnvKeyLines lines, bool isKnown)
    {
        if (lines.Effective is not null)
            RenameAliases(lines);
        else if (PlaceOf(lines) is { } place)
        {
            if (place.Key != lines.Key.Name)
                _editor.RenameKey(place, lines.Key.Name);
        }
        else if (!isKnown)
            AddMissing(lines.Key);
    }

    private void Follow(EnvKeyLines lines, string? last, string? now)
    {
        var key = lines.Key;
        if (now is null)
            EmptyWithMirrors(key);
        else if (lines.Effective is null && PlaceOf(lines) is null)
            AddMissing(key);
        else if (!PortableForm.TryWrite(now, out var text, out var problem))
            _conflicts.Add(new EnvConflict(key.Name, EnvChangePhrases.DefaultUnwritable(problem.Describe(key.Name))));
        else
        {
            _given[key.Name] = text;
            if (lines.Effective is not null)
                Put(lines, text);
            // What a person wrote into a comment stays.
            else if (PlaceOf(lines) is { } place && place.Value.Length > 0 && place.Value != last)
                _editor.InsertBelow(place, $"{key.Name}={text}");
            else
                _editor.Activate(PlaceOf(lines)!, key.Name, text);
            _changes.Add(new EnvChange(key.Name, EnvChangeKind.Followed, EnvChangePhrases.Followed(key.Name)));
        }
    }

    // The commented place of a key, under its name or one of its former ones.
    private EnvLine? PlaceOf(EnvKeyLines lines) =>
        lines.Placeholder
        ?? lines
            .Key.Aliases.Where(alias => _terms.Memory.TryFind(alias, out _))
            .Select(_document.FindPlaceholder)
            .FirstOrDefault(place => place is not null);

    private void SettleSpellings(EnvKeyLines lines, KeySide side)
    {
        var value = side == KeySide.Ours ? lines.Effective!.Value : EnvWanted.ValueOf(lines.Key);
        if (value is null)
            EmptyWithMirrors(lines.Key);
        else if (side == KeySide.Ours && CopyOf(lines.Effective!) is { } own)
            Give(lines, own);
        else if (PortableForm.TryWrite(value, out var text, out var problem))
            Give(lines, text);
        else
            _conflicts.Add(new EnvConflict(lines.Key.Name, problem.Describe(lines.Key.Name)));
    }

    private void RememberMirrors()
    {
        foreach (var mirror in _section.Keys.Where(key => key.MirrorOf is not null))
        {
            // A mirror goes with its canonical key, which may still wait for the person's word.
            var waits = _disagreements.Contains(mirror.MirrorOf!);
            if (!waits)
                _written[mirror.Name] = Remember(mirror, EnvWanted.ValueOf(mirror));
            else if (_terms.Memory.TryFind(mirror, out var last))
                _written[mirror.Name] = Remember(mirror, last);
        }
    }

    private WrittenKey Remember(EnvKey key, string? value) =>
        new(key.Name, value, EnvContent.Comment(key, _section.Language));
}
