using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0101: the last assignment counts.</summary>
internal sealed class EnvDuplicateKeyRule() : EnvRule("TMA0101", "A key is assigned twice", Severity.Warning)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from repeated in check.Document.Repeated
        let last = repeated[repeated.Count - 1]
        from line in repeated
        where !ReferenceEquals(line, last)
        select Report(
            check,
            line.KeySpan,
            $"{check.Names.Of(line)} is assigned again in line {check.Names.NumberOf(last)}, and only that value counts; remove one of the two."
        );
}
