using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0622: the next `git add` would take it.</summary>
internal sealed class EnvNotIgnoredRule()
    : RepositoryRule("TMA0622", "The env file is not ignored by git", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.IsEnvOpen
            ?
            [
                Report(
                    facts.Env.File,
                    $"git does not ignore this file, and the next `git add` takes it. Add `/{facts.Env.File}` to .gitignore, or let `tmuxagent generate` write its block there."
                ),
            ]
            : [];
}
