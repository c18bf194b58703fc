using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Commands;

/// <summary>The repository of a verb that needs no manifest: undo and uninstall take that away, too.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder, from the given one upwards, in which a run is kept on this machine.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public static string Find(WorkFolder folder, Machine machine)
    {
        for (var at = folder.Path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (UndoRun.HasHistory(machine.Files, Workspace.Of(at, machine)))
                return at;
        }
        throw new StoppedException(ExitCode.Usage, RunPhrases.NoRunsKept(folder.Path));
    }
}
