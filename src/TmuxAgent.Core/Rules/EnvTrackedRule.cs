using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0620: git hands it to everybody who has the repository.</summary>
internal sealed class EnvTrackedRule() : RepositoryRule("TMA0620", "The env file is tracked by git", Severity.Error)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.IsEnvTracked
            ?
            [
                Report(
                    facts.Env.File,
                    $"git carries this file to everybody who has the repository. Take it out of the next commit with `git rm --cached {Word(facts.Env.File)}`, and change every secret in it: history keeps them."
                ),
            ]
            : [];
}
