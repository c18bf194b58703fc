using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0104: the key is no name for a shell.</summary>
internal static class EnvBadKeyRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.Where(line => line.Has(EnvDisagreementKind.BadKey)).Select(line => new Finding(
            RuleCatalog.EnvBadKey,
            $"A shell cannot assign to {line.Key}, systemd drops it, and DotNetEnv may lose the whole file; use letters, digits and _, no digit first.",
            document.Text.LocationOf(line.KeySpan)));
}
