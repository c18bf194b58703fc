namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>How a file is kept true after its first rendering.</summary>
public enum OutputKind
{
    /// <summary>Rendered again on every run; hand edits are merged three ways.</summary>
    Managed,

    /// <summary>Rendered once, where nothing stands; then the user's.</summary>
    SeededOnce,

    /// <summary>An env file: merged by key, values are the user's.</summary>
    EnvFile,

    /// <summary>A TOML file that a person edits as well: merged by key; unknown keys, order and comments are the user's.</summary>
    KeyedToml,

    /// <summary>Lines between two markers in a file that is otherwise the user's, such as <c>.gitignore</c>.</summary>
    ManagedBlock,
}

/// <summary>How kinds compare over versions of the tool.</summary>
public static class OutputKinds
{
    /// <summary>Whether a record of one kind may be continued as the other: version 0.1 merged all TOML files by lines.</summary>
    public static bool AreAlike(OutputKind recorded, OutputKind now) => Lines(recorded) == Lines(now);

    private static OutputKind Lines(OutputKind kind) => kind == OutputKind.KeyedToml ? OutputKind.Managed : kind;
}
