using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>What the rules about missing keys share: which keys have no value, and where to say so.</summary>
internal static class MissingKeys
{
    public static IEnumerable<Finding> Find(
        EnvDocument document, EnvSection section, Requirement requirement, Rule rule, string consequence) =>
        from key in section.Keys
        where key.Requirement == requirement
        let lines = new EnvKeyLines(document, key)
        where lines.Effective is not { Value.Length: > 0 }
        select new Finding(
            rule,
            $"{key.Name} has no value{consequence}; set it with `tmuxagent env set {key.Name}={(key.Secret ? "-" : "VALUE")}`.",
            document.Text.LocationOf((lines.Effective ?? lines.Placeholder)?.ContentSpan ?? new TextSpan(0, 0)));
}
