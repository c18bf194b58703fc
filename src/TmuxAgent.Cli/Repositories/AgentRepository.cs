using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Repositories;

/// <summary>The texts of a repository that the tool reads: manifest, env file, the repository's own templates.</summary>
/// <param name="Root">Absolute path of the folder that holds the manifest, or will.</param>
/// <param name="Machine">The machine it lies on.</param>
internal sealed record AgentRepository(string Root, Machine Machine)
{
    private const int LargestManifest = 4 << 20;

    /// <summary>Whether codex is looked for anew; otherwise what is recorded stays while it still holds.</summary>
    public bool LooksAfresh { get; init; }

    /// <summary>What is staged, where that counts and not what is on disk.</summary>
    public StagedFiles? Staged { get; init; }

    /// <summary>Texts that count instead of what is on disk, by path: what a run is about to write.</summary>
    public IReadOnlyDictionary<string, byte[]> Edited { get; init; } = new Dictionary<string, byte[]>();

    private string ManifestPath => Path.Combine(Root, AgentManifest.FileName);

    /// <summary>The committed example as it is on disk; null where there is none.</summary>
    public EnvDocument? ReadExample(EnvSection env) => ReadEnv(env.Example, Read(env.Example, EnvDocument.Longest));

    /// <summary>What the user of this machine allowed the repository to write outside of itself.</summary>
    public Approvals Approvals => new(StateFolder.Of(Root, Machine));

    /// <summary>Whether there is a manifest already.</summary>
    public bool HasManifest => Machine.Files.Exists(new Place(Root, AgentManifest.FileName));

    /// <summary>The repository that a folder belongs to: the nearest manifest in it or above it.</summary>
    /// <param name="folder">Where to search from. The manifest of a folder that the user named is taken whoever owns it.</param>
    /// <param name="machine">The machine.</param>
    /// <exception cref="StoppedException">There is none, or another user owns it.</exception>
    public static AgentRepository Find(WorkFolder folder, Machine machine)
    {
        for (var at = folder.Path; at is not null; at = Path.GetDirectoryName(at))
        {
            var repository = new AgentRepository(at, machine);
            if (!repository.HasManifest)
                continue;
            if (!(folder.IsNamed && at == folder.Path) && repository.FindStrangers() is { } strangers)
            {
                throw new StoppedException(
                    ExitCode.Usage,
                    RepositoryPhrases.Stranger(strangers, $"tmuxagent VERB -C {ShellWord.Quote(at)}")
                );
            }
            return repository;
        }
        throw new StoppedException(ExitCode.Usage, RepositoryPhrases.NoManifest(AgentManifest.FileName, folder.Path));
    }

    /// <summary>
    /// What the manifest says, with the machine's overlay over it; every finding is printed, and an error among them stops
    /// the verb.
    /// </summary>
    public AgentManifest ReadManifest() => Meaning(ReadDocument());

    /// <summary>As <see cref="ReadManifest"/>, with the place of everything.</summary>
    public ManifestDocument ReadDocument()
    {
        var document = Read(ReadManifestText(), ReadOverlayText());
        StopOnErrors(document.Findings);
        return document;
    }

    /// <summary>The file by which a key has its value: the overlay where that says it, and otherwise the manifest.</summary>
    public string FileThatSays(string key) =>
        Read(ReadManifestText(), ReadOverlayText()).Locations.TryGetValue(key, out var place)
            ? place.Path
            : AgentManifest.FileName;

    /// <summary>What the manifest says without the machine's overlay; null where there is none.</summary>
    public AgentManifest? ReadSharedManifest() =>
        Edited.ContainsKey(AgentManifest.LocalFileName)
        || Machine.Files.Exists(new Place(Root, AgentManifest.LocalFileName))
            ? Interpret(ReadManifestText())
            : null;

    /// <summary>The uses of environment keys in the repository's files, but for its env file and the example.</summary>
    /// <param name="manifest">What the manifest says.</param>
    /// <param name="values">The env file as it is on disk, whose secrets are looked for; null to read it.</param>
    /// <param name="listing">The repository's files; null to look.</param>
    public UsesFound FindUses(AgentManifest manifest, EnvDocument? values = null, SourceListing? listing = null)
    {
        var rendered = ResolvedOutputs
            .Of(manifest, Context())
            .Wanted.Where(output => output.Definition.Kind == OutputKind.Managed)
            .Select(output => output.Path)
            .ToHashSet(StringComparer.Ordinal);
        // The env file has rules of its own, and so have the keys in its example; what else is in that counts.
        var paths = (listing ?? ListFiles()).Paths.Where(path => path != manifest.Env.File);
        values ??= (this with { Staged = null }).ReadEnvFile(manifest.Env);
        var secrets = new SecretSearch(values, manifest.Env);
        var found = new UseSearch(Root, rendered, Staged?.Other, secrets).Run([.. paths]);
        return found with { Files = [.. found.Files.Where(file => !file.IsOf(manifest.Env.Example))] };
    }

