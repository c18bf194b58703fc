using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0624: whoever clones the repository learns from the example which keys there are.</summary>
internal sealed class ExampleLacksKeyRule() : RepositoryRule("TMA0624", RuleTitles.ExampleLacksKey, Severity.Warning)
{
    private const int MostNamed = 5;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RepositoryFacts facts)
    {
        if (facts.Example is not { } example)
            yield break;
        var missing = facts
            .Env.Keys.Where(key => !key.Implied && key.MirrorOf is null && key.Deprecated is null)
            .Select(key => key.Name)
            .Where(name => example.Find(name) is null && example.FindPlaceholder(name) is null)
            .ToList();
        if (missing.Count == 0)
            yield break;
        var named = string.Join(", ", missing.Take(MostNamed));
        yield return Report(
            facts.Env.Example,
            missing.Count > MostNamed
                ? RepositoryRulePhrases.ExampleLacksMoreKeys(named, missing.Count - MostNamed, missing[0])
                : RepositoryRulePhrases.ExampleLacksKeys(named, missing[0])
        );
    }
}
