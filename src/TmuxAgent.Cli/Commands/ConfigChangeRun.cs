using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>config set</c> or <c>config unset</c>.</summary>
internal sealed class ConfigChangeRun
{
    private const string NewOverlay =
        $"#:schema ./.tmuxagent/schema.json\n"
        + $"# What differs on this machine: it wins over {AgentManifest.FileName}, key by key. Git ignores this file.\n\n"
        + "version = 1\n";

    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly ManifestFileEdit _edit;
    private readonly bool _isLocal;
    private readonly bool _json;

    public ConfigChangeRun(Machine machine, WorkFolder folder, bool isLocal, bool json)
    {
        _machine = machine;
        _repository = AgentRepository.Find(folder, machine);
        _isLocal = isLocal;
        _json = json;
        _edit = new ManifestFileEdit(Workspace.Of(_repository.Root, machine), machine, FileName);
    }

    private string FileName => _isLocal ? AgentManifest.LocalFileName : AgentManifest.FileName;

    /// <summary>Gives a key a value.</summary>
    public int Set(string path, string typed)
    {
        RequireKey(path);
        var value = new ManifestSettings(OutputCatalog.Named).Written(path, typed);
        var isChanged = _edit.Run(
            "config set",
            text => Checked(text, ManifestEdit.Set(text.Length == 0 && _isLocal ? NewOverlay : text, path, value))
        );
        return Report(
            "config set",
            path,
            isChanged,
            isChanged ? $"{path} is {value} in {FileName} now" : $"{path} is {value} already"
        );
    }

    /// <summary>Takes a key out.</summary>
    public int Unset(string path)
    {
        RequireKey(path);
        var isChanged = _edit.Run("config unset", text => Checked(text, ManifestEdit.Unset(text, path)));
        return Report(
            "config unset",
            path,
            isChanged,
            isChanged ? $"{path} is not in {FileName} any more" : $"{path} is not in {FileName}, and its default holds"
        );
    }

    private static void RequireKey(string path)
    {
        if (new ManifestSettings(OutputCatalog.Named).Problem(path) is { } problem)
            throw new StoppedException(ExitCode.Usage, $"'{path}' {problem}");
    }

    // An error that was there before does not keep a person from mending another one.
    private string Checked(string before, string after)
    {
        var known = Errors(before).Select(finding => (finding.Rule, finding.Message)).ToHashSet();
        var added = Errors(after).Where(finding => !known.Contains((finding.Rule, finding.Message))).ToList();
        return added.Count == 0
            ? after
            : throw new StoppedException(ExitCode.Usage, "nothing was written, because of the errors above")
            {
                Findings = added,
            };
    }

    private List<Finding> Errors(string text)
    {
        var edited = new SourceText(FileName, text);
        var documents = _isLocal
            ? [_repository.Read(_repository.ReadManifestText(), edited)]
            : new[] { _repository.Read(edited, null), _repository.Read(edited, _repository.ReadOverlayText()) };
        return
        [
            .. documents
                .SelectMany(document => document.Findings)
                .Where(finding => finding.Rule.Severity == Severity.Error)
                .Distinct(),
        ];
    }

    private int Report(string verb, string path, bool isChanged, string done)
    {
        var notes = new List<string> { done };
        var winner = _repository.Read(_repository.ReadManifestText(), _repository.ReadOverlayText());
        if (!_isLocal && winner.Locations.TryGetValue(path, out var place) && place.Path == AgentManifest.LocalFileName)
            notes.Add(
                $"on this machine {place.Path}:{place.Start.Line} wins; `tmuxagent config unset {path} --local` takes it out"
            );
        var report = new Report(verb, ExitCode.Success) { Notes = notes, Changed = isChanged };
        report.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }
}