    /// <summary>The files that are looked at.</summary>
    public SourceListing ListFiles() => Staged is null ? SourceListing.Of(Root, Machine) : SourceListing.Of(Staged);

    /// <summary>What a manifest text means here; every finding is printed, and an error among them stops the verb.</summary>
    public AgentManifest Interpret(SourceText text, SourceText? overlay = null)
    {
        var document = Read(text, overlay);
        StopOnErrors(document.Findings);
        return Meaning(document);
    }

    /// <summary>What a manifest means that says nothing.</summary>
    public AgentManifest DefaultManifest() =>
        Interpret(new SourceText(AgentManifest.FileName, $"version = {AgentManifest.SupportedVersion}\n"));

    /// <summary>What manifest and overlay mean here, with everything that is wrong with them.</summary>
    public ManifestDocument Read(SourceText manifest, SourceText? overlay) =>
        ManifestReader.Read(manifest, Path.GetFileName(Root), OutputCatalog.Named, overlay);

    /// <summary>The text of a new manifest.</summary>
    /// <param name="manifest">What it says.</param>
    /// <param name="inferred">Keys that it declares besides the known ones.</param>
    public string RenderManifest(AgentManifest manifest, IReadOnlyList<InferredKey> inferred)
    {
        var templates = TemplateOverrides.Read(Machine.Files, Root);
        var rendered = OutputRenderer.RenderManifest(
            manifest,
            path => templates[path],
            Context() with
            {
                InferredKeys = inferred,
            }
        );
        StopOnErrors(rendered.Findings);
        return rendered.Text;
    }

    /// <summary>What the manifest asks for, with the repository's own templates where it has some.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="env">Gives the env file its keys.</param>
    /// <param name="which">The outputs that are rendered, and every one with a template of the repository's; null for all.</param>
    public IReadOnlyList<DesiredFile> Render(
        AgentManifest manifest,
        EnvFileOutput env,
        Func<OutputDefinition, bool>? which = null
    )
    {
        var templates = TemplateOverrides.Read(Machine.Files, Root);
        var context = Context() with { CodexFolders = FindCodexFolders(manifest) };
        var tree = OutputRenderer.Render(
            manifest,
            path => templates[path],
            context,
            output => which?.Invoke(output) != false || templates.IsOverridden(output.Template)
        );
        StopOnErrors([.. templates.FindUnknownOverrides(), .. tree.Findings]);
        return [.. tree.Files.Select(env.Fill)];
    }

    /// <summary>Records what <see cref="Render"/> found of codex on this machine, and what its service is called.</summary>
    public void Remember(AgentManifest manifest)
    {
        new RecordedFolders(StateFolder.Of(Root, Machine)).Write(FindCodexFolders(manifest));
        new ServiceClaims(StateFolder.Of(Root, Machine)).Write(manifest.Service.Name);
    }

    /// <summary>What a person should know of other repositories, one sentence each.</summary>
    public IEnumerable<Phrase> FindClashes(AgentManifest manifest)
    {
        var name = manifest.Service.Name;
        if (new ServiceClaims(StateFolder.Of(Root, Machine)).FindOther(name) is { } other)
            yield return RepositoryPhrases.NameTaken(name, other, AgentManifest.FileName);
    }

    /// <summary>Where an output goes, as a plan names it; null where the manifest does not ask for it.</summary>
    public string? PathOf(OutputDefinition output, AgentManifest manifest) =>
        ResolvedOutputs.Of(manifest, Context()).PathOf(output);

    /// <summary>Where everything goes that the manifest asks for, as a plan names it.</summary>
    public IEnumerable<string> PathsOf(AgentManifest manifest) =>
        ResolvedOutputs.Of(manifest, Context()).Wanted.Select(output => output.Path);

    /// <summary>Looks for codex as this repository's scripts do.</summary>
    public CodexProbe CodexProbe(AgentManifest manifest)
    {
        var fake = ResolvedOutputs.Of(manifest, Context()).PathOrDefault(OutputCatalog.FakeCodex);
        return new CodexProbe(manifest.Codex.Bin, Path.GetDirectoryName(Path.Combine(Root, fake))!, Machine);
    }

    /// <summary>The env file as it is; null where there is none.</summary>
    /// <exception cref="StoppedException">It is no file that the tool reads.</exception>
    public EnvDocument? ReadEnvFile(EnvSection env)
    {
        if (Staged is not null && OutsidePath.IsOutside(env.File))
            return null;
        // Below home the owner may have put a folder behind a link; what a repository brings may not.
        var reading = PathSafety.IsUnderHome(env.File)
            ? Machine.Files.TryRead(Place.Of(Path.Combine(Machine.HomeDirectory, env.File[2..])), EnvDocument.Longest)
            : Read(env.File, EnvDocument.Longest);
        return ReadEnv(env.File, reading);
    }

