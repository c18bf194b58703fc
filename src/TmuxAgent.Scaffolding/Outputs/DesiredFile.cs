namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What one file should become by the manifest alone, before anybody has looked at the disk.</summary>
/// <param name="OutputId">Output id in <c>[outputs]</c>, such as <c>run_script</c>.</param>
/// <param name="Path">Repository-relative with <c>/</c>, or beginning with <c>~/</c> for the user's own unit and env file.</param>
/// <param name="Template">Template path below <c>templates/</c>; empty where code writes it.</param>
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
