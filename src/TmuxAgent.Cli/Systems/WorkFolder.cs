namespace TmuxAgent.Cli.Systems;

/// <summary>The folder that a verb works in.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="IsNamed">Whether the user named it, and did not just happen to be there.</param>
internal sealed record WorkFolder(string Path, bool IsNamed);
