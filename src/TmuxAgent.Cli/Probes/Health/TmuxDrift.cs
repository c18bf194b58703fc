namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What a session has of its own, which hides what the server has.</summary>
/// <param name="Name">The session.</param>
/// <param name="Keys">The keys.</param>
internal sealed record SessionDrift(string Name, IReadOnlyList<string> Keys);

/// <summary>In which keys a running tmux server and the env file differ. Holds names alone, and no value.</summary>
/// <param name="Behind">Of which the server has another value than the env file, or none.</param>
/// <param name="Ahead">Which the env file does not set any more, and the server has.</param>
/// <param name="Sessions">The agents' sessions that have values of their own.</param>
internal sealed record TmuxDrift(
    IReadOnlyList<string> Behind,
    IReadOnlyList<string> Ahead,
    IReadOnlyList<SessionDrift> Sessions
)
{
    /// <summary>Looks; null where no server runs.</summary>
    public static async Task<TmuxDrift?> LookAsync(HealthScene scene, TmuxServer server)
    {
        if (await server.AskAsync("show-environment", "-g") is not { } global)
            return null;
        var keys = scene.Manifest.Env.Keys.Select(key => key.Name).ToList();
        return new TmuxDrift(
            [.. keys.Where(key => HasValue(scene, key) && !TmuxServer.Has(global, key, scene.EnvValues[key]))],
            [.. keys.Where(key => !HasValue(scene, key) && TmuxServer.HasAny(global, key))],
            await LookAtSessionsAsync(scene, server, keys)
        );
    }

    private static async Task<IReadOnlyList<SessionDrift>> LookAtSessionsAsync(
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
        return
        [
            .. names
                .Zip(environments)
                .Select(session => new SessionDrift(
                    session.First,
                    [.. keys.Where(key => IsOther(scene, session.Second ?? "", key))]
                ))
                .Where(session => session.Keys.Count > 0),
        ];
    }

    private static bool IsOther(HealthScene scene, string environment, string key) =>
        ("\n" + environment).Contains($"\n-{key}\n", StringComparison.Ordinal) && HasValue(scene, key)
        || TmuxServer.HasAny(environment, key)
            && !TmuxServer.Has(environment, key, scene.EnvValues.GetValueOrDefault(key, ""));

    private static bool HasValue(HealthScene scene, string key) =>
        scene.EnvValues.TryGetValue(key, out var value) && value.Length > 0;
}
