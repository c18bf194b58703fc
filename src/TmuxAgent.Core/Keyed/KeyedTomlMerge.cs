using System.Text;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Keyed;

/// <summary>A TOML file after a merge by key.</summary>
/// <param name="Content">The new text.</param>
/// <param name="Base">What is to be remembered as written: the rendering, less what the person has not settled yet.</param>
/// <param name="Updated">Keys that took what the manifest says.</param>
/// <param name="Disagreements">Keys of which file and manifest were changed apart.</param>
/// <param name="Overrides">Keys that a person set to something else than the manifest says.</param>
public sealed record KeyedTomlResult(
    byte[] Content,
    byte[] Base,
    EquatableArray<string> Updated,
    EquatableArray<string> Disagreements,
    EquatableArray<string> Overrides
);

/// <summary>
/// Brings a TOML file to what the manifest wants, key by key over Tomlyn's syntax tree. Comments, order, unknown keys and
/// arrays of tables stay as they are.
/// </summary>
public sealed class KeyedTomlMerge
{
    private readonly KeyedToml _standing;
    private readonly KeyedToml? _last;
    private readonly KeyedToml _now;
    private readonly KeySettlement? _settlement;
    private readonly KeyedTomlEditor _editor;
    private readonly KeyedTomlEditor _base;
    private readonly List<string> _order;
    private readonly List<string> _updated = [];
    private readonly List<string> _disagreements = [];
    private readonly List<string> _overrides = [];

    private KeyedTomlMerge(KeyedToml standing, KeyedToml? last, KeyedToml now, KeySettlement? settlement)
    {
        (_standing, _last, _now, _settlement) = (standing, last, now, settlement);
        _editor = new KeyedTomlEditor(standing);
        _base = new KeyedTomlEditor(now);
        _order = [.. now.Entries.Select(entry => entry.Path)];
    }

    /// <summary>Merges; null where that cannot be done, with the reason as a clause.</summary>
    /// <param name="path">How messages name the file.</param>
    /// <param name="standing">The file as it is.</param>
    /// <param name="last">What was written last; null where that is not known.</param>
    /// <param name="rendered">What the manifest wants.</param>
    /// <param name="settlement">How the person settles disagreements; null for not at all.</param>
    /// <param name="problem">Why there is no result.</param>
    public static KeyedTomlResult? Merge(
        string path,
        byte[] standing,
        byte[]? last,
        byte[] rendered,
        KeySettlement? settlement,
        out Phrase problem
    )
    {
        if (
            KeyedToml.Read(path, standing, out problem) is not { } file
            || KeyedToml.Read(path, rendered, out problem) is not { } now
        )
            return null;
        var before = last is null ? null : KeyedToml.Read(path, last, out _);
        var result = new KeyedTomlMerge(file, before, now, settlement).Run();
        // What was put in may meet a table or key that the person wrote in another way.
        if (KeyedToml.Read(path, result.Content, out _) is not null)
            return result;
        problem = EnvChangePhrases.KeysDoNotFit;
        return null;
    }

    /// <summary>Where a key is in a text; its start where it is missing.</summary>
    public static Location Locate(string path, byte[] content, string key)
    {
        Utf8Text.TryDecode(path, content, out var text, out _);
        return text.LocationOf(KeyedToml.Read(path, content, out _)?.Find(key)?.Name ?? new TextSpan(0, 0));
    }

    private KeyedTomlResult Run()
    {
        var dropped = _last?.Entries.Select(entry => entry.Path).Where(path => _now.Find(path) is null) ?? [];
        foreach (var path in _order.Concat(dropped))
            MergeKey(path, _standing.Find(path), _last?.Find(path), _now.Find(path));
        return new KeyedTomlResult(
            Bytes(_editor),
            Bytes(_base),
            _updated.ToEquatableArray(),
            _disagreements.ToEquatableArray(),
            _overrides.ToEquatableArray()
        );
    }

    private void MergeKey(string path, KeyedTomlEntry? standing, KeyedTomlEntry? last, KeyedTomlEntry? now)
    {
        switch (Decide(path, standing, last, now))
        {
            case KeyDecision.Agrees:
                break;
            case KeyDecision.Follows when Follow(path, standing, now):
                _updated.Add(path);
                break;
            case KeyDecision.Yours:
                if (now is not null)
                    _overrides.Add(path);
                break;
            default:
                _disagreements.Add(path);
                Forget(last, now);
                break;
        }
    }

    private KeyDecision Decide(string path, KeyedTomlEntry? standing, KeyedTomlEntry? last, KeyedTomlEntry? now)
    {
        var decision = KeyDecisions.Decide(standing?.Meaning, _last is not null, last?.Meaning, now?.Meaning);
        // A key that the manifest has no word for any more is one of the person's own.
        if (decision == KeyDecision.Disagrees && now is null)
            return KeyDecision.Yours;
        var side = _settlement?.For(path);
        var isSettled =
            side is not null
            && (decision == KeyDecision.Disagrees || (decision == KeyDecision.Yours && _settlement!.Key is not null));
        return !isSettled ? decision
            : side == KeySide.Ours ? KeyDecision.Yours
            : KeyDecision.Follows;
    }

    private bool Follow(string path, KeyedTomlEntry? standing, KeyedTomlEntry? now)
    {
        if (now is null)
            return _editor.Remove(standing!);
        var value = _now.Raw(now.Value);
        if (standing is null)
            return _editor.Add(path, value, _order);
        _editor.Replace(standing, value);
        return true;
    }

    // What waits for the person is remembered as it was written last, so that the next run asks again.
    private void Forget(KeyedTomlEntry? last, KeyedTomlEntry? now)
    {
        if (now is null)
            return;
        if (last is null)
            _base.Remove(now);
        else
            _base.Replace(now, _last!.Raw(last.Value));
    }

    private static byte[] Bytes(KeyedTomlEditor editor) => Encoding.UTF8.GetBytes(editor.Apply());
}
