using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// What the service manager has to be told once files have changed, ready for a shell. Nothing where it does not know this
/// repository's units.
/// </summary>
internal static class DueSteps
{
    /// <summary>The steps after a plan was carried out, in order.</summary>
    public static IReadOnlyList<NextStep> After(AgentRepository repository, Plan plan) =>
        After(
            repository,
            [
                .. plan.Files.Select(file => new DueFile(
                    file.Path,
                    file.OutputId,
                    IsWritten: file.NewContent is not null,
                    IsFormer: file.Verdict is Verdict.OrphanRemoved or Verdict.OrphanKept
                )),
            ]
        );

    /// <summary>The steps after files were written or taken away, in order.</summary>
    public static IReadOnlyList<NextStep> After(AgentRepository repository, IReadOnlyList<DueFile> files)
    {
        var known = files.Where(file => IsUnit(file) && IsKnown(repository, file.Path)).ToArray();
        var former = known.Where(file => file.IsFormer).ToArray();
        var wanted = files.Where(file => IsUnit(file) && !file.IsFormer).ToArray();
        var names = former
            .Select(file => Path.GetFileName(file.Path))
            .Union(UserUnits.FindStale(repository.Root, repository.Machine), StringComparer.Ordinal)
            .ToArray();
        var service = known.FirstOrDefault(file => IsOf(file, OutputCatalog.Service) && !file.IsFormer);
        var isReplaced = former.Any(file => IsOf(file, OutputCatalog.Service)) || names.Length > 0 && service is null;
        if (names.Length > 0)
            return isReplaced && wanted.Length > 0 || service is not null
                ? [new NextStep(ServiceCommands.Install, StepPhrases.ReplaceUnits)]
                : [new NextStep(ServiceCommands.Uninstall, StepPhrases.RemoveUnits)];
        return service is null ? [] : Restart(isUnitChanged: wanted.Any(file => file.IsWritten), files);
    }

    /// <summary>The steps after a value of the env file was changed.</summary>
    public static IReadOnlyList<NextStep> AfterEnvChange(AgentRepository repository, AgentManifest manifest) =>
        repository.PathOf(OutputCatalog.Service, manifest) is { } unit && IsKnown(repository, unit)
            ? [RestartStep()]
            : [];

    /// <summary>Roles of the units that systemd knows and that read at their start what a plan changes.</summary>
    public static IReadOnlyList<string> Readers(AgentRepository repository, Plan plan)
    {
        var changed = plan.Files.Where(file => file.Changes.Any(change => change.Path == file.Path)).ToArray();
        return
        [
            .. RepositoryUnits
                .Roles.Where(role =>
                    plan.Files.Any(file => file.OutputId == role.Unit.Id && IsKnown(repository, file.Path))
                    && changed.Any(file => OutputCatalog.Find(file.OutputId)?.ReadBy.HasFlag(role.Reader) == true)
                )
                .Select(role => role.Name),
        ];
    }

    private static IReadOnlyList<NextStep> Restart(bool isUnitChanged, IReadOnlyList<DueFile> files) =>
        isUnitChanged ? [new NextStep(ServiceCommands.Restart, StepPhrases.ReloadUnit)]
        : files.Any(file =>
            OutputCatalog.Find(file.OutputId) is { IsUnit: false, ReadBy: not Scaffolding.Outputs.Readers.None }
            && file.IsWritten
        )
            ? [RestartStep()]
        : [];

    private static NextStep RestartStep() => new(ServiceCommands.Restart, StepPhrases.RereadValues);

    private static bool IsUnit(DueFile file) => OutputCatalog.Find(file.OutputId) is { IsUnit: true };

    private static bool IsOf(DueFile file, OutputDefinition output) => file.OutputId == output.Id;

    private static bool IsKnown(AgentRepository repository, string path) =>
        UserUnits.Knows(path, repository.Root, repository.Machine);
}

/// <summary>A file that a run was about.</summary>
/// <param name="Path">As a plan names it.</param>
/// <param name="OutputId">The output that it comes from.</param>
/// <param name="IsWritten">Whether its content was changed.</param>
/// <param name="IsFormer">Whether it is no longer kept true, there or gone.</param>
internal sealed record DueFile(string Path, string OutputId, bool IsWritten, bool IsFormer);
