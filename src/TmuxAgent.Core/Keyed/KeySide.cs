namespace TmuxAgent.Core.Keyed;

/// <summary>Who is right where a file and the manifest disagree.</summary>
public enum KeySide
{
    /// <summary>The file.</summary>
    Ours,

    /// <summary>The manifest.</summary>
    Theirs,
}

/// <summary>How a person settles the disagreements of one file.</summary>
/// <param name="Side">Who is right.</param>
/// <param name="Key">The one key that is settled; null for all.</param>
public sealed record KeySettlement(KeySide Side, string? Key)
{
    /// <summary>Who is right about a key; null where that is not settled.</summary>
    public KeySide? For(string key) => Key is null || Key == key ? Side : null;
}
