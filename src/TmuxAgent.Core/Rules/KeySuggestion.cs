using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>Why a declared key is suggested for another.</summary>
public enum SuggestionReason
{
    /// <summary>The manifest names the spelling as an alias.</summary>
    Alias,

    /// <summary>The same name in other case.</summary>
    Case,

    /// <summary>One name's parts, split at <c>_</c>, stand in the other's in the same order.</summary>
    NameParts,

    /// <summary>A few letters differ.</summary>
    Distance,
}

/// <summary>The declared key that a person most likely meant.</summary>
/// <param name="Key">The declared key.</param>
/// <param name="Reason">Why.</param>
public sealed record KeySuggestion(EnvKey Key, SuggestionReason Reason)
{
    private static readonly char[] PartSeparators = ['_', '-', '.'];

    /// <summary>
    /// Finds the declared key for a key that is not declared: first by declared alias, then by shared name parts
    /// (<c>WECOM_WEBHOOK_URL</c> and <c>WECOM_WEBHOOK</c>), then by distance. Null where nothing is near.
    /// </summary>
    public static KeySuggestion? For(string key, EnvSection section) =>
        ByAlias(key, section) ?? ByCase(key, section) ?? ByParts(key, section) ?? ByDistance(key, section);

    private static KeySuggestion? ByAlias(string key, EnvSection section)
    {
        var match = section.Keys.FirstOrDefault(k => k.Aliases.Contains(key))
            ?? section.Keys.FirstOrDefault(k => k.Aliases.Contains(key, StringComparer.OrdinalIgnoreCase));
        return match is null ? null : new KeySuggestion(match, SuggestionReason.Alias);
    }

    private static KeySuggestion? ByCase(string key, EnvSection section)
    {
        var match = section.Keys.FirstOrDefault(k => string.Equals(k.Name, key, StringComparison.OrdinalIgnoreCase));
        return match is null ? null : new KeySuggestion(match, SuggestionReason.Case);
    }

    // The declared key that shares most of its parts; the first of equals.
    private static KeySuggestion? ByParts(string key, EnvSection section)
    {
        var parts = Parts(key);
        EnvKey? best = null;
        var bestShare = 0.0;
        foreach (var candidate in Candidates(section))
        {
            var others = Parts(candidate.Name);
            var shared = Math.Min(parts.Length, others.Length);
            if (shared < 2 || parts.Length == others.Length || !IsWithin(parts, others))
                continue;
            var share = 2.0 * shared / (parts.Length + others.Length);
            if (share > bestShare)
                (best, bestShare) = (candidate, share);
        }
        return best is null ? null : new KeySuggestion(best, SuggestionReason.NameParts);
    }

    private static KeySuggestion? ByDistance(string key, EnvSection section)
    {
        EnvKey? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in Candidates(section))
        {
            // One slip in five letters, at most three; shorter names are too near each other to guess.
            var limit = Math.Min(3, Math.Min(key.Length, candidate.Name.Length) / 5);
            if (Math.Abs(key.Length - candidate.Name.Length) > limit || DifferInDigitsOnly(key, candidate.Name))
                continue;
            var distance = EditDistance.Between(key.ToUpperInvariant(), candidate.Name.ToUpperInvariant());
            if (distance <= limit && distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }
        return best is null ? null : new KeySuggestion(best, SuggestionReason.Distance);
    }

    // A lower-case mirror is never what a typing slip meant; its canonical key is.
    private static IEnumerable<EnvKey> Candidates(EnvSection section) => section.Keys.Where(k => k.MirrorOf is null);

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

    // KEY_1 and KEY_2 are two keys, not one with a slip.
    private static bool DifferInDigitsOnly(string left, string right) =>
        WithoutDigits(left) == WithoutDigits(right);

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));
}
