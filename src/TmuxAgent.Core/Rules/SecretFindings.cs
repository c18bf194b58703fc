using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>A place where a secret is written; the secret itself is nowhere in it.</summary>
/// <param name="Key">The key whose value it is; null for an address or token that is one by its form.</param>
/// <param name="IsSource">Whether the file is a source.</param>
/// <param name="Place">Where.</param>
public sealed record SecretPlace(string? Key, bool IsSource, Location Place);

/// <summary>TMA0505 and TMA0626 of the tool: the compiler has its own way to the texts of C#.</summary>
public static class SecretFindings
{
    /// <summary>The findings, at most <see cref="FindingLimit.Most"/> of a rule in a file.</summary>
    public static IEnumerable<Finding> Of(IEnumerable<SecretPlace> places) =>
        places.Select(Report).GroupBy(finding => (finding.Rule.Id, finding.Location.Path)).SelectMany(FindingLimit.Cap);

    private static Finding Report(SecretPlace place) =>
        new(
            place.IsSource ? SourceRules.Secret : RuleList.SecretInFile,
            place.Key is null ? SourceRulePhrases.SecretByForm : SourceRulePhrases.SecretOf(place.Key),
            place.Place
        );
}
