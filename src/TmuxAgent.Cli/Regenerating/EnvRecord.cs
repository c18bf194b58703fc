using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>What this machine recorded of the env file that it wrote.</summary>
internal static class EnvRecord
{
    /// <summary>What was last written, by key; nothing where that is not known.</summary>
    public static EnvMemory Read(string path, Workspace workspace, Machine machine)
    {
        if (workspace.State.FindExisting() is null)
            return EnvMemory.None;
        var found = new DiskReader(machine.Files, workspace).Read(Workspace.MachineLedger);
        var entries =
            found.Kind == EntryKind.File && found.Obstacle is null
                ? LedgerJson.Read(found.Content, LedgerForm.Machine, Workspace.MachineLedger)
                : null;
        return entries?.FirstOrDefault(entry => entry.Path == path)?.Keys is { } keys
            ? EnvMemory.Of(keys)
            : EnvMemory.None;
    }
}
