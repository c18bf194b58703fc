using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0625: it holds secrets.</summary>
internal sealed class EnvModeRule()
    : RepositoryRule("TMA0625", "Others may read or write the env file", Severity.Warning)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts) =>
        facts.EnvMode is { } mode && (mode & 0b000_111_111) != 0
            ?
            [
                Report(
                    facts.Env.File,
                    $"Other users of this machine may read or write this file (mode {Convert.ToString(mode & 0b111_111_111, 8)}). `tmuxagent check --fix` makes it yours alone."
                ),
            ]
            : [];
}
