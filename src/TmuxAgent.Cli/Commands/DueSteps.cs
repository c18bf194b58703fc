using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
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
        var steps = new List<NextStep>();
        if (names.Length > 0)
            steps.Add(
                new NextStep(
                    $"systemctl --user disable --now {string.Join(' ', names.Select(ShellWord.Quote))}",
                    "nothing keeps these units true any more"
                )
            );
        if (isReplaced && wanted.Length > 0)
            steps.Add(
                new NextStep(
                    $"systemctl --user enable --now {string.Join(' ', wanted.Select(file => Argument(repository, file.Path)))}",
                    "these took their place"
                )
            );
        else if (service is not null)
            steps.AddRange(Restart(service, isUnitChanged: wanted.Any(file => file.IsWritten), files));
        return steps;
    }

    /// <summary>The steps after a value of the env file was changed.</summary>
    public static IReadOnlyList<NextStep> AfterEnvChange(AgentRepository repository, AgentManifest manifest) =>
        repository.PathOf(OutputCatalog.Service, manifest) is { } unit && IsKnown(repository, unit)
            ? [RestartStep(Path.GetFileName(unit))]
            : [];

    private static IEnumerable<NextStep> Restart(DueFile service, bool isUnitChanged, IReadOnlyList<DueFile> files)
    {
        var unit = Path.GetFileName(service.Path);
        if (isUnitChanged)
            yield return new NextStep(
                $"systemctl --user daemon-reload && systemctl --user try-restart {ShellWord.Quote(unit)}",
                "the running service knows neither the changed unit nor what else has changed"
            );
        else if (files.Any(file => OutputCatalog.Find(file.OutputId) is { IsReadAtStart: true } && file.IsWritten))
            yield return RestartStep(unit);
    }

    private static NextStep RestartStep(string unit) =>
        new(
            $"systemctl --user try-restart {ShellWord.Quote(unit)}",
            "the running service has read the old values; the runner restarts with it"
        );

    private static bool IsUnit(DueFile file) => OutputCatalog.Find(file.OutputId) is { IsUnit: true };

    private static bool IsOf(DueFile file, OutputDefinition output) => file.OutputId == output.Id;

    private static bool IsKnown(AgentRepository repository, string path) =>
        UserUnits.Knows(path, repository.Root, repository.Machine);

    // systemctl links a unit that is named by its absolute path.
    private static string Argument(AgentRepository repository, string path) =>
        ShellWord.Quote(PathSafety.IsUnderHome(path) ? Path.GetFileName(path) : Path.Combine(repository.Root, path));
}

/// <summary>A file that a run was about.</summary>
/// <param name="Path">As a plan names it.</param>
/// <param name="OutputId">The output that it comes from.</param>
/// <param name="IsWritten">Whether its content was changed.</param>
/// <param name="IsFormer">Whether it is no longer kept true, there or gone.</param>
internal sealed record DueFile(string Path, string OutputId, bool IsWritten, bool IsFormer);
