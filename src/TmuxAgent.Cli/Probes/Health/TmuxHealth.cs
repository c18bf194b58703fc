using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether a running tmux server, and the agents' sessions in it, have the values of the env file. No value is shown.</summary>
internal sealed class TmuxHealth() : HealthProbe("tmux", ProbePhrases.Tmux)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Find("tmux") is not { } tmux)
            return [Troubles.TmuxMissing.With()];
        var server = new TmuxServer(tmux, scene, scene.Manifest.Sessions.Socket, deadline);
        if (await TmuxDrift.LookAsync(scene, server) is not { } drift)
            return [NotApplicable(LoopPhrases.NoServer(scene.Manifest.Sessions.Socket))];
        var findings = new List<HealthFinding>();
        if (drift.Behind.Count > 0)
            findings.Add(Troubles.TmuxBehind.With(string.Join(", ", drift.Behind)));
        if (drift.Ahead.Count > 0)
            findings.Add(Troubles.TmuxAhead.With(string.Join(", ", drift.Ahead)));
        findings.AddRange(
            drift.Sessions.Select(session =>
                Troubles.TmuxSessionOwn.With(session.Name, string.Join(", ", session.Keys), Unset(scene, session))
            )
        );
        return findings.Count > 0 ? findings : [Ok(LoopProbePhrases.TmuxFine)];
    }

    /// <summary>Takes away what a session has of its own, ready for a shell.</summary>
    public static string Unset(HealthScene scene, SessionDrift session) =>
        string.Join(
            " && ",
            session.Keys.Select(key =>
                $"tmux -L {scene.Manifest.Sessions.Socket} set-environment -u -t {ShellWord.Quote(session.Name)} {key}"
            )
        );
}
