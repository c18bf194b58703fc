using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>Tells a key that is likely a mistake from one that belongs to somebody else.</summary>
public static class UndeclaredKey
{
    /// <summary>Why a key that is not declared is likely a mistake, as a sentence without its end; null where it is not.</summary>
    /// <param name="name">The key.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="suggestion">The declared key that is near; null for none.</param>
    public static Phrase? Why(string name, EnvSection section, KeySuggestion? suggestion)
    {
        if (suggestion is not null)
            return KeyRulePhrases.NotDeclaredButNear(name, suggestion.Key.Name);
        var prefix = section.Prefixes.FirstOrDefault(p => p.Length > 0 && name.StartsWith(p, StringComparison.Ordinal));
        return prefix is null ? null : KeyRulePhrases.NotDeclaredButOwned(name, prefix);
    }
}
