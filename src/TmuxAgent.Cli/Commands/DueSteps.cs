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
    // What orchestrator and runner have read once they run.
    private static readonly HashSet<string> ReadAtStart =
    [
        OutputCatalog.Env.Id,
        OutputCatalog.RunScript.Id,
        OutputCatalog.RunnerScript.Id,
        OutputCatalog.Environment.Id,
        OutputCatalog.MachineFolders.Id,
        OutputCatalog.OrchestratorConfig.Id,
        OutputCatalog.AgentConfig.Id,
        OutputCatalog.Policy.Id,
        OutputCatalog.Proxychains.Id,
        OutputCatalog.PromptCommand.Id,
        OutputCatalog.PromptSummary.Id,
        OutputCatalog.PromptDelegate.Id,
        OutputCatalog.PromptStuck.Id,
    ];

    /// <summary>The steps after a plan was carried out, in order.</summary>
    public static IReadOnlyList<NextStep> After(AgentRepository repository, Plan plan)
    {
        var known = plan.Files.Where(file => IsUnit(file) && IsKnown(repository, file.Path)).ToArray();
        var former = known.Where(file => file.Verdict is Verdict.OrphanRemoved or Verdict.OrphanKept).ToArray();
        var steps = new List<NextStep>();
        if (former.Length > 0)
            steps.Add(
                new NextStep(
                    $"systemctl --user disable --now {Names(former)}",
                    "nothing keeps these units true any more"
                )
            );
        if (former.Any(file => file.OutputId == OutputCatalog.Service.Id))
            steps.Add(
                new NextStep(
                    $"systemctl --user enable --now {string.Join(' ', Wanted(plan).Select(file => Argument(repository, file.Path)))}",
                    "these took their place"
                )
            );
        else if (known.FirstOrDefault(file => file.OutputId == OutputCatalog.Service.Id) is { } service)
            steps.AddRange(Restart(service, isUnitChanged: Wanted(plan).Any(IsWritten), plan));
        return steps;
    }

    /// <summary>The steps after a value of the env file was changed.</summary>
    public static IReadOnlyList<NextStep> AfterEnvChange(AgentRepository repository, AgentManifest manifest) =>
        repository.PathOf(OutputCatalog.Service, manifest) is { } unit && IsKnown(repository, unit)
            ? [RestartStep(Path.GetFileName(unit))]
            : [];

    private static IEnumerable<NextStep> Restart(PlannedFile service, bool isUnitChanged, Plan plan)
    {
        var unit = Path.GetFileName(service.Path);
        if (isUnitChanged)
            yield return new NextStep(
                $"systemctl --user daemon-reload && systemctl --user try-restart {ShellWord.Quote(unit)}",
                "the running service knows neither the changed unit nor what else has changed"
            );
        else if (plan.Files.Any(file => ReadAtStart.Contains(file.OutputId) && IsWritten(file)))
            yield return RestartStep(unit);
    }

    private static NextStep RestartStep(string unit) =>
        new(
            $"systemctl --user try-restart {ShellWord.Quote(unit)}",
            "the running service has read the old values; the runner restarts with it"
        );

    private static IEnumerable<PlannedFile> Wanted(Plan plan) =>
        plan.Files.Where(file => IsUnit(file) && file.Verdict is not (Verdict.OrphanRemoved or Verdict.OrphanKept));

    private static bool IsUnit(PlannedFile file) => OutputCatalog.Find(file.OutputId)?.IsUnit == true;

    private static bool IsWritten(PlannedFile file) => file.NewContent is not null;

    private static bool IsKnown(AgentRepository repository, string path) =>
        UserUnits.Knows(path, repository.Root, repository.Machine);

    private static string Names(IEnumerable<PlannedFile> units) =>
        string.Join(' ', units.Select(file => ShellWord.Quote(Path.GetFileName(file.Path))));

    // systemctl links a unit that is named by its absolute path.
    private static string Argument(AgentRepository repository, string path) =>
        ShellWord.Quote(PathSafety.IsUnderHome(path) ? Path.GetFileName(path) : Path.Combine(repository.Root, path));
}
