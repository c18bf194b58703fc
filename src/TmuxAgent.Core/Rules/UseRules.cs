using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>All rules about the uses of keys in a repository.</summary>
public static class UseRules
{
    /// <summary>Checks the uses against what the manifest declares.</summary>
    /// <param name="files">The uses, file by file, in the order in which findings are wanted.</param>
    /// <param name="section">What the manifest declares.</param>
    /// <param name="manifest">The manifest's text.</param>
    /// <returns>The findings, at most <see cref="FindingLimit.Most"/> of a rule in a file.</returns>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<SourceUses> files, EnvSection section, SourceText manifest)
    {
        var check = new UseCheck(files, section, manifest);
        return
        [
            .. RuleList
                .Uses.SelectMany(rule =>
                    rule.Check(check)
                        .GroupBy(finding => finding.Location.Path, StringComparer.Ordinal)
                        .SelectMany(FindingLimit.Cap)
                )
                .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Span.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The renames of former spellings, for each file that has some.</summary>
    /// <param name="files">The uses.</param>
    /// <param name="manifest">What the manifest means.</param>
    /// <param name="text">The manifest's text.</param>
    public static IEnumerable<IGrouping<string, TextEdit>> Renames(
        IReadOnlyList<SourceUses> files,
        AgentManifest manifest,
        SourceText text
    )
    {
        var reported = new ReportedFindings(manifest.Check, files.SelectMany(file => file.Suppressions));
        return SourceRules
            .Alias.Check(new UseCheck(files, manifest.Env, text))
            .Where(finding => finding.Fix is not null && reported.Judge(finding) is not null)
            .SelectMany(finding => finding.Fix!.Edits.Select(edit => (finding.Location.Path, Edit: edit)))
            .GroupBy(one => one.Path, one => one.Edit);
    }
}
