using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0105: neither assignment nor comment. The line is not quoted in the message: it may be half of a secret.</summary>
internal sealed class EnvNoAssignmentRule() : EnvRule("TMA0105", "A line assigns nothing", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Document.Lines.Where(line => line.Has(EnvDisagreementKind.NoAssignment))
            .Select(line =>
                Report(
                    check,
                    line.ContentSpan,
                    "This line is no KEY=value: a shell runs it as a command, and DotNetEnv loses the whole file; write KEY=value, or # in front."
                )
            );
}
