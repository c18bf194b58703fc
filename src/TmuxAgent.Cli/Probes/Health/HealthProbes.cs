namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Every probe, in the order of what depends on what: where several things are wrong, the first one is the cause.</summary>
internal static class HealthProbes
{
    /// <summary>All of them, a line each.</summary>
    public static IReadOnlyList<HealthProbe> All { get; } =
    [
        new EnvFileHealth(),
        new GitHealth(),
        new FilesHealth(),
        new ContradictionsHealth(),
        new ProxyHealth(),
        new ApiHealth(),
        new CodexHealth(),
        new PythonHealth(),
        new WebhookHealth(),
        new PortHealth(),
        new MetricsHealth(),
        new ServiceHealth(),
        new TmuxHealth(),
        new LoopHealth(),
    ];
}
