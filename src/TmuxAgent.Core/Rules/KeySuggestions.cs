using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>Finds the declared key for a key that is not declared.</summary>
public sealed class KeySuggestions
{
    private static readonly char[] PartSeparators = ['_', '-', '.'];

    private readonly Dictionary<string, EnvKey> _byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnvKey> _byAliasInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, EnvKey> _byNameInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Candidate> _candidates = [];

    /// <param name="section">What the manifest declares.</param>
    public KeySuggestions(EnvSection section)
    {
        foreach (var key in section.Keys)
        {
            AddFirst(_byNameInAnyCase, key.Name, key);
            foreach (var alias in key.Aliases)
            {
                AddFirst(_byAlias, alias, key);
                AddFirst(_byAliasInAnyCase, alias, key);
            }
            // A lower-case mirror is never what a typing slip meant; its canonical key is.
            if (key.MirrorOf is null)
                _candidates.Add(
                    new Candidate(key, key.Name.ToUpperInvariant(), Parts(key.Name), WithoutDigits(key.Name))
                );
        }
    }

    /// <summary>
    /// The key that was most likely meant: first by declared alias, then by shared name parts (<c>WECOM_WEBHOOK_URL</c> and
    /// <c>WECOM_WEBHOOK</c>), then by distance. Null where nothing is near.
    /// </summary>
    public KeySuggestion? For(string key) => ByAlias(key) ?? ByCase(key) ?? ByParts(key) ?? ByDistance(key);

    private KeySuggestion? ByAlias(string key) =>
        _byAlias.TryGetValue(key, out var match) || _byAliasInAnyCase.TryGetValue(key, out match)
            ? new KeySuggestion(match, SuggestionReason.Alias)
            : null;

    private KeySuggestion? ByCase(string key) =>
        _byNameInAnyCase.TryGetValue(key, out var match) ? new KeySuggestion(match, SuggestionReason.Case) : null;

    // The declared key that shares most of its parts; the first of equals.
    private KeySuggestion? ByParts(string key)
    {
        var parts = Parts(key);
        EnvKey? best = null;
        var bestShare = 0.0;
        foreach (var candidate in _candidates)
        {
            var others = candidate.Parts;
            var shared = Math.Min(parts.Length, others.Length);
            if (shared < 2 || parts.Length == others.Length || !IsWithin(parts, others))
                continue;
            var share = 2.0 * shared / (parts.Length + others.Length);
            if (share > bestShare)
                (best, bestShare) = (candidate.Key, share);
        }
        return best is null ? null : new KeySuggestion(best, SuggestionReason.NameParts);
    }

    private KeySuggestion? ByDistance(string key)
    {
        var upper = key.ToUpperInvariant();
        var withoutDigits = WithoutDigits(key);
        EnvKey? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in _candidates)
        {
            // One slip in five letters, at most three; shorter names are too near each other to guess.
            var limit = Math.Min(3, Math.Min(key.Length, candidate.Upper.Length) / 5);
            // KEY_1 and KEY_2 are two keys, not one with a slip.
            if (Math.Abs(key.Length - candidate.Upper.Length) > limit || withoutDigits == candidate.WithoutDigits)
                continue;
            var distance = EditDistance.Between(upper, candidate.Upper);
            if (distance <= limit && distance < bestDistance)
                (best, bestDistance) = (candidate.Key, distance);
        }
        return best is null ? null : new KeySuggestion(best, SuggestionReason.Distance);
    }

    private static void AddFirst(Dictionary<string, EnvKey> keys, string name, EnvKey key)
    {
        if (!keys.TryGetValue(name, out _))
            keys[name] = key;
    }

    private static string[] Parts(string key) =>
        key.ToUpperInvariant().Split(PartSeparators, StringSplitOptions.RemoveEmptyEntries);

    // Whether the shorter list is the longer one with some parts left out.
    private static bool IsWithin(string[] left, string[] right)
    {
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        var found = 0;
        foreach (var part in longer)
        {
            if (found < shorter.Length && part == shorter[found])
                found++;
        }
        return found == shorter.Length;
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    private sealed record Candidate(EnvKey Key, string Upper, string[] Parts, string WithoutDigits);
}
