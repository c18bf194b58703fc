using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;

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
        if (await server.AskAsync("show-environment", "-g") is not { } global)
            return
            [
                NotApplicable(
                    $"no server runs on socket {scene.Manifest.Sessions.Socket}; the next one takes the values that it is started with"
                ),
            ];
        var keys = scene.Manifest.Env.Keys.Select(key => key.Name).ToList();
        var findings = new List<HealthFinding>();
        var remedy = Remedy(scene);
        var changed = keys.Where(key =>
                scene.EnvValues.TryGetValue(key, out var value)
                && value.Length > 0
                && !TmuxServer.Has(global, key, value)
            )
            .ToList();
        var removed = keys.Where(key => !HasValue(scene, key) && TmuxServer.HasAny(global, key)).ToList();
        if (changed.Count > 0)
            findings.Add(Troubles.TmuxBehind.With(string.Join(", ", changed), remedy));
        if (removed.Count > 0)
            findings.Add(Troubles.TmuxAhead.With(string.Join(", ", removed), remedy));
        findings.AddRange(await LookAtSessionsAsync(scene, server, keys));
        return findings.Count > 0 ? findings : [Ok("the running server has the values of the env file")];
    }

    // What a session has of its own hides what the server has.
    private static async Task<IEnumerable<HealthFinding>> LookAtSessionsAsync(
        HealthScene scene,
        TmuxServer server,
        IReadOnlyList<string> keys
    )
    {
        var names = (await server.AskAsync("list-sessions", "-F", "#{session_name}") ?? "")
            .Split('\n')
            .Where(name => name.StartsWith(scene.Manifest.Sessions.Prefix, StringComparison.Ordinal))
            .ToList();
        var environments = await Task.WhenAll(
            names.Select(name => server.AskAsync("show-environment", "-t", $"={name}"))
        );
        return names
            .Zip(environments)
            .Select(session =>
                (session.First, Keys: keys.Where(key => IsOther(scene, session.Second ?? "", key)).ToList())
            )
            .Where(session => session.Keys.Count > 0)
            .Select(session =>
                Troubles.TmuxSessionOwn.With(
                    session.First,
                    string.Join(", ", session.Keys),
                    string.Join(
                        " && ",
                        session.Keys.Select(key =>
                            $"tmux -L {scene.Manifest.Sessions.Socket} set-environment -u -t {ShellWord.Quote(session.First)} {key}"
                        )
                    )
                )
            );
    }

    private static bool IsOther(HealthScene scene, string environment, string key) =>
        ("\n" + environment).Contains($"\n-{key}\n", StringComparison.Ordinal) && HasValue(scene, key)
        || TmuxServer.HasAny(environment, key)
            && !TmuxServer.Has(environment, key, scene.EnvValues.GetValueOrDefault(key, ""));

    private static bool HasValue(HealthScene scene, string key) =>
        scene.EnvValues.TryGetValue(key, out var value) && value.Length > 0;

    private static string Remedy(HealthScene scene) =>
        scene.Repository.PathOf(OutputCatalog.Diagnose, scene.Manifest) is { } script
            ? ShellWord.Quote("./" + script) + " --refresh-tmux"
            : $"tmux -L {scene.Manifest.Sessions.Socket} kill-server";
}
