using System.Globalization;
using System.Text.RegularExpressions;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What an orchestrator serves under <c>/metrics</c>.</summary>
/// <param name="answer">The answer to the request.</param>
internal sealed partial class MetricsPage(HttpAnswer answer)
{
    /// <summary>Whether an orchestrator has written it.</summary>
    public bool IsOrchestrators =>
        answer.Status == 200 && answer.Body.Contains("orchestrator_", StringComparison.Ordinal);

    /// <summary>Families that it lacks.</summary>
    public IReadOnlyList<string> Missing { get; } =
    [.. MetricsFamilies.All.Where(family => !answer.Body.Contains(family, StringComparison.Ordinal))];

    /// <summary>Every branch that it names.</summary>
    public IReadOnlyList<string> Branches => [.. Samples.Select(sample => sample.Branch).OfType<string>().Distinct()];

    private IEnumerable<(string Family, string? Branch, double Value)> Samples =>
        Sample()
            .Matches(answer.Body)
            .Select(match =>
                (
                    match.Groups["family"].Value,
                    match.Groups["branch"] is { Success: true } branch ? Unescaped(branch.Value) : null,
                    double.TryParse(match.Groups["value"].Value, CultureInfo.InvariantCulture, out var value)
                        ? value
                        : 0
                )
            );

    /// <summary>The sum of a family, of one branch or of all.</summary>
    public int Sum(string family, string? branch = null) =>
        (int)
            Math.Clamp(
                Samples
                    .Where(sample => sample.Family == family && (branch is null || sample.Branch == branch))
                    .Sum(sample => sample.Value),
                0,
                int.MaxValue
            );

    /// <summary>Asks for it.</summary>
    /// <exception cref="NetworkException">No answer came.</exception>
    public static async Task<MetricsPage> AskAsync(AgentManifest manifest, int port, CancellationToken deadline)
    {
        var host = MetricsAddress.ToAsk(manifest.Orchestrator.MetricsHost);
        var authority = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://{authority}:{port}/metrics"));
        return new MetricsPage(await Network.AskAsync("GET", url, null, [], "", readsBody: true, deadline));
    }

    private static string Unescaped(string label) =>
        label
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace(@"\\", @"\", StringComparison.Ordinal);

    // NAME{label="value",...} NUMBER
    [GeneratedRegex(
        """(?m)^(?<family>\w+)(?:\{(?:(?:[^\n]*?,)?branch="(?<branch>(?:[^"\\\n]|\\.)*)")?[^\n]*\})? (?<value>[0-9.eE+-]+)""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Sample();
}
