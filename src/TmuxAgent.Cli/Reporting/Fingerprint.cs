using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Tells findings apart by what does not change when lines move: rule, path and message. Messages hold no secret.</summary>
internal static partial class Fingerprint
{
    /// <summary>The English message, so that it is the same for everybody, without the numbers of lines in it.</summary>
    public static string MessageOf(Finding finding) => Numbers().Replace(finding.Message.In(Language.English), "*");

    /// <summary>Each finding with a short text that is its own; of several alike, by their order.</summary>
    public static IEnumerable<(Finding Finding, string Fingerprint)> Of(IReadOnlyList<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var text = $"{finding.Rule.Id}\n{finding.Location.Path}\n{MessageOf(finding)}";
            var number = seen[text] = seen.GetValueOrDefault(text) + 1;
            var hash = SHA256.HashData(
                Encoding.UTF8.GetBytes($"{text}\n{number.ToString(CultureInfo.InvariantCulture)}")
            );
            yield return (finding, Convert.ToHexStringLower(hash.AsSpan(0, 16)));
        }
    }

    [GeneratedRegex(
        @"(?<=:|\b[Ll]ines? )[0-9]+\b|^[0-9]+(?= more)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Numbers();
}
