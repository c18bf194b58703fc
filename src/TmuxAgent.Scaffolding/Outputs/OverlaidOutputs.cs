using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>What a machine's overlay makes of the files that a manifest asks for.</summary>
/// <param name="Files">The files as this machine needs them; those that hold a value of its own are machine-local.</param>
/// <param name="Notes">Which those are, a sentence.</param>
public sealed record OverlaidOutputs(IReadOnlyList<DesiredFile> Files, IReadOnlyList<Phrase> Notes)
{
    /// <summary>Compares what the overlay gives with what every other machine gets.</summary>
    /// <param name="desired">Rendered with the overlay.</param>
    /// <param name="shared">Rendered without it.</param>
    public static OverlaidOutputs Of(IReadOnlyList<DesiredFile> desired, IReadOnlyList<DesiredFile> shared)
    {
        var others = shared.ToDictionary(file => file.OutputId, StringComparer.Ordinal);
        var files = desired
            .Select(file => others.TryGetValue(file.OutputId, out var other) ? Own(file, other) : Local(file))
            .ToList();
        var own = files
            .Where((file, i) => file.MachineLocal && !desired[i].MachineLocal)
            .Select(file => file.Path)
            .ToList();
        return new OverlaidOutputs(
            files,
            own.Count == 0 ? [] : [PlanPhrases.OverlaidOutputs(AgentManifest.LocalFileName, string.Join(", ", own))]
        );
    }

    private static DesiredFile Own(DesiredFile file, DesiredFile other) =>
        file == other ? file
        : file.Path == other.Path && IsForEveryMachine(file) ? other
        : Local(file);

    // No program of this machine reads a value from these, but git carries them; the compiler reads the manifest alone.
    private static bool IsForEveryMachine(DesiredFile file) =>
        file.Kind is OutputKind.ManagedBlock or OutputKind.SeededOnce
        || file.OutputId == OutputCatalog.EnvExample.Id
        || file.OutputId == OutputCatalog.CSharp.Id;

    // An env file is never committed.
    private static DesiredFile Local(DesiredFile file) =>
        file.Kind == OutputKind.EnvFile ? file : file with { MachineLocal = true };
}
