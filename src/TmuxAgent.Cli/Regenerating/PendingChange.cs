using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>One file that a run writes or removes, with what was there when that was decided.</summary>
/// <param name="Path">As the plan names it.</param>
/// <param name="Before">A file, or nothing.</param>
/// <param name="Content">The whole new content; null where the file is removed.</param>
/// <param name="Mode">Permission bits of the new file, less the umask where there was none before.</param>
internal sealed record PendingChange(string Path, DiskEntry Before, byte[]? Content, int Mode)
{
    /// <summary>Whether a new file gets exactly this mode: undo brings back what was there.</summary>
    public bool IsExact { get; init; }
}
