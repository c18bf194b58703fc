using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0101: a key is assigned twice; the last one counts.</summary>
internal static class EnvDuplicateKeyRule
{
    public static IEnumerable<Finding> Check(EnvDocument document) =>
        document.Assignments.GroupBy(line => line.Key)
            .SelectMany(group => group.Take(group.Count() - 1).Select(line => Report(document, line, group.Last())));

    private static Finding Report(EnvDocument document, EnvLine line, EnvLine last) => new(
        RuleCatalog.EnvDuplicateKey,
        $"{line.Key} is assigned again in line {document.LocationOf(last).Start.Line}, and only that value counts; remove one of the two.",
        document.Text.LocationOf(line.KeySpan));
}
