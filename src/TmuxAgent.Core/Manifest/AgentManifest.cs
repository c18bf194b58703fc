using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// What <c>tmuxagent.toml</c> means, all defaults filled in. Holds no place in the file and no secret, so two manifests
/// that differ only in layout or comments are equal.
/// </summary>
public sealed record AgentManifest(
    ProjectSection Project,
    OrchestratorSection Orchestrator,
    RunnerSection Runner,
    SessionsSection Sessions,
    CodexSection Codex,
    ProxySection Proxy,
    ServiceSection Service,
    EnvSection Env,
    OutputsSection Outputs,
    CSharpSection CSharp
)
{
    /// <summary><c>[check]</c></summary>
    public CheckSection Check { get; init; } = CheckSection.Default;

    /// <summary>The one format version that this build reads and writes.</summary>
    public const int SupportedVersion = 1;

    /// <summary>The manifest's file name at the repository root.</summary>
    public const string FileName = "tmuxagent.toml";

    /// <summary>The file name of the machine's overlay beside it, which git ignores.</summary>
    public const string LocalFileName = "tmuxagent.local.toml";
}

/// <summary><c>[project]</c></summary>
/// <param name="Name">Shown to people; any text without line ends.</param>
/// <param name="Description">Shown to people; may be empty.</param>
public sealed record ProjectSection(string Name, string Description)
{
    /// <summary>The language of generated comments and of what generated scripts say.</summary>
    public Language Language { get; init; }
}

/// <summary><c>[orchestrator]</c>: how the orchestrator is started, and its own settings. All times are in seconds.</summary>
/// <param name="Command">Program and arguments; the word <c>{python}</c> stands for <paramref name="Python"/>.</param>
/// <param name="Python">Python interpreter: a name on PATH, an absolute path, or a path relative to the repository.</param>
/// <param name="MetricsHost">Address that <c>/metrics</c> listens on.</param>
/// <param name="MetricsPort">Port of <c>/metrics</c>, or null for no exporter.</param>
/// <param name="Settings">The orchestrator's own settings, for its TOML file.</param>
public sealed record OrchestratorSection(
    EquatableArray<string> Command,
    string Python,
    string MetricsHost,
    int? MetricsPort,
    OrchestratorSettings Settings
);

/// <summary>The orchestrator's own settings under <c>[orchestrator]</c>, by its own names and defaults. Times in seconds.</summary>
public sealed record OrchestratorSettings(
    double PollInterval,
    double CooldownSeconds,
    int MaxCommandsPerCycle,
    int HistoryLines,
    double SessionCooldownSeconds,
    string DefaultPhase,
    string CompletionPhase,
    bool NotifyOnlyOnConfirmation,
    bool DryRun,
    double StallTimeoutSeconds,
    int StallRetriesBeforeNotify,
    int FailureAlertThreshold,
    double CommandTimeoutSeconds,
    bool DelegateToCodex
);

/// <summary><c>[runner]</c>: the process that moves queued commands into panes and reads their results back.</summary>
/// <param name="Command">Program and arguments as in <see cref="OrchestratorSection.Command"/>; empty for no runner.</param>
/// <param name="PollInterval">Seconds between two looks at the panes.</param>
public sealed record RunnerSection(EquatableArray<string> Command, double PollInterval);

/// <summary><c>[sessions]</c>: the tmux sessions that agents work in, and what is kept about them.</summary>
/// <param name="Prefix">Beginning of every session's name; the runner looks at no other session.</param>
/// <param name="Socket">Name of the tmux server's socket, as tmux takes it after <c>-L</c>.</param>
/// <param name="Agent">Command typed into a new session; empty for a plain shell, which the orchestrator's commands need.</param>
/// <param name="Worktrees">Repository-relative folder of the branches' worktrees.</param>
/// <param name="State">Folder of database, message bus and approvals: repository-relative, or beginning with <c>~/</c>.</param>
/// <param name="Model">What <c>{model}</c> in the agent's command stands for; empty for the model of <c>[codex]</c>.</param>
public sealed record SessionsSection(
    string Prefix,
    string Socket,
    string Agent,
    string Worktrees,
    string State,
    string Model
);

/// <summary><c>[codex]</c>: how the orchestrator calls the Codex CLI.</summary>
/// <param name="Bin">Name on PATH or path.</param>
/// <param name="Args">Arguments of every call; the prompt comes on standard input.</param>
/// <param name="Model">Model that every call names, and default of <c>CODEX_MODEL</c>; empty for codex's own default.</param>
/// <param name="TimeoutSeconds">Longest wait for one answer; default of <c>CODEX_TIMEOUT_SECONDS</c>.</param>
/// <param name="Fake">Whether FakeCodex is rendered.</param>
/// <param name="BaseUrl">Address of the model API that every call names; empty for codex's own default.</param>
public sealed record CodexSection(
    string Bin,
    EquatableArray<string> Args,
    string Model,
    double TimeoutSeconds,
    FakeCodexMode Fake,
    string BaseUrl
);

/// <summary>When FakeCodex stands in for the real CLI.</summary>
public enum FakeCodexMode
{
    /// <summary>FakeCodex is rendered, and answers only where no other codex is found.</summary>
    Auto,

    /// <summary>FakeCodex answers even where a real codex is on PATH.</summary>
    Always,

    /// <summary>FakeCodex is not rendered.</summary>
    Never,
}

/// <summary><c>[proxy]</c></summary>
/// <param name="Http">URL of the HTTP proxy, or empty for none.</param>
/// <param name="Socks">URL of the SOCKS proxy, or empty for none.</param>
/// <param name="NoProxy">Hosts that are reached directly; always holds the loopback names.</param>
/// <param name="Proxychains">Whether the orchestrator is started through proxychains4.</param>
public sealed record ProxySection(string Http, string Socks, EquatableArray<string> NoProxy, bool Proxychains);

/// <summary><c>[service]</c>: the systemd user unit.</summary>
/// <param name="Name">Unit name without <c>.service</c>.</param>
/// <param name="Restart">A value of systemd's <c>Restart=</c> (systemd.service(5)).</param>
/// <param name="RestartSeconds">Wait before a restart, in seconds.</param>
public sealed record ServiceSection(string Name, string Restart, double RestartSeconds);

/// <summary><c>[csharp]</c>: the typed settings class.</summary>
/// <param name="Namespace">Namespace of the class.</param>
/// <param name="Class">Name of the class.</param>
public sealed record CSharpSection(string Namespace, string Class);

/// <summary><c>[outputs]</c>: which files are rendered, and where to.</summary>
/// <param name="Overrides">Only what the manifest says; an output that is not named keeps its default.</param>
public sealed record OutputsSection(EquatableArray<OutputOverride> Overrides);

/// <summary>One line of <c>[outputs]</c>.</summary>
/// <param name="Id">Output id, such as <c>run_script</c>.</param>
/// <param name="Enabled">False where the manifest says <c>false</c>.</param>
/// <param name="Path">Where to, repository-relative; null keeps the default.</param>
public sealed record OutputOverride(string Id, bool Enabled, string? Path);
