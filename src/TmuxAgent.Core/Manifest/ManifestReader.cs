using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>Reads <c>tmuxagent.toml</c>: binds it, fills in defaults and implied keys, and reports everything wrong.</summary>
public static class ManifestReader
{
    /// <summary>Reads a manifest, and the machine's overlay over it. Bad text never throws.</summary>
    /// <param name="source">The manifest's text.</param>
    /// <param name="defaultProjectName">
    /// Name of the project where the manifest gives none: the name of the folder that holds it.
    /// </param>
    /// <param name="outputs">What <c>[outputs]</c> may name.</param>
    /// <param name="overlay">
    /// The text of <see cref="AgentManifest.LocalFileName"/>; null where there is none. It wins key by key: tables are
    /// merged, lists and all other values replaced.
    /// </param>
    public static ManifestDocument Read(
        SourceText source,
        string defaultProjectName,
        IReadOnlyList<OutputName> outputs,
        SourceText? overlay = null
    )
    {
        var toml = TomlDocument.Read(source);
        var local = overlay is null ? null : TomlDocument.Read(overlay);
        var findings = toml.Findings.Concat(local?.Findings ?? default).ToEquatableArray();
        if (findings.Count > 0)
            return new ManifestDocument(null, findings, new Dictionary<string, Location>());

        var context = new ManifestContext(source);
        var root = new ManifestTable(context, local is null ? toml.Root : toml.Root.Under(local.Root), "");
        var manifest = IsReadableVersion(root) ? Bind(root, defaultProjectName, outputs) : null;
        return new ManifestDocument(manifest, context.FindingsInOrder().ToEquatableArray(), context.Locations)
        {
            Values = context.Values,
        };
    }

    private static AgentManifest Bind(
        ManifestTable root,
        string defaultProjectName,
        IReadOnlyList<OutputName> outputNames
    )
    {
        var project = ProjectBinder.Bind(root.Section(ProjectKeys.All.Name), defaultProjectName);
        var orchestrator = OrchestratorBinder.Bind(root.Section(OrchestratorKeys.All.Name));
        var runner = RunnerBinder.Bind(root.Section(RunnerKeys.All.Name));
        var sessions = SessionsBinder.Bind(root.Section(SessionsKeys.All.Name));
        var codex = CodexBinder.Bind(root.Section(CodexKeys.All.Name));
        var proxy = ProxyBinder.Bind(root.Section(ProxyKeys.All.Name));
        var service = ServiceBinder.Bind(root.Section(ServiceKeys.All.Name));
        var env = EnvBinder.Bind(root.Section(EnvSectionKeys.All.Name), proxy, codex, project.Language);
        var outputs = OutputsBinder.Bind(root.Section("outputs"), outputNames);
        var csharp = CSharpBinder.Bind(root.Section(CSharpKeys.All.Name));
        var check = CheckBinder.Bind(root.Section(CheckKeys.Section));
        root.RefuseOthers();
        return new AgentManifest(project, orchestrator, runner, sessions, codex, proxy, service, env, outputs, csharp)
        {
            Check = check,
        };
    }

    // A missing version is an error, but what is meant is plain; another version means something else altogether.
    private static bool IsReadableVersion(ManifestTable root)
    {
        var line = $"version = {AgentManifest.SupportedVersion}";
        if (root.Take("version") is not { } entry)
        {
            root.Context.Report(
                RuleCatalog.ManifestVersion,
                root.Context.Start,
                ManifestPhrases.NoVersion(line),
                new SuggestedFix(ManifestPhrases.Add(line), EquatableArray.Of(new TextEdit(default, line + "\n")))
            );
            return true;
        }
        if (entry.Value is TomlInteger { Value: AgentManifest.SupportedVersion })
            return true;
        root.Context.Report(
            RuleCatalog.ManifestVersion,
            entry.Value.Place,
            entry.Value is TomlInteger
                ? ManifestPhrases.OtherVersion(AgentManifest.SupportedVersion, line)
                : ManifestPhrases.VersionType(entry.Value.Kind, line)
        );
        return false;
    }
}
