using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>
/// Whether the loop closes: orchestrator and runner run together, look at the sessions that are made, and see how their
/// commands end.
/// </summary>
internal sealed class LoopHealth() : HealthProbe("loop", ProbePhrases.Loop)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Manifest.Runner.Command.Count == 0)
            return [NotApplicable(LoopProbePhrases.NoRunner)];
        if (scene.Find("tmux") is null)
            return [NotApplicable(LoopProbePhrases.NoTmux)];
        var path = PathBehind("--config", scene.Manifest.Orchestrator.Command) ?? OutputCatalog.AgentConfig.DefaultPath;
        if (scene.Machine.Files.TryRead(new Place(scene.Root, path), 1 << 20).Content is not { } content)
            return [Troubles.AgentConfigMissing.With(path)];
        if (AgentConfig.Parse(System.Text.Encoding.UTF8.GetString(content)) is not { } config)
            return [Troubles.AgentConfigBroken.With(path)];
        var findings = new List<HealthFinding>();
        if (
            PathBehind("--policy", scene.Manifest.Runner.Command) is { } policy
            && !File.Exists(Path.Combine(scene.Root, policy))
        )
            findings.Add(Troubles.AgentConfigMissing.With(policy));
        findings.AddRange(CompareWithManifest(scene, config, path));
        findings.AddRange(FindHalf(scene));
        findings.AddRange(await LookAtSessionsAsync(scene, config, path, deadline));
        return findings;
    }

    // The file of the repository that a command line names; null where it names none there.
    private static string? PathBehind(string option, IEnumerable<string> command) =>
        command.SkipWhile(word => word != option).Skip(1).FirstOrDefault() is { } said
        && !Path.IsPathRooted(said)
        && !said.Split('/').Contains("..")
            ? Path.GetRelativePath("/", Path.GetFullPath(said, "/"))
            : null;

    private static IEnumerable<HealthFinding> CompareWithManifest(HealthScene scene, AgentConfig config, string path)
    {
        var sessions = scene.Manifest.Sessions;
        var quoted = ShellWord.Quote(path);
        if (config.Socket != sessions.Socket)
            yield return Troubles.LoopSocket.With(path, config.Socket, sessions.Socket, quoted);
        if (Absolute(scene, config.Database) != Absolute(scene, sessions.State + "/state.db"))
            yield return Troubles.LoopDatabase.With(path, config.Database, sessions.State + "/state.db", quoted);
        if (!NamePatterns.Match(config.SessionFilters, [sessions.Prefix + "x"]))
            yield return Troubles.LoopSessionFilter.With(path, sessions.Prefix, quoted);
    }

    // One of the two alone: it looks as if everything worked, and nothing ever happens.
    private static IEnumerable<HealthFinding> FindHalf(HealthScene scene)
    {
        var (orchestrator, runner) = FindProcesses(scene) is var found
            ? (found.Orchestrator != 0, found.Runner != 0)
            : default;
        if (orchestrator && !runner)
            yield return Troubles.RunnerMissing.With(Script(OutputCatalog.RunnerScript));
        if (runner && !orchestrator)
            yield return Troubles.OrchestratorNotRunning.With(Script(OutputCatalog.RunScript));

        string Script(OutputDefinition output) => ShellWord.Quote("./" + PathOf(scene, output));
    }

    /// <summary>The processes of orchestrator and runner, whoever has started them; 0 where one does not run.</summary>
    public static (int Orchestrator, int Runner) FindProcesses(HealthScene scene)
    {
        var root = FolderIdentity.Of(scene.Root) is { } folder
            ? System.Text.Encoding.UTF8.GetString(folder.RealPath)
            : scene.Root;
        var running = ProcessFile.RunningIn(root).Select(id => (Id: id, Words: ProcessFile.ReadArguments(id))).ToList();
        return (
            Find(scene.Manifest.Orchestrator.Command, OutputCatalog.RunScript),
            Find(scene.Manifest.Runner.Command, OutputCatalog.RunnerScript)
        );

        int Find(IEnumerable<string> command, OutputDefinition script) =>
            OrchestratorModules.ModuleOf(command) is { } module
                ? running.Find(one => one.Words.Contains(module) || one.Words.Any(word => IsScript(word, script))).Id
                : 0;
        bool IsScript(string word, OutputDefinition script) =>
            word.EndsWith("/" + Path.GetFileName(PathOf(scene, script)), StringComparison.Ordinal);
    }

    /// <summary>The registered sessions; null where they cannot be read, or are not to be.</summary>
    public static async Task<IReadOnlyList<AgentSession>?> ReadSessionsAsync(
        HealthScene scene,
        CancellationToken deadline
    )
    {
        var path = PathBehind("--config", scene.Manifest.Orchestrator.Command) ?? OutputCatalog.AgentConfig.DefaultPath;
        return
            scene.IsKnown
            && scene.Machine.Files.TryRead(new Place(scene.Root, path), 1 << 20).Content is { } content
            && AgentConfig.Parse(System.Text.Encoding.UTF8.GetString(content)) is { } config
            && Absolute(scene, config.Database) is var database
            && File.Exists(database)
            && PythonHealth.Find(scene, scene.Machine.Variables) is { } python
            ? await AgentSessions.ReadAsync(scene, python, database, deadline)
            : null;
    }

    private static string PathOf(HealthScene scene, OutputDefinition output) =>
        scene.Repository.PathOf(output, scene.Manifest) ?? output.DefaultPath;

    private static async Task<IEnumerable<HealthFinding>> LookAtSessionsAsync(
        HealthScene scene,
        AgentConfig config,
        string path,
        CancellationToken deadline
    )
    {
        var database = Absolute(scene, config.Database);
        if (!File.Exists(database))
            return [NotApplicable(LoopPhrases.NoSession)];
        if (!scene.IsKnown)
            return [NotApplicable(LoopProbePhrases.SessionsNotRead(ClonePhrases.NeverGenerated))];
        if (PythonHealth.Find(scene, scene.Machine.Variables) is not { } python)
            return [NotApplicable(LoopProbePhrases.SessionsNeedPython)];
        if (await AgentSessions.ReadAsync(scene, python, database, deadline) is not { } sessions)
            return [NotApplicable(LoopPhrases.NoSession)];
        if (sessions.Count == 0)
            return [NotApplicable(LoopPhrases.NoSession)];
        var server = new TmuxServer(scene.Find("tmux")!, scene, config.Socket, deadline);
        var panes = await AgentPane.ListAsync(server);
        var looks = sessions.Select(session => new SessionLook(scene, config, path, session, panes, server, deadline));
        return (await Task.WhenAll(looks.Select(look => look.LookAsync()))).SelectMany(found => found);
    }

    /// <summary>Absolute path of what the orchestrator's files name: below the home, or in the repository.</summary>
    public static string Absolute(HealthScene scene, string path) =>
        path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.GetFullPath(Path.Combine(scene.Machine.HomeDirectory, path[2..]))
            : Path.GetFullPath(Path.Combine(scene.Root, path));
}
