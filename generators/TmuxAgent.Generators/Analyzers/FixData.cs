using System.Collections.Immutable;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>What a diagnostic hands to its fix, by name in its properties.</summary>
internal static class FixData
{
    /// <summary>The name as it stands in the source.</summary>
    public const string Name = nameof(Name);

    /// <summary>The name that should stand there.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Full name of the constant or the property that should stand there.</summary>
    public const string Member = nameof(Member);

    /// <summary>What stands behind the property, such as <c>.Reveal()</c>.</summary>
    public const string Suffix = nameof(Suffix);

    /// <summary>Full name of the class whose extension method <see cref="Member"/> is.</summary>
    public const string Extension = nameof(Extension);

    public static ImmutableDictionary<string, string?> Rename(string name, string replacement) =>
        ImmutableDictionary<string, string?>.Empty.Add(Name, name).Add(Replacement, replacement);

    public static ImmutableDictionary<string, string?> Use(string member, string suffix = "") =>
        ImmutableDictionary<string, string?>.Empty.Add(Member, member).Add(Suffix, suffix);
}
