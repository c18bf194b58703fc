using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>env import</c>: the values of another env file, by the rules of <c>env set</c>.</summary>
internal sealed class EnvImportRun
{
    private const string Verb = "env import";

    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly AgentManifest _manifest;
    private readonly bool _json;

    public EnvImportRun(Machine machine, WorkFolder folder, bool json)
    {
        _machine = machine;
        _repository = AgentRepository.Find(folder, machine);
        _manifest = _repository.ReadManifest();
        _json = json;
    }

    private EnvSection Section => _manifest.Env;

    /// <summary>Takes in what can be taken, in one run; 1 where something was left out.</summary>
    public int Run(string file, bool isDryRun)
    {
        var imported = ImportedValues.Of(Read(file), Section);
        var (before, result) = isDryRun ? Preview(imported) : Write(imported);
        var exitCode =
            result.Conflicts.Count > 0 ? ExitCode.Conflict
            : imported.LeftOut.Count > 0 ? ExitCode.Findings
            : ExitCode.Success;
        var changed = result.Conflicts.Count > 0 ? [] : Differences(before, result.Text, imported.Values);
        var report = new Report(Verb, exitCode)
        {
            DryRun = isDryRun,
            Changed = changed.Count > 0,
            Files = [FileLine(changed.Count, result)],
            Notes =
            [
                .. changed,
                .. imported.LeftOut.Select(EnvVerbPhrases.LeftOut),
                .. result.Conflicts.Select(conflict => conflict.Words),
            ],
            Next = changed.Count > 0 && !isDryRun ? DueSteps.AfterEnvChange(_repository, _manifest) : [],
        };
        report.Print(_machine.Terminal, _json);
        return exitCode;
    }

    private (EnvDocument? Before, EnvMergeResult Result) Preview(ImportedValues imported)
    {
        var before = _repository.ReadEnvFile(Section);
        return (before, EnvMerge.Set(before, Section, imported.Values));
    }

    private (EnvDocument? Before, EnvMergeResult Result) Write(ImportedValues imported)
    {
        _repository.RequireApproval(Section.File);
        EnvDocument? before = null;
        var edit = new EnvFileEdit(Workspace.Of(_repository.Root, _machine), _machine, Section.File);
        var result = edit.Run(
            Verb,
            document =>
            {
                before = document;
                return EnvMerge.Set(document, Section, imported.Values);
            }
        );
        return (before, result);
    }

    private EnvDocument Read(string file)
    {
        if (!File.Exists(file))
            throw new StoppedException(ExitCode.Usage, FilePhrases.NoFile(file));
        // Named by the person, who may have put it behind a link.
        var path = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        var reading = _machine.Files.TryRead(Place.Of(path), EnvDocument.Longest);
        return AgentRepository.ReadEnv(file, reading)
            ?? throw new StoppedException(ExitCode.Usage, FilePhrases.RemovedMeanwhile(file));
    }

    private ReportedFile FileLine(int changed, EnvMergeResult result) =>
        result.Conflicts.Count > 0 ? new ReportedFile(Section.File, "conflict", EnvVerbPhrases.FileLeftAlone)
        : changed == 0 ? new ReportedFile(Section.File, "unchanged", EnvVerbPhrases.HasAllValues)
        : new ReportedFile(Section.File, "merged", EnvVerbPhrases.TakenIn(changed));

    // Each key whose value is another one afterwards; what may not be shown is masked.
    private List<Phrase> Differences(EnvDocument? before, string after, IReadOnlyDictionary<string, string> values)
    {
        var mask = new EnvValueMask(Section);
        var file = EnvDocument.Parse(Section.File, after);
        return
        [
            .. values
                .Keys.Select(key => (Key: key, Old: ValueIn(before, key), New: ValueIn(file, key)))
                .Where(one => one.Old != one.New)
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => EnvVerbPhrases.Difference(one.Key, Shown(one.Key, one.Old), Shown(one.Key, one.New))),
        ];

        string? ValueIn(EnvDocument? document, string key) =>
            document is null ? null : EnvListing.LineOf(document, Section, key)?.Value;

        Phrase Shown(string key, string? value) =>
            string.IsNullOrEmpty(value)
                ? EnvVerbPhrases.NoValue
                : Phrase.Verbatim(mask.Hides(key, value) ? EnvValueMask.Hidden : value);
    }
}
