using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Reporting;

/// <summary>One thing that a probe saw. Holds no secret.</summary>
/// <param name="Level">How it is.</param>
/// <param name="Reason">What was seen, a clause.</param>
internal sealed record HealthFinding(HealthLevel Level, Phrase Reason)
{
    /// <summary>The trouble's stable name, such as <c>proxy-down</c>; empty where there is none.</summary>
    public string Trouble { get; init; } = "";

    /// <summary>Why that is so, or what comes of it; empty where there is no trouble.</summary>
    public Phrase Cause { get; init; } = Phrase.None;

    /// <summary>What to do, in words; empty where the command says it all.</summary>
    public Phrase Advice { get; init; } = Phrase.None;

    /// <summary>What to type, ready for a shell; empty where words must do.</summary>
    public string Command { get; init; } = "";

    /// <summary>The stable name of a <see cref="HealthLevel"/>.</summary>
    public static string NameOf(HealthLevel level) =>
        level switch
        {
            HealthLevel.Ok => "ok",
            HealthLevel.NotApplicable => "not-applicable",
            HealthLevel.Warning => "warning",
            _ => "error",
        };
}

/// <summary>What one probe saw.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="LooksAt">What it looks at, for people.</param>
/// <param name="Findings">In the order in which they are told; at least one.</param>
/// <param name="Elapsed">How long it looked.</param>
internal sealed record ProbeReport(string Id, Phrase LooksAt, IReadOnlyList<HealthFinding> Findings, TimeSpan Elapsed)
{
    /// <summary>The worst of its findings.</summary>
    public HealthLevel Level => Findings.Max(finding => finding.Level);
}
