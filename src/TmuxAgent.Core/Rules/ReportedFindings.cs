using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>What is reported of all that was found: by the severities of the manifest, without what comments suppress.</summary>
/// <param name="check">The severities of the manifest.</param>
/// <param name="suppressions">The rules that comments name.</param>
public sealed class ReportedFindings(CheckSection check, IEnumerable<Suppression> suppressions)
{
    private readonly List<Suppression> _suppressions = [.. suppressions];
    private readonly HashSet<Suppression> _used = [];

    /// <summary>The findings that are reported, in the order of path, place and rule.</summary>
    public IReadOnlyList<Finding> Of(IReadOnlyList<Finding> found)
    {
        var kept = found.Select(Judge).OfType<Finding>().ToList();
        kept.AddRange(Needless(found).Select(Judge).OfType<Finding>());
        return
        [
            .. kept.OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Span.Start)
                .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>A finding with the severity that it has here; null where it is not reported.</summary>
    public Finding? Judge(Finding finding)
    {
        if (check.SeverityOf(finding.Rule, finding.Location.Path) is not { } severity || IsSuppressed(finding))
            return null;
        return severity == Severity.Hidden ? null : finding with { Severity = severity };
    }

    private bool IsSuppressed(Finding finding)
    {
        var isSuppressed = false;
        foreach (var one in _suppressions)
        {
            if (
                one.Rule != finding.Rule.Id
                || one.Line != finding.Location.Start.Line
                || one.Place.Path != finding.Location.Path
            )
                continue;
            _used.Add(one);
            isSuppressed = true;
        }
        return isSuppressed;
    }

    // A rule that is off, or that was cut short in a file, may have had its reason.
    private IEnumerable<Finding> Needless(IReadOnlyList<Finding> found)
    {
        var rule = RuleList.NeedlessSuppression;
        foreach (var one in _suppressions)
        {
            var named = RuleList.All.FirstOrDefault(known => known.Id == one.Rule);
            var isOff = named is not null && check.SeverityOf(named, one.Place.Path) is null;
            var isCut =
                found.Count(finding => finding.Rule.Id == one.Rule && finding.Location.Path == one.Place.Path)
                > FindingLimit.Most;
            if (!_used.Contains(one) && !isOff && !isCut)
                yield return rule.Report(one);
        }
    }
}
