using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary><c>[check]</c>: how much the findings of a rule matter, everywhere and below single paths.</summary>
/// <param name="Severities">What is said of rules everywhere.</param>
/// <param name="Paths">What is said of some paths, in the order of the manifest: of two that fit, the later one counts.</param>
public sealed record CheckSection(EquatableArray<RuleSeverity> Severities, EquatableArray<PathSeverities> Paths)
{
    /// <summary>The name that stands for every rule, below a path.</summary>
    public const string AllRules = "all";

    /// <summary>Nothing is said: each rule's own severity counts.</summary>
    public static CheckSection Default { get; } = new(default, default);

    /// <summary>How much a finding of a rule in a file matters; null where it is not reported at all.</summary>
    public Severity? SeverityOf(Rule rule, string path)
    {
        for (var i = Paths.Count - 1; i >= 0; i--)
        {
            if (PathPattern.Matches(Paths[i].Pattern, path) && Find(Paths[i].Severities, rule) is { } here)
                return here.Severity;
        }
        return Find(Severities, rule) is { } everywhere ? everywhere.Severity : rule.Severity;
    }

    private static RuleSeverity? Find(EquatableArray<RuleSeverity> severities, Rule rule) =>
        severities.FirstOrDefault(said => said.Rule == rule.Id)
        ?? severities.FirstOrDefault(said => said.Rule == AllRules);
}

/// <summary>How much the findings of one rule matter.</summary>
/// <param name="Rule"><c>TMA####</c>, or <see cref="CheckSection.AllRules"/>.</param>
/// <param name="Severity">Null: they are not reported.</param>
public sealed record RuleSeverity(string Rule, Severity? Severity);

/// <summary>One table below <c>[check.paths]</c>.</summary>
/// <param name="Pattern">The paths that it is about.</param>
/// <param name="Severities">What is said there.</param>
public sealed record PathSeverities(string Pattern, EquatableArray<RuleSeverity> Severities);
