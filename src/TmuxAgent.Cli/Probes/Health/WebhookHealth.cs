using TmuxAgent.Cli.Reporting;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>The webhook.</summary>
internal sealed class WebhookHealth() : HealthProbe("webhook", "the WeCom webhook")
{
    /// <summary>The key that holds its address.</summary>
    public const string Key = "WECOM_WEBHOOK";

    /// <inheritdoc/>
    public override Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline) =>
        Task.FromResult<IReadOnlyList<HealthFinding>>([NotApplicable("not looked at")]);
}
