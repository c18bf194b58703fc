using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0105: neither assignment nor comment. The line is not quoted in the message: it may be half of a secret.</summary>
internal sealed class EnvNoAssignmentRule() : EnvRule("TMA0105", RuleTitles.NoAssignment, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Document.Lines.Where(line => line.Has(EnvDisagreementKind.NoAssignment))
            .Select(line => Report(check, line.ContentSpan, EnvRulePhrases.NoAssignment));
}
