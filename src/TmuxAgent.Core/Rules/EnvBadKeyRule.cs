using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0104: it is not quoted in the message, since it may be a piece of a value that nobody quoted.</summary>
internal sealed class EnvBadKeyRule() : EnvRule("TMA0104", "A key is no name for a shell", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Differences(EnvDisagreementKind.BadKey)
            .Select(found =>
                Report(
                    check,
                    found.Line.KeySpan,
                    "A shell cannot assign to this key, systemd drops it, and DotNetEnv may lose the whole file; use letters, digits and _, no digit first. If the line is the rest of the value above, put that into quotes."
                )
            );
}
