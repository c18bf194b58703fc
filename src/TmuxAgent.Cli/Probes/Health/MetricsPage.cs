using System.Globalization;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What an orchestrator serves under <c>/metrics</c>.</summary>
/// <param name="answer">The answer to the request.</param>
internal sealed class MetricsPage(HttpAnswer answer)
{
    /// <summary>The families of orchestrator v2.0, which it names also before they have a value.</summary>
    public static IReadOnlyList<string> Families { get; } =
    [
        "orchestrator_commands_total",
        "orchestrator_decision_errors_total",
        "orchestrator_json_parse_failures_total",
        "orchestrator_queue_size",
        "orchestrator_pending_confirmation_total",
        "orchestrator_decision_latency_seconds",
        "orchestrator_command_failures_total",
        "orchestrator_command_success_total",
    ];

    /// <summary>Whether an orchestrator has written it.</summary>
    public bool IsOrchestrators =>
        answer.Status == 200 && answer.Body.Contains("orchestrator_", StringComparison.Ordinal);

    /// <summary>Families that it lacks.</summary>
    public IReadOnlyList<string> Missing { get; } =
    [.. Families.Where(family => !answer.Body.Contains(family, StringComparison.Ordinal))];

    /// <summary>Asks for it.</summary>
    /// <exception cref="NetworkException">No answer came.</exception>
    public static async Task<MetricsPage> AskAsync(AgentManifest manifest, int port, CancellationToken deadline)
    {
        var host = MetricsAddress.ToAsk(manifest.Orchestrator.MetricsHost);
        var authority = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{authority}:{port}/metrics"));
        return new MetricsPage(await Network.AskAsync("GET", url, null, [], "", readsBody: true, deadline));
    }
}
