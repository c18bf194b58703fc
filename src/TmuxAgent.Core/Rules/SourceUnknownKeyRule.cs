using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0502: a name near a declared one, or under an owned prefix, is no key of somebody else.</summary>
public sealed class SourceUnknownKeyRule()
    : UseRule("TMA0502", "Source code uses a key that the manifest does not declare", Severity.Warning)
{
    /// <summary>What is said of a name that is near a declared one.</summary>
    public static string Near(string spelling, string name) =>
        $"'{spelling}' is not declared in tmuxagent.toml. Did you mean '{name}'? Write that, or declare the key under [env.keys].";

    /// <summary>What is said of a name under an owned prefix.</summary>
    public static string Owned(string spelling, string prefix) =>
        $"'{spelling}' is not declared in tmuxagent.toml, which owns the prefix '{prefix}'. Declare it under [env.keys], or use another prefix.";

    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        foreach (var use in check.Uses)
        {
            if (check.Near(use.Name) is { Reason: not SuggestionReason.Alias } near)
                yield return Report(use, Near(use.Name, near.Key.Name));
            else if (check.OwnedPrefix(use.Name) is { } prefix)
                yield return Report(use, Owned(use.Name, prefix));
        }
    }
}
