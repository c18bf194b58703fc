using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>The keys of <c>[orchestrator]</c> that say how it is started.</summary>
internal static class OrchestratorKeys
{
    // The orchestrator of the tmux_agent package; its module `main` is the pane runner and takes other arguments.
    private static readonly string[] DefaultCommand =
    [
        "{python}",
        "-m",
        "src.tmux_agent.orchestrator_cli",
        "--config",
        ".tmuxagent/agent-config.yaml",
        "--orchestrator-config",
        ".tmuxagent/orchestrator.toml",
    ];

    private const int DefaultPort = 9108;

    public static readonly OwnKey<OrchestratorSection, EquatableArray<string>> Command = new(
        "command",
        orchestrator => orchestrator.Command,
        DefaultCommand.ToList<object?>(),
        ReadCommand,
        new ListForm(TextForm.Line),
        "Program and arguments. `{python}` stands for `python`. No shell reads them."
    )
    {
        Show = words => words.ToList<object?>(),
    };

    public static readonly TextKey<OrchestratorSection> Python = new(
        "python",
        orchestrator => orchestrator.Python,
        "python3",
        ManifestText.WordProblem,
        TextForm.Word,
        "Interpreter: a name on PATH, an absolute path, or a path in the repository."
    );

    public static readonly TextKey<OrchestratorSection> MetricsHost = new(
        "metrics_host",
        orchestrator => orchestrator.MetricsHost,
        "127.0.0.1",
        HostProblem,
        TextForm.Word,
        "Where `/metrics` listens. `0.0.0.0` shows it to the whole network."
    );

    public static readonly OwnKey<OrchestratorSection, int?> MetricsPort = new(
        "metrics_port",
        orchestrator => orchestrator.MetricsPort,
        (long)DefaultPort,
        ReadPort,
        new AnyForm(new WholeForm(1, 65535), new ChoiceForm(false)),
        "Port of `/metrics`; `false` for none."
    )
    {
        Show = port => (long?)port,
    };

    public static readonly SectionKeys<OrchestratorSection> All = new(
        "orchestrator",
        "How the orchestrator is started, then its own settings under its own names.",
        manifest => manifest.Orchestrator,
        [Command, Python, MetricsHost, MetricsPort, .. OrchestratorSettingsKeys.All]
    );

    private static EquatableArray<string> ReadCommand(ManifestTable table, string name)
    {
        var entry = table.Take(name);
        var words = table.Texts(name, ManifestText.OneLineProblem);
        if (words is { Count: > 0 } && words[0].Value.Length > 0)
            return words.Select(w => w.Value).ToEquatableArray();
        if (words is not null)
        {
            table.Context.Report(RuleCatalog.ManifestValue, entry!.Value.Place, ManifestKeyPhrases.NoProgram(name));
        }
        return EquatableArray.Of(DefaultCommand);
    }

    private static int? ReadPort(ManifestTable table, string name)
    {
        var entry = table.Take(name);
        if (entry?.Value is TomlBoolean { Value: false })
            return null;
        if (entry is null or { Value: TomlInteger })
            return table.Whole(name, DefaultPort, 1, 65535);
        table.ReportType(entry, ManifestPhrases.Port);
        return DefaultPort;
    }

    private static Phrase? HostProblem(string host) =>
        EnvValue.IsHost(host) ? null : ManifestKeyPhrases.NotListenAddress("127.0.0.1");
}
