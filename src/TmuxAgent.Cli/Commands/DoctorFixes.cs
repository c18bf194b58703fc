using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// What <c>doctor --fix</c> mends: only what loses nothing and needs no decision. Everything else stays a remedy to type.
/// </summary>
internal sealed class DoctorFixes(HealthScene scene)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Mends, and says what was done, a sentence each.</summary>
    public IReadOnlyList<Phrase> Mend(IReadOnlyList<ProbeReport> reports)
    {
        var found = reports.SelectMany(report => report.Findings).Select(finding => finding.Trouble).ToHashSet();
        (Trouble[] Of, Func<Phrase?> Mend)[] fixes =
        [
            ([Troubles.EnvFileMissing, Troubles.FilesMissing, Troubles.FilesBehind, Troubles.RunInterrupted], Generate),
            ([Troubles.EnvFileOpen], Close),
            ([Troubles.ServiceReload], Reload),
        ];
        return
        [
            .. fixes
                .Where(fix => fix.Of.Any(trouble => found.Contains(trouble.Id)))
                .Select(fix => fix.Mend())
                .OfType<Phrase>(),
        ];
    }

    // As `generate` does: edits are kept, and `undo` takes it back. What needs approval or a decision is left.
    private Phrase? Generate()
    {
        var env = new EnvFileOutput(scene.Manifest.Env, new Dictionary<string, string>());
        var rendered = RenderedRepository.Of(scene.Repository, scene.Manifest, env);
        var result = rendered.Regeneration.Run(rendered.Request("doctor", PlanOptions.Plain));
        if (result.IsEmpty)
            return null;
        rendered.Remember();
        return DoctorPhrases.Generated(result.Plan.Changes.Count);
    }

    private Phrase Close()
    {
        var path = EnvFileHealth.PathOf(scene);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Private);
        return DoctorPhrases.Closed(scene.Manifest.Env.File);
    }

    private Phrase? Reload()
    {
        using var limit = new CancellationTokenSource(Limit);
        var systemctl = scene.Find("systemctl")!;
        var result = ProgramRun
            .RunAsync(scene.Call(systemctl, "--user", "daemon-reload"), limit.Token)
            .GetAwaiter()
            .GetResult();
        return result.IsSuccess ? DoctorPhrases.Reloaded : null;
    }
}
