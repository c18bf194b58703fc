using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0623: manifest and example are for everybody.</summary>
internal sealed class CommittedFileIgnoredRule()
    : RepositoryRule("TMA0623", "A file that belongs into git is ignored", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.Ignored.Select(path =>
            Report(
                path,
                $"git ignores this file, so that nobody else gets it. `git check-ignore -v {Word(path)}` names the line that does it; change that, or write `!/{path}` below it."
            )
        );
}