    /// <summary>Stops a verb that would write outside of the repository where nobody has approved that path.</summary>
    public void RequireApproval(string path)
    {
        if (OutsidePath.IsOutside(path) && !Approvals.Includes(path))
        {
            throw new StoppedException(ExitCode.Refused, RepositoryPhrases.NotApproved(path));
        }
    }

    /// <summary>The text of a file that was read; null where it is missing.</summary>
    /// <exception cref="StoppedException">It was not read, or is not UTF-8.</exception>
    public static SourceText? ReadText(string name, InputReading reading)
    {
        if (Content(name, reading) is not { } content)
            return null;
        return Utf8Text.TryDecode(name, content, out var text, out var error)
            ? text
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
    }

    /// <summary>The env file that was read; null where it is missing.</summary>
    /// <exception cref="StoppedException">It was not read, or is not UTF-8.</exception>
    public static EnvDocument? ReadEnv(string name, InputReading reading)
    {
        if (Content(name, reading) is not { } content)
            return null;
        return EnvDocument.TryParse(name, content, out var document, out var error)
            ? document
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
    }

    private static byte[]? Content(string name, InputReading reading)
    {
        if (!reading.Problem.IsEmpty)
            throw new StoppedException(
                reading.IsSystemFailure ? ExitCode.System : ExitCode.Usage,
                FilePhrases.NotRead(name, reading.Problem)
            );
        return reading.Content;
    }

    private static AgentManifest Meaning(ManifestDocument document) =>
        document.Manifest ?? throw new InvalidOperationException("a manifest without errors has a meaning");

    /// <summary>The manifest's text.</summary>
    public SourceText ReadManifestText() =>
        ReadTomlText(AgentManifest.FileName)
        ?? throw new StoppedException(ExitCode.Usage, FilePhrases.RemovedMeanwhile(AgentManifest.FileName));

    /// <summary>The text of the machine's overlay; null where there is none.</summary>
    public SourceText? ReadOverlayText() => ReadTomlText(AgentManifest.LocalFileName);

    private SourceText? ReadTomlText(string name)
    {
        if (Content(name, Read(name, LargestManifest)) is not { } content)
            return null;
        if (!Utf8Text.TryDecode(name, content, out var text, out var error))
            StopOnErrors([new Finding(RuleCatalog.ManifestNotUtf8, error!.Message, error.Location)]);
        return text;
    }

    // The first of the files that say what is done, if another user of the machine owns it.
    private string? FindStrangers() =>
        new[] { ManifestPath, Path.Combine(Root, AgentManifest.LocalFileName) }.FirstOrDefault(file =>
            FolderOwner.IsStranger(Root, file, Machine)
        );

    /// <summary>The bytes of a file of the repository.</summary>
    public InputReading Read(string path, int limit)
    {
        if (Edited.TryGetValue(path, out var edited))
            return new InputReading(edited, Phrase.None, IsSystemFailure: false);
        if (Staged is null)
            return Machine.Files.TryRead(new Place(Root, path), limit);
        if (Staged.Other.TryGetValue(path, out var content))
            return content.Length > limit
                ? InputReading.Refused(FilePhrases.LargerThanBytes(limit))
                : new InputReading(content, Phrase.None, IsSystemFailure: false);
        return Staged.Include(path) ? Machine.Files.TryRead(new Place(Root, path), limit) : InputReading.Missing;
    }

    private void StopOnErrors(IReadOnlyList<Finding> findings)
    {
        if (findings.Any(finding => finding.Rule.Severity == Severity.Error))
            throw new StoppedException(ExitCode.Usage, ReportPhrases.NothingWrittenForErrors) { Findings = findings };
        foreach (var finding in findings)
            Folded.Print(
                Machine.Terminal.Error,
                Machine.Terminal.Width,
                Printable.Text(finding.In(Machine.Terminal.Language))
            );
    }

    /// <summary>The PATH of this repository's services.</summary>
    public string ServicePath(AgentManifest manifest) =>
        ServiceFolders.Path(FindCodexFolders(manifest), Machine.HomeDirectory);

    private IReadOnlyList<string> FindCodexFolders(AgentManifest manifest)
    {
        // A path is not searched, and FakeCodex that always answers needs nothing.
        if (manifest.Codex.Bin.Contains('/', StringComparison.Ordinal) || manifest.Codex.Fake == FakeCodexMode.Always)
            return [];
        var recorded = new RecordedFolders(StateFolder.Of(Root, Machine)).Read();
        var probe = CodexProbe(manifest);
        return LooksAfresh && probe.FindReal([]) is not null ? probe.FindFolders([]) : probe.FindFolders(recorded);
    }

    private RenderContext Context()
    {
        var project = CSharpProjectProbe.Find(Root);
        return new RenderContext(Root, Machine.HomeDirectory, project is null ? null : Path.GetDirectoryName(project));
    }
}
