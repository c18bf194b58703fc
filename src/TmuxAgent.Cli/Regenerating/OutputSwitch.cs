using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Switches an output off in the manifest, in place and so that <c>undo</c> can take it back.</summary>
internal sealed class OutputSwitch(Workspace workspace, Machine machine)
{
    /// <summary>Writes <c>ID = false</c> under <c>[outputs]</c>.</summary>
    /// <param name="verb">The verb, for the list of runs that can be undone.</param>
    /// <param name="id">The output.</param>
    /// <exception cref="StoppedException">Nothing was written; the message says why.</exception>
    public void TurnOff(string verb, string id)
    {
        var reader = new DiskReader(machine.Files, workspace);
        var access = new WriteAccess(workspace, machine);
        access.Guard(() =>
        {
            using var held = access.Take();
            return held.Commit<bool>(
                verb,
                () =>
                {
                    var found = reader.Read(AgentManifest.FileName);
                    var content =
                        found.Kind == EntryKind.File
                            ? KeyedTomlMerge.Set(AgentManifest.FileName, found.Content, $"outputs.{id}", "false")
                            : null;
                    if (content is null)
                        throw new StoppedException(
                            ExitCode.Usage,
                            $"{id} = false cannot be put under [outputs] of {AgentManifest.FileName} in place; write it there yourself. Nothing was written"
                        );
                    return (true, [new PendingChange(AgentManifest.FileName, found, content, found.Mode)], null);
                }
            );
        });
    }
}
