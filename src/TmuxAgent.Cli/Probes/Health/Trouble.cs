using System.Globalization;
using TmuxAgent.Cli.Reporting;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>
/// One thing that can be wrong, with cause and remedy. <c>{0}</c> and so on stand for what a probe saw; no secret is ever put
/// in their places.
/// </summary>
/// <param name="Id">Stable name, such as <c>proxy-down</c>.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Reason">What is seen.</param>
/// <param name="Cause">Why that is so, or what comes of it.</param>
internal sealed record Trouble(string Id, HealthLevel Level, string Reason, string Cause)
{
    /// <summary>What to do, in words; empty where the command says it all.</summary>
    public string Advice { get; init; } = "";

    /// <summary>What to type; empty where words must do.</summary>
    public string Command { get; init; } = "";

    /// <summary>The trouble as it was seen.</summary>
    public HealthFinding With(params object[] seen) =>
        new(Level, Fill(Reason, seen))
        {
            Trouble = Id,
            Cause = Fill(Cause, seen),
            Advice = Fill(Advice, seen),
            Command = Fill(Command, seen),
        };

    private static string Fill(string text, object[] seen) => string.Format(CultureInfo.InvariantCulture, text, seen);
}
