using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0202: a key under an owned prefix, or near a declared one, is no key of somebody else.</summary>
internal static class KeyUndeclaredRule
{
    public static IEnumerable<Finding> Check(EnvDocument document, EnvSection section)
    {
        var known = new HashSet<string>(section.Keys.SelectMany(key => key.Aliases.Concat([key.Name])));
        return document.Assignments.Where(line => !known.Contains(line.Key))
            .Select(line => Report(document, line, section)).OfType<Finding>();
    }

    private static Finding? Report(EnvDocument document, EnvLine line, EnvSection section)
    {
        var suggestion = KeySuggestion.For(line.Key, section);
        var prefix = section.Prefixes.FirstOrDefault(p => p.Length > 0 && line.Key.StartsWith(p, StringComparison.Ordinal));
        var message = suggestion is not null
            ? $"{line.Key} is not declared in the manifest; {suggestion.Key.Name} is. Rename it, or declare [env.keys.{line.Key}]."
            : prefix is not null
                ? $"{line.Key} is not declared, and keys that begin with {prefix} belong to this project; declare [env.keys.{line.Key}], or remove it."
                : null;
        if (message is null)
            return null;
        var fix = suggestion is not null && document.Find(suggestion.Key.Name) is null
            ? EnvFixes.Replace($"Rename to {suggestion.Key.Name}", line.KeySpan, suggestion.Key.Name)
            : null;
        return new Finding(RuleCatalog.KeyUndeclared, message, document.Text.LocationOf(line.KeySpan), fix);
    }
}
