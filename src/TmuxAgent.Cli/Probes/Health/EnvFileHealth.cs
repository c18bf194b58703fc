using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The env file: it is there, private, has what is required, and means the same to every program.</summary>
internal sealed class EnvFileHealth() : HealthProbe("env-file", ProbePhrases.EnvFile)
{
    private const int Others = 0b000_111_111;

    // Told with a remedy for each key.
    private const string RequiredMissing = "TMA0203";

    // Beyond this many, `check` says the rest.
    private const int MostFindings = 5;

    /// <inheritdoc/>
    public override Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline) =>
        Task.FromResult<IReadOnlyList<HealthFinding>>([.. Look(scene)]);

    /// <summary>Absolute path of the env file.</summary>
    public static string PathOf(HealthScene scene) =>
        PathSafety.IsUnderHome(scene.Manifest.Env.File)
            ? Path.Combine(scene.Machine.HomeDirectory, scene.Manifest.Env.File[2..])
            : Path.Combine(scene.Root, scene.Manifest.Env.File);

    private static List<HealthFinding> Look(HealthScene scene)
    {
        var env = scene.Manifest.Env;
        if (!scene.EnvFileProblem.IsEmpty)
            return [Troubles.EnvFileUnreadable.With(scene.EnvFileProblem)];
        if (scene.EnvFile is not { } document)
            return [Troubles.EnvFileMissing.With(env.File)];
        var findings = new List<HealthFinding>();
        if (IsOpenToOthers(PathOf(scene)))
            findings.Add(Troubles.EnvFileOpen.With(env.File, ShellWord.Quote(PathOf(scene))));
        findings.AddRange(
            env.Keys.Where(key =>
                    key.Requirement == Requirement.Required
                    && string.IsNullOrEmpty(scene.EnvValues.GetValueOrDefault(key.Name))
                )
                .Select(key => Troubles.KeyRequired.With(key.Name))
        );
        findings.AddRange(Disagreements(scene));
        findings.AddRange(
            env.Keys.Where(key =>
                    key is { Requirement: Requirement.Recommended, Implied: false, Name: not "WECOM_WEBHOOK" }
                    && key.Name != ModelKey.Name
                    && scene.Value(key.Name) is null
                )
                .Select(key => Troubles.KeyRecommended.With(key.Name))
        );
        return findings.Count > 0
            ? findings
            : [Ok(FileProbePhrases.EnvFileFine(env.File, document.Assignments.Count()))];
    }

    private static IEnumerable<HealthFinding> Disagreements(HealthScene scene)
    {
        var found = EnvFileRules
            .Check(scene.EnvFile!, EnvFileRole.Values, scene.Manifest)
            .Where(finding => finding.Rule.Severity >= Severity.Warning && finding.Rule.Id != RequiredMissing)
            .ToList();
        foreach (var finding in found.Take(MostFindings))
        {
            var trouble =
                finding.Rule is { Severity: Severity.Error } && finding.Fix is null ? Troubles.EnvLineWrong
                : finding.Rule.Severity == Severity.Error ? Troubles.EnvLineMendable
                : finding.Fix is null ? Troubles.EnvLineDoubtful
                : Troubles.EnvLineImprovable;
            yield return trouble.With(
                $"{finding.Location.Path}:{finding.Location.Start.Line}",
                finding.Message,
                finding.Rule.Id,
                finding.Location.Start.Line,
                ShellWord.Quote(PathOf(scene))
            );
        }
        if (found.Count > MostFindings)
            yield return Troubles.EnvMore.With(found.Count - MostFindings);
    }

    private static bool IsOpenToOthers(string path) =>
        LinuxCalls.StatusOf(path, 0) is { } found && (found.Mode & Others) != 0;
}
