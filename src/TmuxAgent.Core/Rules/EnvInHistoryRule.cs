using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0621: looked for with `--history` alone.</summary>
internal sealed class EnvInHistoryRule() : RepositoryRule("TMA0621", "The env file is in git's history", Severity.Error)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.CommitsOfEnv > 0
            ?
            [
                Report(
                    facts.Env.File,
                    $"{(facts.CommitsOfEnv == 1 ? "One commit" : $"{facts.CommitsOfEnv} commits")} of git's history hold this file. Change every secret that was ever in it; `git log --all -- {Word(facts.Env.File)}` shows them."
                ),
            ]
            : [];
}
