using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0105: neither assignment nor comment. The line is not quoted in the message: it may be half of a secret.</summary>
internal static class EnvNoAssignmentRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Lines.Where(line => line.Has(EnvDisagreementKind.NoAssignment)).Select(line => new Finding(
            RuleCatalog.EnvNoAssignment,
            "This line is no KEY=value: a shell runs it as a command, and DotNetEnv loses the whole file; write KEY=value, or # in front.",
            document.LocationOf(line)));
}
