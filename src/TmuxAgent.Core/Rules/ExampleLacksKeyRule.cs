using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0624: whoever clones the repository learns from the example which keys there are.</summary>
internal sealed class ExampleLacksKeyRule()
    : RepositoryRule("TMA0624", "The example lacks a declared key", Severity.Warning)
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
        var rest = missing.Count > MostNamed ? $" and {missing.Count - MostNamed} more" : "";
        yield return Report(
            facts.Env.Example,
            $"{string.Join(", ", missing.Take(MostNamed))}{rest}: declared in tmuxagent.toml, and not shown here. `tmuxagent check --fix` renders the example again; a line that you took out yourself stays out until you put it back, such as `#{missing[0]}=`."
        );
    }
}
