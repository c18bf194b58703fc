using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The codex that a script finds.</summary>
/// <param name="File">Absolute path; null for none.</param>
/// <param name="IsFake">Whether it is a FakeCodex.</param>
/// <param name="Version">What it says of itself; empty where it was not started, or says nothing.</param>
internal sealed record CodexSight(string? File, bool IsFake, string Version)
{
    /// <summary>Its kind, a stable name.</summary>
    public string Kind =>
        File is null ? "none"
        : IsFake ? "fake"
        : "real";

    /// <summary>Looks for it, and asks a real one for its version where the repository is known.</summary>
    /// <param name="scene">The repository.</param>
    /// <param name="environment">What the script is started with.</param>
    /// <param name="deadline">When nobody waits any longer.</param>
    public static async Task<CodexSight> LookAsync(
        HealthScene scene,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken deadline
    )
    {
        var place = new CodexPlace(scene);
        var file = place.Find(environment.GetValueOrDefault("PATH", ""));
        if (file is null || CodexPlace.IsFake(file) || !scene.IsKnown)
            return new CodexSight(file, file is not null && CodexPlace.IsFake(file), "");
        var call = scene.Call(file, "--version") with { Environment = place.EnvironmentIn(environment) };
        var result = await CodexStart.RunAsync(call, deadline);
        return new CodexSight(file, IsFake: false, result is { IsSuccess: true } ? result.FirstLine : "");
    }
}
