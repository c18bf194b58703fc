using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.Manifest;
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
    private readonly List<string> _notes = [];
    private byte[] _found = [];

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
        Rendered = Render(draft, manifest);
    }

    /// <summary>Everything that the manifest asks for.</summary>
    public RenderedRepository Rendered { get; private set; }

    /// <summary>What becomes of the files that were there.</summary>
    public PlanOptions Options { get; private set; }

    /// <summary>What the person decided that no file's line says, a sentence each.</summary>
    public IReadOnlyList<string> Notes => _notes;

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
        var text = ManifestText();
        var edited = ManifestEdit.Set(text, $"outputs.{file.OutputId}", "false");
        Rendered = Render(
            edited,
            _repository.Interpret(new SourceText(AgentManifest.FileName, edited), _repository.ReadOverlayText())
        );
        _notes.Add($"{file.Path} is yours: [outputs] {file.OutputId} = false in {AgentManifest.FileName}");
    }

    // As it is by now: a new one, or the one that is there, read once.
    private string ManifestText()
    {
        if (Rendered.Desired.FirstOrDefault(file => file.OutputId == Planner.ManifestOutputId) is { } written)
            return written.Content;
        var reader = new DiskReader(_repository.Machine.Files, Workspace.Of(_repository.Root, _repository.Machine));
        _found = reader.Read(AgentManifest.FileName).Content;
        return Utf8Text.TryDecode(AgentManifest.FileName, _found, out var text, out var error)
            ? text.Content
            : throw new StoppedException(ExitCode.Usage, $"{error!.Location}: {error.Message}");
    }

    private RenderedRepository Render(string? text, AgentManifest manifest)
    {
        var env = new EnvFileOutput(manifest.Env, _values);
        if (_isNew)
            return new RenderedRepository(
                _repository,
                manifest,
                env,
                [ManifestFile(text!), .. _repository.Render(manifest, env)]
            );
        var rendered = RenderedRepository.Of(_repository, manifest, env);
        if (text is null)
            return rendered;
        Options = Options with
        {
            Edits = new Dictionary<string, EditedFile>
            {
                [AgentManifest.FileName] = new(_found, Utf8Text.Encode(text, _found))
                {
                    Reason = "says what you leave out",
                },
            },
        };
        return rendered with { Desired = [ManifestFile(text), .. rendered.Desired] };
    }

    private static DesiredFile ManifestFile(string text) =>
        new(
            Planner.ManifestOutputId,
            AgentManifest.FileName,
            OutputRenderer.ManifestTemplate,
            OutputKind.SeededOnce,
            OutputCatalog.PlainMode,
            text,
            MachineLocal: false
        );
}
