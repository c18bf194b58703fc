using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>All rules about env files: what the tool says and what the compiler says is the same.</summary>
public static class EnvFileRules
{
    /// <summary>Checks one env file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="role">What the file is for.</param>
    /// <param name="manifest">What the keys must be; null checks the text alone.</param>
    /// <returns>
    /// The findings in the order of the file, at most <see cref="FindingLimit.Most"/> of a rule. None holds a value of it.
    /// </returns>
    public static IReadOnlyList<Finding> Check(EnvDocument document, EnvFileRole role, AgentManifest? manifest)
    {
        var check = new EnvCheck(document, role, manifest?.Env);
        var findings = RuleList.Env.SelectMany(rule => FindingLimit.Cap(rule.Check(check)));
        return
        [
            .. findings
                .Select(finding => WithoutUnsafeFix(document, finding))
                .OrderBy(f => f.Location.Span.Start)
                .ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The fixes of everything that a person is told of, each sound alone; two may overlap.</summary>
    internal static IEnumerable<SuggestedFix> Fixes(EnvDocument document, EnvSection section, CheckSection severities)
    {
        var check = new EnvCheck(document, EnvFileRole.Values, section);
        var reported = new ReportedFindings(severities, Suppressions.In(document.Text, Suppressions.HashMarks));
        return RuleList
            .Env.SelectMany(rule => rule.Check(check))
            .Select(reported.Judge)
            .OfType<Finding>()
            .Select(finding => WithoutUnsafeFix(document, finding).Fix)
            .OfType<SuggestedFix>();
    }

    // What is one line to one program is two to the next: no edit there is right for both.
    private static Finding WithoutUnsafeFix(EnvDocument document, Finding finding) =>
        finding.Fix is { } fix && fix.Edits.Any(edit => document.LineAt(edit.Span.Start) is { IsUncertain: true })
            ? finding with
            {
                Fix = null,
            }
            : finding;
}
