using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Services;

/// <summary>What a unit is for.</summary>
/// <param name="Name">What it runs, in one word.</param>
/// <param name="Unit">The output that is the unit's file.</param>
/// <param name="Reader">The process that it starts.</param>
internal sealed record UnitRole(string Name, OutputDefinition Unit, Readers Reader);

/// <summary>One unit of a repository.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Path">As plans name it.</param>
/// <param name="File">Absolute path of its file.</param>
internal sealed record RepositoryUnit(UnitRole Role, string Path, string File)
{
    /// <summary>Its name, with <c>.service</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>What <c>systemctl enable</c> takes: a file of the repository is linked by its absolute path.</summary>
    public string Argument => PathSafety.IsUnderHome(Path) ? Name : File;
}

/// <summary>The units of a repository as its manifest names them, and what has to be true before something is done to them.</summary>
internal sealed class RepositoryUnits
{
    // What a unit starts. One of them that tmuxagent never wrote is a stranger's program.
    private static readonly OutputDefinition[] Started =
    [
        OutputCatalog.Service,
        OutputCatalog.RunnerService,
        OutputCatalog.RunScript,
        OutputCatalog.RunnerScript,
        OutputCatalog.Environment,
    ];

    /// <summary>What a repository may have units for.</summary>
    public static IReadOnlyList<UnitRole> Roles { get; } =
    [
        new(LoopRole.Orchestrator, OutputCatalog.Service, Readers.Orchestrator),
        new(LoopRole.Runner, OutputCatalog.RunnerService, Readers.Runner),
    ];

    private readonly HealthScene _scene;

    public RepositoryUnits(HealthScene scene)
    {
        _scene = scene;
        All =
        [
            .. Roles
                .Select(role => (Role: role, Path: scene.Repository.PathOf(role.Unit, scene.Manifest)))
                .Where(one => one.Path is not null)
                .Select(one => new RepositoryUnit(one.Role, one.Path!, FileOf(one.Path!))),
        ];
    }

    /// <summary>The orchestrator's, and the runner's where there is one.</summary>
    public IReadOnlyList<RepositoryUnit> All { get; }

    /// <summary>Their names.</summary>
    public string[] Names => [.. All.Select(unit => unit.Name)];

    /// <summary>Whether the service manager knows the orchestrator's.</summary>
    public bool IsInstalled => All is [var first, ..] && IsKnown(first);

    /// <summary>Those that the manager knows, and those of the repository whose file is gone.</summary>
    public string[] KnownNames =>
        [
            // One outside of the repository is the manifest's word alone.
            .. All.Where(unit => IsKnown(unit) && (_scene.IsKnown || !PathSafety.IsUnderHome(unit.Path)))
                .Select(unit => unit.Name)
                .Union(UserUnits.FindStale(_scene.Root, _scene.Machine), StringComparer.Ordinal),
        ];

    /// <summary>Names of units whose files are gone, such as after a rename.</summary>
    public string[] Stale => [.. UserUnits.FindStale(_scene.Root, _scene.Machine).Except(Names)];

    /// <summary>Stops where the manifest wants no unit.</summary>
    /// <exception cref="StoppedException">It wants none.</exception>
    public void RequireWanted()
    {
        if (All is not [{ Role.Name: LoopRole.Orchestrator }, ..])
            throw new StoppedException(ExitCode.Usage, UnitPhrases.SwitchedOff(AgentManifest.FileName));
    }

    /// <summary>Stops where a unit's name belongs to something else.</summary>
    /// <exception cref="StoppedException">It does.</exception>
    public void RefuseOfAnother()
    {
        foreach (var unit in All.Where(unit => !PathSafety.IsUnderHome(unit.Path)))
        {
            var there = new FileInfo(UserUnits.PathOf(unit.Name, _scene.Machine));
            if (IsKnown(unit) || there.LinkTarget is null && !there.Exists)
                continue;
            var project = _scene.Manifest.Service.Name.Replace("-orchestrator", "", StringComparison.Ordinal);
            var identity = IdentityProbe.Find(project, _scene.Root, _scene.Machine);
            throw new StoppedException(
                ExitCode.Refused,
                UnitPhrases.OfAnother(
                    unit.Name,
                    there.LinkTarget ?? there.FullName,
                    ShellWord.Quote(identity.ServiceName)
                )
            );
        }
    }

    /// <summary>Stops where the user of this machine never asked for what the units start.</summary>
    /// <exception cref="StoppedException">Nothing of it may be started.</exception>
    public void RequireTrust()
    {
        CloneTrust.Require(_scene.Repository, ClonePhrases.NothingStarted);
        var refused = _scene.Plan.Plan.Files.FirstOrDefault(file =>
            file.Verdict == Verdict.Refused && Started.Any(output => output.Id == file.OutputId)
        );
        if (refused is not null)
            throw new StoppedException(
                ExitCode.Refused,
                UnitPhrases.NotOurs(refused.Path, ShellWord.Quote(refused.Path))
            );
        if (All.FirstOrDefault(unit => !File.Exists(unit.File)) is { } missing)
            throw new StoppedException(ExitCode.Usage, LoopPhrases.GenerateFirst(missing.Path));
    }

    /// <summary>Stops where the manager does not know this repository's units.</summary>
    /// <exception cref="StoppedException">It does not.</exception>
    public void RequireInstalled()
    {
        if (!IsInstalled)
            throw new StoppedException(ExitCode.Usage, UnitPhrases.InstallFirst(All[0].Name, ServiceCommands.Install));
    }

    private bool IsKnown(RepositoryUnit unit) => UserUnits.Knows(unit.Path, _scene.Root, _scene.Machine);

    private string FileOf(string path) =>
        PathSafety.IsUnderHome(path)
            ? Path.Combine(_scene.Machine.HomeDirectory, path[2..])
            : Path.Combine(_scene.Root, path);
}
