using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>Tells a key that is likely a mistake from one that belongs to somebody else.</summary>
public static class UndeclaredKey
{
    /// <summary>Why a key that is not declared is likely a mistake, as a sentence without its end; null where it is not.</summary>
    /// <param name="name">The key.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="suggestion">The declared key that is near; null for none.</param>
    public static string? Why(string name, EnvSection section, KeySuggestion? suggestion)
    {
        if (suggestion is not null)
            return $"{name} is not declared in the manifest; {suggestion.Key.Name} is";
        var prefix = section.Prefixes.FirstOrDefault(p => p.Length > 0 && name.StartsWith(p, StringComparison.Ordinal));
        return prefix is null
            ? null
            : $"{name} is not declared, and keys that begin with {prefix} belong to this project";
    }
}
