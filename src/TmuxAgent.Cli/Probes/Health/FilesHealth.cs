using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether the files are what the manifest asks for, by the plan of a run.</summary>
internal sealed class FilesHealth() : HealthProbe("files", ProbePhrases.Files)
{
    private const int MostNames = 4;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline) =>
        Task.FromResult<IReadOnlyList<HealthFinding>>(Look(scene));

    private static List<HealthFinding> Look(HealthScene scene)
    {
        RegenerationResult result;
        try
        {
            result = scene.Plan;
        }
        catch (StoppedException stopped)
        {
            return [Troubles.PlanImpossible.With(stopped.Said)];
        }
        var findings = new List<HealthFinding>();
        if (result.IsInterrupted)
            findings.Add(Troubles.RunInterrupted.With());
        // The env file has a probe of its own.
        var missing = Of(result.Plan, Verdict.Create).Where(file => file.Kind != OutputKind.EnvFile).ToList();
        if (missing.Count > 0)
            findings.Add(Troubles.FilesMissing.With(Names(missing)));
        findings.AddRange(Of(result.Plan, Verdict.Conflict, Verdict.Refused).Select(Unsettled));
        findings.AddRange(
            Of(result.Plan, Verdict.Unchanged)
                .Where(file => file.State == DiskState.Deleted)
                .Select(file => Troubles.FileDeleted.With(file.Path, ShellWord.Quote(file.Path)))
        );
        var behind = Of(result.Plan, Verdict.Update, Verdict.Merged, Verdict.ModeOnly, Verdict.OrphanRemoved)
            .Where(file => file is not { Kind: OutputKind.EnvFile, Verdict: Verdict.ModeOnly })
            .ToList();
        if (behind.Count > 0)
            findings.Add(Troubles.FilesBehind.With(Names(behind)));
        return findings.Count > 0 ? findings : [Ok(FileProbePhrases.FilesFine(result.Plan.Files.Count))];
    }

    private static IEnumerable<PlannedFile> Of(Plan plan, params Verdict[] verdicts) =>
        plan.Files.Where(file => verdicts.Contains(file.Verdict));

    private static HealthFinding Unsettled(PlannedFile file)
    {
        var commands = Settling.Commands(file).ToList();
        if (file.Verdict == Verdict.Conflict && commands.Count > 1)
            return Troubles.FileConflict.With(file.Path, file.Reason, $"`{commands[1]}`", commands[0]);
        var others = commands.Count > 1 ? FileProbePhrases.OrCommands(commands.Skip(1)) : Phrase.None;
        return Troubles.FileRefused.With(
            file.Path,
            file.Reason,
            others,
            commands.FirstOrDefault() ?? "tmuxagent generate --dry-run"
        );
    }

    private static Phrase Names(List<PlannedFile> files)
    {
        var named = files.Take(MostNames).Select(file => file.Path);
        return files.Count > MostNames
            ? FileProbePhrases.PathsAndMore(named, files.Count - MostNames)
            : Phrase.Verbatim(string.Join(", ", named));
    }
}
