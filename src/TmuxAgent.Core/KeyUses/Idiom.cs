namespace TmuxAgent.Core.KeyUses;

/// <summary>How an idiom takes the name of a key.</summary>
internal enum IdiomForm
{
    /// <summary>As an argument: <c>path(name)</c>.</summary>
    Call,

    /// <summary>In brackets: <c>path[name]</c>; set where an assignment follows.</summary>
    Index,

    /// <summary>In brackets or as a member: <c>path.name</c>.</summary>
    Member,

    /// <summary>As an argument of the form <c>name=value</c> in a text.</summary>
    Pair,
}

/// <summary>One way in which a language uses an environment key: a row of an extractor's table.</summary>
/// <param name="Form">How it takes the name.</param>
/// <param name="Path">What is called or indexed, with points whatever separates its parts in the language.</param>
/// <param name="Kind">What is done; a call or an index that is assigned to writes.</param>
internal sealed record Idiom(IdiomForm Form, string Path, KeyUseKind Kind = KeyUseKind.Reads)
{
    /// <summary>Number of the argument that is the name; <see cref="All"/> for each of them.</summary>
    public int NameAt { get; init; }

    /// <summary>Number of the argument that is the default; -1 for none.</summary>
    public int DefaultAt { get; init; } = -1;

    /// <summary>Name by which the default may be given.</summary>
    public string? DefaultName { get; init; }

    /// <summary>Name by which the key may be given.</summary>
    public string? KeyName { get; init; }

    /// <summary>Whether it may be a method of whatever object.</summary>
    public bool OnAnything { get; init; }

    /// <summary>Whether only names in capitals are taken for keys, since the idiom serves for other things as well.</summary>
    public bool OnlyCapitals { get; init; }

    /// <summary>Stands for each argument in <see cref="NameAt"/>.</summary>
    public const int All = -1;

    /// <summary>The parts of <see cref="Path"/>.</summary>
    public string[] Parts { get; } = Path.Split('.');
}
