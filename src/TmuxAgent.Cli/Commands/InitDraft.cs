using TmuxAgent.Cli.Adoption;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>The manifest of a repository that has none: the defaults, with what was found and answered put in.</summary>
/// <param name="repository">The repository.</param>
/// <param name="found">What the machine and the repository have.</param>
/// <param name="settings">What the user asked for.</param>
/// <param name="asks">Whether somebody is there to answer.</param>
internal sealed class InitDraft(AgentRepository repository, Surroundings found, InitSettings settings, bool asks)
{
    private readonly Machine _machine = repository.Machine;
    private readonly List<Phrase> _notes = [];
    private FoundConfiguration? _configuration;
    private ManifestDraft? _taken;
    private Phrase? _inferredNote;

    /// <summary>What a person should know of what was taken in, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes => _inferredNote is null ? _notes : [.. _notes, _inferredNote];

    /// <summary>What becomes of the files that were there.</summary>
    public PlanOptions Options { get; private set; } = PlanOptions.Plain;

    /// <summary>Looks the first time, asks what is not answered yet, and gives the manifest's text.</summary>
    /// <param name="wizard">Asks a person; not used where nobody is there.</param>
    public string Write(InitWizard wizard)
    {
        var draft = _taken ??= TakeIn();
        var manifest = WithFound(repository.Interpret(Named(draft.Text)), draft);
        if (asks)
            manifest = wizard.AskManifest(
                manifest,
                hasOrchestrator: found.Command is not null || draft.Has("orchestrator.command")
            );
        manifest = WithIdentity(manifest, draft);
        // What is declared already is known by the manifest as it would be without the rest.
        var declared = repository.Read(Named(repository.RenderManifest(manifest, [])), null).Manifest!.Env;
        var inferred = Declarable(manifest, Infer(declared));
        _inferredNote = inferred.Count == 0 ? null : InitPhrases.Inferred(AgentManifest.FileName, inferred.Count);
        Options = new PlanOptions(_configuration!.Adopted, Force: false) { Superseded = Superseded(declared) };
        return repository.RenderManifest(manifest, inferred);
    }

    private ManifestDraft TakeIn()
    {
        var outside = new OutsideAdoption(repository, settings, asks);
        var values = outside.Values();
        _configuration = FoundConfiguration.Look(repository, outside.EnvFile);
        var draft = ManifestDraft.Of(
            [.. values, .. _configuration.Values, .. ScriptValues(), .. LeftOut()],
            text => !repository.Read(Named(text), null).HasErrors
        );
        _notes.AddRange(outside.Notes);
        _notes.AddRange(AdoptionNotes.Of(draft, _configuration));
        return draft;
    }

    // A key that no manifest can declare is left to the env file, where `check` has words for it.
    private List<InferredKey> Declarable(AgentManifest manifest, List<InferredKey> inferred)
    {
        bool IsSound(List<InferredKey> keys) =>
            !repository.Read(Named(repository.RenderManifest(manifest, keys)), null).HasErrors;

        return IsSound(inferred) ? inferred : inferred.FindAll(key => IsSound([key]));
    }

    private AgentManifest WithFound(AgentManifest defaults, ManifestDraft draft)
    {
        var hasProxy = draft.Has("proxy.http") || draft.Has("proxy.socks");
        var hasSocksio = SocksioProbe.Has(found.Python, repository.Root, _machine.HomeDirectory);
        var manifest = defaults with
        {
            // A new manifest is in the language that its writer speaks, whatever else is found.
            Project = defaults.Project with
            {
                Language = _machine.Terminal.Language,
            },
            Orchestrator = defaults.Orchestrator with
            {
                Command = Placed(found.Command, defaults.Orchestrator.Command, draft),
                Python = draft.Has("orchestrator.python") ? defaults.Orchestrator.Python : found.Python,
            },
            Runner = defaults.Runner with { Command = Placed(found.RunnerCommand, defaults.Runner.Command, draft) },
            Proxy = hasProxy
                ? defaults.Proxy
                : defaults.Proxy with
                {
                    Http = found.Proxy.Http ?? "",
                    Socks = found.Proxy.SocksToName(hasSocksio) ?? "",
                },
        };
        return settings.CSharp && found.CSharpProject is null
            ? manifest with
            {
                Outputs = new OutputsSection(
                    manifest.Outputs.Overrides.Append(new OutputOverride("csharp", true, null)).ToEquatableArray()
                ),
            }
            : manifest;
    }

    private static EquatableArray<string> Placed(
        IReadOnlyList<string>? probed,
        EquatableArray<string> otherwise,
        ManifestDraft draft
    ) => FoundConfiguration.InPlace(probed ?? [.. otherwise], draft).ToEquatableArray();

    // Two repositories of one user must not share a unit, a session's name or a port.
    private AgentManifest WithIdentity(AgentManifest manifest, ManifestDraft draft)
    {
        var identity = IdentityProbe.Find(manifest.Project.Name, repository.Root, _machine);
        return manifest with
        {
            Service = draft.Has("service.name")
                ? manifest.Service
                : manifest.Service with
                {
                    Name = identity.ServiceName,
                },
            Sessions = draft.Has("sessions.prefix")
                ? manifest.Sessions
                : manifest.Sessions with
                {
                    Prefix = identity.SessionPrefix,
                },
            Orchestrator = draft.Has("orchestrator.metrics_port")
                ? manifest.Orchestrator
                : manifest.Orchestrator with
                {
                    MetricsPort = IdentityProbe.FreePort(identity),
                },
        };
    }

    // How a script that is replaced starts an orchestrator that was not found otherwise.
    private IEnumerable<TakenValue> ScriptValues()
    {
        var script = OutputCatalog.RunScript.DefaultPath;
        var command = StartCommand.In(FoundFile(script));
        if (command is null)
            yield break;
        if (found.Command is null)
        {
            yield return new TakenValue("orchestrator.python", command.Python, script, "exec");
            yield return new TakenValue("orchestrator.command", command.Words.ToList<object?>(), script, "exec");
        }
        if (command.Proxychains)
            yield return new TakenValue("proxy.proxychains", true, script, "exec");
    }

    // Nothing needs these two, so a program of that name that is the person's own stays in their place.
    private IEnumerable<TakenValue> LeftOut()
    {
        foreach (var output in new[] { OutputCatalog.Diagnose, OutputCatalog.TestWeCom })
        {
            if (FoundFile(output.DefaultPath) is not { } content || ForeignFile.IsOurs(output, content))
                continue;
            _notes.Add(InitPhrases.OutputIsYours(output.DefaultPath, output.Id));
            yield return new TakenValue($"outputs.{output.Id}", false, output.DefaultPath, output.DefaultPath);
        }
    }

    private List<InferredKey> Infer(EnvSection declared)
    {
        var keys = new List<InferredKey>();
        if (_configuration!.EnvFile is { } env)
            keys.AddRange(KeyInference.OfValues(env, declared));
        if (_configuration.Example is { } example)
            keys.AddRange(
                KeyInference
                    .OfExample(example, declared)
                    .Where(key => !keys.Exists(other => other.Key.Name == key.Key.Name))
            );
        return keys;
    }

    // An example whose keys are all declared has nothing more to say.
    private IReadOnlyCollection<string> Superseded(EnvSection declared) =>
        _configuration!.Example is { } example && KeyInference.Covers(example, declared) ? [declared.Example] : [];

    private byte[]? FoundFile(string path) => ForeignFile.Read(repository.Root, path, _machine.Files);

    private static SourceText Named(string text) => new(AgentManifest.FileName, text);
}
