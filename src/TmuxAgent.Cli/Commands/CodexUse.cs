using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>codex use</c>: says in the manifest which codex answers.</summary>
internal sealed class CodexUse
{
    private const string Verb = "codex use";
    private const string UsualName = "codex";

    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly ManifestDocument _document;
    private readonly AgentManifest _manifest;
    private readonly HealthScene _scene;
    private readonly bool _json;

    public CodexUse(Machine machine, WorkFolder folder, bool json)
    {
        _machine = machine;
        _json = json;
        _repository = AgentRepository.Find(folder, machine);
        _document = _repository.ReadDocument();
        _manifest = _document.Manifest!;
        _scene = new HealthScene(_repository, _manifest, new HealthWishes(SendsMessage: false, CallsCodex: false));
        CloneTrust.Require(_scene.Repository);
    }

    /// <summary>Lets the real codex answer.</summary>
    public int Real() => Interruptible.RunAlone(RealAsync);

    /// <summary>Lets FakeCodex answer, whatever else is here.</summary>
    public int Fake()
    {
        var always = _manifest with { Codex = _manifest.Codex with { Fake = FakeCodexMode.Always } };
        if (_repository.PathOf(OutputCatalog.FakeCodex, always) is not { } path)
            throw new StoppedException(ExitCode.Usage, CodexPhrases.FakeSwitchedOff(AgentManifest.FileName));
        var own = Path.Combine(_repository.Root, path);
        if (File.Exists(own) && !CodexPlace.IsFake(own))
            throw new StoppedException(
                ExitCode.Refused,
                CodexPhrases.OwnInPlaceOfFake(path, ShellWord.Quote(own), ShellWord.Quote(own + ".real"))
            );
        var isChanged = Set(UsualName, FakeCodexMode.Always, "true");
        return Report(isChanged, CodexPhrases.FakeAnswers(isChanged), isChanged ? [Generate()] : []);
    }

    private async Task<int> RealAsync(CancellationToken stop)
    {
        var (file, bin) =
            FindReal()
            ?? throw new StoppedException(ExitCode.Findings, CodexPhrases.NoReal(Troubles.CodexMissing.Command));
        var call = _scene.Call(file, "--version") with
        {
            Environment = new CodexPlace(_scene).EnvironmentIn(_machine.Variables),
        };
        if (await CodexStart.RunAsync(call, stop) is not { IsSuccess: true } version)
        {
            stop.ThrowIfCancellationRequested();
            var broken = Troubles.CodexBroken.With(file);
            throw new StoppedException(ExitCode.Findings, CodexPhrases.Broken(broken.Reason, broken.Cause));
        }
        var isChanged =
            bin != _manifest.Codex.Bin || _manifest.Codex.Fake == FakeCodexMode.Always
                ? Set(bin, FakeCodexMode.Auto, "\"auto\"")
                : false;
        var place = new CodexPlace(_scene);
        var service = ServiceEnvironment.Of(_scene)?["PATH"] ?? _repository.ServicePath(_manifest);
        var isBehind = isChanged || place.Find(service) != file;
        return Report(
            isChanged,
            CodexPhrases.RealAnswers(file, isBehind, new SecretMask(_scene).Hide(version.FirstLine)),
            [.. isBehind ? new[] { Generate() } : [], .. KeyStep()]
        );
    }

    // The name or path that the manifest says, or else the usual name: where it is found, and what it is called.
    private (string File, string Bin)? FindReal()
    {
        var bin = _manifest.Codex.Bin;
        if (bin.Contains('/', StringComparison.Ordinal))
        {
            var file = Path.Combine(_repository.Root, bin);
            if (ExecutableSearch.IsExecutable(file) && !CodexPlace.IsFake(file))
                return (file, bin);
        }
        else if (Find(bin) is { } named)
        {
            return (named, bin);
        }
        return Find(UsualName) is { } usual ? (usual, UsualName) : null;
    }

    private string? Find(string name)
    {
        var recorded = new RecordedFolders(StateFolder.Of(_repository.Root, _machine)).Read();
        var probe = _repository.CodexProbe(_manifest with { Codex = _manifest.Codex with { Bin = name } });
        return probe.FindReal(recorded);
    }

    // What a program is called on this machine belongs to the overlay; who answers stays where it is said.
    private bool Set(string bin, FakeCodexMode fake, string written)
    {
        var values = new List<(string, string)>();
        if (bin != _manifest.Codex.Bin)
            values.Add(("codex.bin", $"\"{bin}\""));
        var isLocal = values.Count > 0;
        if (
            _manifest.Codex.Fake != fake
            && !(fake == FakeCodexMode.Auto && _manifest.Codex.Fake == FakeCodexMode.Never)
        )
        {
            values.Add(("codex.fake", written));
            isLocal |=
                _document.Locations.TryGetValue("codex.fake", out var at) && at.Path == AgentManifest.LocalFileName;
        }
        return values.Count > 0 && new ManifestChange(_repository, isLocal).Set(Verb, [.. values]);
    }

    private NextStep Generate() => new(ServiceCommands.AfterGenerate(_scene), CodexPhrases.GenerateWrites);

    private IEnumerable<NextStep> KeyStep()
    {
        if (ModelKey.Find(_scene) is null && !ModelKey.IsLoggedIn(_scene))
            yield return new NextStep($"tmuxagent env set {ModelKey.Name}", CodexPhrases.KeyStep);
    }

    private int Report(bool isChanged, Phrase note, IReadOnlyList<NextStep> next)
    {
        new Report(Verb, ExitCode.Success)
        {
            Notes = [note],
            Next = next,
            Changed = isChanged,
        }.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }
}
