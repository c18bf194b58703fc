using TmuxAgent.Core.Manifest;

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
public sealed record KeySuggestion(EnvKey Key, SuggestionReason Reason);
