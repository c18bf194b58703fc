using TmuxAgent.Cli.Reporting;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>A trouble of the table as a probe saw it here.</summary>
internal static class SeenTrouble
{
    /// <summary>The trouble, its holes filled.</summary>
    public static HealthFinding With(this Trouble trouble, params object[] seen) =>
        new(trouble.Level, trouble.Reason.With(seen))
        {
            Trouble = trouble.Id,
            Cause = trouble.Cause.With(seen),
            Advice = trouble.Advice.With(seen),
            Command = Pattern.Fill(trouble.Command, seen),
        };
}
