using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0207: which of two values is right only a person knows.</summary>
internal static class KeyTwoSpellingsRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section) =>
        from key in section.Keys
        let lines = new EnvKeyLines(document, key)
        where lines.Disagree
        let alias = lines.Aliases[0]
        select new Finding(
            RuleCatalog.KeyTwoSpellings,
            $"{alias.Key} and another spelling of {key.Name} hold different values; keep the right one as {key.Name} and remove the other.",
            document.Text.LocationOf(alias.KeySpan));
}
