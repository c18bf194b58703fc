using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Moves a file of a run folder to its place in one step, also where the place lies on another disk.</summary>
internal sealed class Mover(IFileSystem files, Workspace workspace)
{
    /// <summary>Moves a file; what stands at the path is replaced.</summary>
    /// <param name="source">Absolute path of the file, whose mode is right already.</param>
    /// <param name="path">Target, as the plan names it; its folder stands.</param>
    public void Move(string source, string path)
    {
        var target = workspace.Absolute(path);
        if (files.TryRename(source, target))
            return;
        // Only a path under ~ can lie on another disk. The copy is made beside it, where a rename is one step again.
        var copy = CopyBeside(path);
        RemoveLeftover(path);
        files.WriteNew(copy, files.Read(source), files.Stat(source).Mode);
        files.TryRename(copy, target);
        files.Remove(source);
    }

    /// <summary>Removes what a run that was killed between the two steps has left.</summary>
    public void RemoveLeftover(string path)
    {
        if (PathSafety.IsUnderHome(path) && files.Stat(CopyBeside(path)).Kind == EntryKind.File)
            files.Remove(CopyBeside(path));
    }

    private string CopyBeside(string path) => workspace.Absolute(path) + ".tmuxagent-part";
}
