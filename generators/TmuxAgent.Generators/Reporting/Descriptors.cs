using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Generators.Reporting;

/// <summary>The rules of Core's catalogue as the compiler knows them: same id, title, severity and page.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = RuleList.All.ToImmutableDictionary(
        rule => rule.Id,
        Create
    );

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    public static ImmutableArray<DiagnosticDescriptor> Of(IEnumerable<Rule> rules) =>
        rules.Select(Of).ToImmutableArray();

    // A help link is a path in this repository and in the package alike: the project has no address of its own.
    private static DiagnosticDescriptor Create(Rule rule) =>
        new(
            rule.Id,
            new LocalizedPhrase(rule.Title),
            "{0}",
            CategoryOf(rule.Id),
            SeverityOf(rule.Severity),
            isEnabledByDefault: true,
            helpLinkUri: rule.HelpPath
        );

    private static string CategoryOf(string id) =>
        id.Substring(0, 5) switch
        {
            "TMA01" => "EnvFile",
            "TMA02" => "Keys",
            "TMA03" => "Manifest",
            "TMA04" => "Templates",
            "TMA05" => "Source",
            _ => "Repository",
        };

    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            Severity.Info => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Hidden,
        };
}
