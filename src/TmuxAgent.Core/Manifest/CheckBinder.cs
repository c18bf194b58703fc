using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[check]</c>.</summary>
internal static class CheckBinder
{
    public static CheckSection Bind(ManifestTable table)
    {
        var severities = Severities(table.Section(CheckKeys.Severity), isBelowPath: false);
        var paths = table.Section(CheckKeys.Paths);
        var patterns = new List<PathSeverities>();
        foreach (var entry in paths.Entries)
        {
            var said = Severities(paths.Named(entry), isBelowPath: true);
            if (CheckKeys.PatternProblem(entry.Name) is { } problem)
                table.Context.Report(
                    RuleCatalog.ManifestPath,
                    entry.NamePlace,
                    ManifestText.Said(ManifestText.Shown(entry.Name), problem)
                );
            else
                patterns.Add(new PathSeverities(entry.Name, said));
        }
        table.RefuseOthers();
        return new CheckSection(severities, patterns.ToEquatableArray());
    }

    private static EquatableArray<RuleSeverity> Severities(ManifestTable table, bool isBelowPath)
    {
        var said = new List<RuleSeverity>();
        foreach (var entry in table.Entries)
        {
            if (!CheckKeys.IsRule(entry.Name) && !(isBelowPath && entry.Name == CheckSection.AllRules))
                table.Context.Report(
                    RuleCatalog.ManifestUnknownName,
                    entry.NamePlace,
                    isBelowPath
                        ? ManifestKeyPhrases.NotRuleOrAll(ManifestText.Shown(entry.Name), CheckSection.AllRules)
                        : ManifestKeyPhrases.NotRule(ManifestText.Shown(entry.Name))
                );
            else if (
                table.OptionalText(entry.Name, CheckKeys.SeverityProblem) is { } word
                && CheckKeys.TryRead(word, out var severity)
            )
                said.Add(new RuleSeverity(entry.Name, severity));
        }
        return said.ToEquatableArray();
    }
}
