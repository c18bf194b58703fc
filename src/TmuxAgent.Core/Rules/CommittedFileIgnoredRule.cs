using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0623: manifest and example are for everybody.</summary>
internal sealed class CommittedFileIgnoredRule()
    : RepositoryRule("TMA0623", RuleTitles.CommittedFileIgnored, Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.Ignored.Select(path => Report(path, RepositoryRulePhrases.CommittedFileIgnored(Word(path), path)));
}
