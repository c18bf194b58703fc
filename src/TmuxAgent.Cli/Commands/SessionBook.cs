using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// The agents' sessions of a repository: what the orchestrator's agent CLI reads and writes, and tmux's own word. Everything
/// is started in the environment of the services, whose runner has to find the same tmux server.
/// </summary>
internal sealed class SessionBook
{
    private const int LargestFleet = 1 << 20;
    private const int NotFound = 127;

    // tmux does not translate its messages.
    private static readonly string[] NoServer = ["no server running", "error connecting to"];

    private readonly AgentManifest _manifest;
    private readonly ServiceShell _shell;
    private readonly string _database;

    public SessionBook(Machine machine, WorkFolder folder)
    {
        Repository = AgentRepository.Find(folder, machine);
        _manifest = Repository.ReadManifest();
        Scene = new HealthScene(Repository, _manifest, new HealthWishes(SendsMessage: false, CallsCodex: false));
        CloneTrust.Require(Scene.Repository);
        _shell = new ServiceShell(Repository, _manifest);
        var fleet = ReadFleet();
        Prefix = fleet.GetValueOrDefault("sessions.prefix", _manifest.Sessions.Prefix);
        Socket = fleet.GetValueOrDefault("sessions.socket", _manifest.Sessions.Socket);
        _database = LoopHealth.Absolute(
            Scene,
            fleet.GetValueOrDefault("sessions.state", _manifest.Sessions.State) + "/state.db"
        );
    }

    /// <summary>The repository.</summary>
    public AgentRepository Repository { get; }

    /// <summary>What is known of it.</summary>
    public HealthScene Scene { get; }

    /// <summary>Name of the tmux server's socket.</summary>
    public string Socket { get; }

    /// <summary>Beginning of the sessions' names.</summary>
    public string Prefix { get; }

    /// <summary>The name that the agent CLI gives to the session of a branch.</summary>
    public string NameOf(string branch) => Prefix + branch.Replace('/', '-').Replace(':', '-');

    /// <summary>The registered sessions.</summary>
    /// <exception cref="StoppedException">They cannot be read.</exception>
    public async Task<IReadOnlyList<AgentSession>> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(_database))
            return [];
        var result = await ProgramRun.RunToDeathAsync(AgentSessions.Reading(Python, _database), stop);
        return AgentSessions.Parse(result)
            ?? throw new StoppedException(ExitCode.Findings, SessionPhrases.Unreadable(_database, LastWords(result)));
    }

    /// <summary>The registered session of a branch.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public async Task<AgentSession> FindAsync(string branch, CancellationToken stop) =>
        (await ReadAsync(stop)).FirstOrDefault(session => session.Branch == branch)
        ?? throw new StoppedException(ExitCode.Findings, SessionPhrases.NotRegistered(Printable.Text(branch)));

    /// <summary>Names of the sessions that the tmux server has; none where no server runs.</summary>
    public async Task<IReadOnlySet<string>> ListLivingAsync(CancellationToken stop)
    {
        var result = await ProgramRun.RunToDeathAsync(Tmux("list-sessions", "-F", "#{session_name}"), stop);
        if (result.ExitCode == NotFound)
            throw new StoppedException(ExitCode.Findings, SessionPhrases.NoTmux(Troubles.TmuxMissing.Command));
        // Every other failure is that of the environment.
        if (!result.IsSuccess && !NoServer.Any(words => result.Errors.Contains(words, StringComparison.Ordinal)))
            throw new StoppedException(ExitCode.Usage, Phrase.Verbatim(LastWords(result)));
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Ends a session of exactly that name.</summary>
    public Task<ProgramResult> KillAsync(string session, CancellationToken stop) =>
        ProgramRun.RunToDeathAsync(Tmux("kill-session", "-t", $"={session}"), stop);

    /// <summary>Takes a branch's session out of the register, as the agent CLI does it.</summary>
    /// <exception cref="StoppedException">It is still there.</exception>
    public async Task ForgetAsync(string branch, CancellationToken stop)
    {
        if (!File.Exists(_database))
            return;
        var result = await ProgramRun.RunToDeathAsync(AgentSessions.Deleting(Python, _database, branch), stop);
        if (!result.IsSuccess)
            throw new StoppedException(ExitCode.Findings, SessionPhrases.Unwritable(_database, LastWords(result)));
    }

    /// <summary>A call of the orchestrator's agent CLI.</summary>
    /// <exception cref="StoppedException">The orchestrator is another program, whose CLI nobody knows.</exception>
    public ProgramCall AgentCli(params string[] arguments) =>
        OrchestratorModules.Of(_manifest) is null
            ? throw new StoppedException(ExitCode.Usage, SessionPhrases.OtherOrchestrator(AgentManifest.FileName))
            : Python(["-m", $"{OrchestratorModules.PackageOf(_manifest)}.agent_cli", .. arguments]);

    /// <summary>The arguments of bash that run tmux on the sessions' server.</summary>
    public string[] TmuxArguments(params string[] arguments) =>
        _shell.Arguments(Repository.Root, ["tmux", "-L", Socket, .. arguments]);

    /// <summary>What bash is started with for it.</summary>
    public Dictionary<string, string> Environment() => _shell.Environment();

    /// <summary>What a program said last, without a secret.</summary>
    public string LastWords(ProgramResult result) => Hide(result.LastErrorLine);

    /// <summary>A text without a secret.</summary>
    public string Hide(string text) => Printable.Text(new SecretMask(Scene).Hide(text));

    private ProgramCall Tmux(params string[] arguments) => _shell.Call(["tmux", "-L", Socket, .. arguments]);

    private ProgramCall Python(string[] arguments) => _shell.Call([_manifest.Orchestrator.Python, .. arguments]);

    // What the agent CLI reads; values that the user has changed there included.
    private Dictionary<string, string> ReadFleet()
    {
        var path = OutputCatalog.FleetConfig.DefaultPath;
        var reading = Repository.Machine.Files.TryRead(new Place(Repository.Root, path), LargestFleet);
        var taken = AgentRepository.ReadText(path, reading) is { } text ? FleetFile.Read(path, text) : null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in taken ?? [])
        {
            if (one.Value is string value)
                values[one.Path] = value;
        }
        return values;
    }
}
