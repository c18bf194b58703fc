using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0106: by custom, names in lower case belong to the shell; declared keys and the proxy keys are what they are.</summary>
internal static class EnvLowerCaseKeyRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection? section) =>
        document.Assignments
            .Where(line => line.Key.Any(c => c is >= 'a' and <= 'z') && !line.Has(EnvDisagreementKind.BadKey))
            .Where(line => !line.Key.EndsWith("_proxy", StringComparison.Ordinal) && !IsDeclared(line.Key, section))
            .Select(line => new Finding(
                RuleCatalog.EnvLowerCaseKey,
                $"Environment keys are written in upper case; {line.Key} is easily read under another spelling. Write {line.Key.ToUpperInvariant()}.",
                document.Text.LocationOf(line.KeySpan)));

    private static bool IsDeclared(string key, EnvSection? section) =>
        section is not null && section.Keys.Any(k => k.Name == key || k.Aliases.Contains(key));
}
