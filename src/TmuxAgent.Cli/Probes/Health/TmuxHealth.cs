using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Whether a running tmux server, and the agents' sessions in it, have the values of the env file. No value is shown.</summary>
internal sealed class TmuxHealth()
    : HealthProbe("tmux", "tmux: installed, and its server has the values of the env file")
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        if (scene.Find("tmux") is not { } tmux)
            return [Troubles.TmuxMissing.With()];
        var server = new TmuxServer(tmux, scene, scene.Manifest.Sessions.Socket, deadline);
        if (await TmuxDrift.LookAsync(scene, server) is not { } drift)
            return
            [
                NotApplicable(
                    $"no server runs on socket {scene.Manifest.Sessions.Socket}; the next one takes the values that it is started with"
                ),
            ];
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
        return findings.Count > 0 ? findings : [Ok("the running server has the values of the env file")];
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
