using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>config set</c> or <c>config unset</c>.</summary>
internal sealed class ConfigChangeRun
{
    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly ManifestChange _change;
    private readonly bool _isLocal;
    private readonly bool _json;

    public ConfigChangeRun(Machine machine, WorkFolder folder, bool isLocal, bool json)
    {
        _machine = machine;
        _repository = AgentRepository.Find(folder, machine);
        _change = new ManifestChange(_repository, isLocal);
        _isLocal = isLocal;
        _json = json;
    }

    /// <summary>Gives a key a value.</summary>
    public int Set(string path, string typed)
    {
        RequireKey(path);
        var value = new ManifestSettings(OutputCatalog.Named).Written(path, typed);
        var isChanged = _change.Set("config set", (path, value));
        return Report(
            "config set",
            path,
            isChanged,
            isChanged ? ConfigPhrases.IsNow(path, value, _change.FileName) : ConfigPhrases.IsAlready(path, value)
        );
    }

    /// <summary>Takes a key out.</summary>
    public int Unset(string path)
    {
        RequireKey(path);
        var isChanged = _change.Unset("config unset", path);
        return Report(
            "config unset",
            path,
            isChanged,
            isChanged ? ConfigPhrases.IsGone(path, _change.FileName) : ConfigPhrases.WasNotThere(path, _change.FileName)
        );
    }

    private static void RequireKey(string path)
    {
        if (new ManifestSettings(OutputCatalog.Named).Problem(path) is { } problem)
            throw new StoppedException(ExitCode.Usage, Phrase.Join(" ", [Phrase.Verbatim($"'{path}'"), problem]));
    }

    private int Report(string verb, string path, bool isChanged, Phrase done)
    {
        var notes = new List<Phrase> { done };
        var winner = _repository.Read(_repository.ReadManifestText(), _repository.ReadOverlayText());
        if (!_isLocal && winner.Locations.TryGetValue(path, out var place) && place.Path == AgentManifest.LocalFileName)
            notes.Add(ConfigPhrases.OverlayWins($"{place.Path}:{place.Start.Line}", path));
        var report = new Report(verb, ExitCode.Success) { Notes = notes, Changed = isChanged };
        report.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }
}
