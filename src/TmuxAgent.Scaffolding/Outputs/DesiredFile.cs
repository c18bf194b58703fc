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

/// <summary>What one file should become by the manifest alone, before anybody has looked at the disk.</summary>
/// <param name="OutputId">Output id in <c>[outputs]</c>, such as <c>run_script</c>.</param>
/// <param name="Path">Repository-relative with <c>/</c>, or beginning with <c>~/</c> for the user's own unit and env file.</param>
/// <param name="Template">Template path below <c>templates/</c>.</param>
/// <param name="Kind">How the file is kept true.</param>
/// <param name="Mode">Permission bits, such as 0755 (octal).</param>
/// <param name="Content">
/// The whole text with LF line ends. For <see cref="OutputKind.ManagedBlock"/> the lines between the markers; for
/// <see cref="OutputKind.EnvFile"/> the file that would be written where none stands.
/// </param>
/// <param name="MachineLocal">
/// True where the text holds a path of this machine: the file is git-ignored and recorded in the local ledger only.
/// </param>
public sealed record DesiredFile(
    string OutputId,
    string Path,
    string Template,
    OutputKind Kind,
    int Mode,
    string Content,
    bool MachineLocal
);
