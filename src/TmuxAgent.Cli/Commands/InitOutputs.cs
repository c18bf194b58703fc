using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// What <c>init</c> writes: a new manifest or the one that is there, everything that it asks for, and what a person says of
/// files that are in the way.
/// </summary>
internal sealed class InitOutputs
{
    private readonly AgentRepository _repository;
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly bool _isNew;
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private readonly List<Phrase> _notes = [];
    private readonly Dictionary<string, (byte[] Found, string Text)> _edited = new(StringComparer.Ordinal);

    /// <param name="repository">The repository.</param>
    /// <param name="draft">Text of the manifest where there is none yet; otherwise null.</param>
    /// <param name="manifest">What it says.</param>
    /// <param name="values">Values for the env file.</param>
    /// <param name="options">What becomes of files that are known already.</param>
    public InitOutputs(
        AgentRepository repository,
        string? draft,
        AgentManifest manifest,
        IReadOnlyDictionary<string, string> values,
        PlanOptions options
    )
    {
        _repository = repository;
        _values = values;
        _isNew = draft is not null;
        Options = options;
        if (draft is not null)
            _edited[AgentManifest.FileName] = ([], draft);
        Rendered = Render(manifest);
    }

    /// <summary>Everything that the manifest asks for.</summary>
    public RenderedRepository Rendered { get; private set; }

    /// <summary>What becomes of the files that were there.</summary>
    public PlanOptions Options { get; private set; }

    /// <summary>What the person decided that no file's line says, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes => _notes;

    /// <summary>Asks about one file in the way after the other, each with what would take its place. Writes nothing.</summary>
    /// <exception cref="StoppedException">The person wants nothing of this.</exception>
    public void AskAboutStrangers()
    {
        var terminal = _repository.Machine.Terminal;
        while (FindStranger() is { } file)
        {
            ShownDiff.Print([file], Rendered.Manifest.Env, terminal);
            switch (StrangerQuestion.Ask(terminal, file.Path))
            {
                case StrangerChoice.Adopt:
                    Options = Options with { Adopted = [.. Options.Adopted, file.Path] };
                    break;
                case StrangerChoice.Replace:
                    Options = Options with { Replaced = [.. Options.Replaced, file.Path] };
                    break;
                default:
                    Leave(file);
                    break;
            }
        }
    }

    // Planned anew after each answer, since it may decide about other files.
    private PlannedFile? FindStranger() =>
        Rendered
            .Regeneration.Preview(Rendered.Request("init", Options))
            .Plan.Files.FirstOrDefault(file => file.IsStranger && !_left.Contains(file.Path));

    private void Leave(PlannedFile file)
    {
        _left.Add(file.Path);
        var key = $"outputs.{file.OutputId}";
        var name = _isNew ? AgentManifest.FileName : _repository.FileThatSays(key);
        var (found, text) = TextOf(name);
        _edited[name] = (found, ManifestEdit.Set(text, key, "false"));
        Rendered = Render(_repository.Interpret(Source(AgentManifest.FileName), Overlay()));
        _notes.Add(RunPhrases.Yours(file.Path, file.OutputId, name));
    }

    private SourceText Source(string name) => new(name, TextOf(name).Text);

    private SourceText? Overlay() =>
        _isNew ? null
        : _edited.ContainsKey(AgentManifest.LocalFileName) ? Source(AgentManifest.LocalFileName)
        : _repository.ReadOverlayText();

    // As it is by now: answered already, or read once.
    private (byte[] Found, string Text) TextOf(string name)
    {
        if (_edited.TryGetValue(name, out var edited))
            return edited;
        var reader = new DiskReader(_repository.Machine.Files, Workspace.Of(_repository.Root, _repository.Machine));
        var found = reader.Read(name).Content;
        return Utf8Text.TryDecode(name, found, out var text, out var error)
            ? (found, text.Content)
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
    }

    private RenderedRepository Render(AgentManifest manifest)
    {
        var env = new EnvFileOutput(manifest.Env, _values);
        var written = _edited.Select(edited => ManifestFile(edited.Key, edited.Value.Text));
        if (_isNew)
            return new RenderedRepository(
                _repository,
                manifest,
                env,
                [.. written, .. _repository.Render(manifest, env)]
            );
        Options = Options with { Edits = _edited.ToDictionary(edited => edited.Key, edited => LeftOut(edited.Value)) };
        var rendered = RenderedRepository.Of(_repository, manifest, env);
        return rendered with { Desired = [.. written, .. rendered.Desired] };
    }

    private static EditedFile LeftOut((byte[] Found, string Text) edited) =>
        new(edited.Found, Utf8Text.Encode(edited.Text, edited.Found)) { Reason = RunPhrases.SaysWhatYouLeaveOut };

    private static DesiredFile ManifestFile(string name, string text) =>
        new(
            Planner.ManifestOutputId,
            name,
            OutputRenderer.ManifestTemplate,
            OutputKind.SeededOnce,
            OutputCatalog.PlainMode,
            text,
            MachineLocal: false
        );
}
