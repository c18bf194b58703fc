using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.EnvFiles;

// What stays as it is, and why the person should know.
internal sealed partial class EnvMerger
{
    private void ReportDisagreement(EnvKeyLines lines)
    {
        _disagreements.Add(lines.Key.Name);
        var spellings = lines.Aliases.Select(line => line.Key).Distinct().ToList();
        if (lines.Own is not null)
            spellings.Insert(0, lines.Key.Name);
        _conflicts.Add(
            new EnvConflict(
                lines.Key.Name,
                spellings.Count == 1
                    ? EnvChangePhrases.AliasesDiffer(spellings[0], lines.Key.Name)
                    : EnvChangePhrases.SpellingsDiffer(
                        string.Join(", ", spellings.Take(spellings.Count - 1)),
                        spellings[spellings.Count - 1],
                        lines.Key.Name
                    )
            )
        );
    }

    private void ReportLoopback(EnvKeyLines lines)
    {
        if (lines.Own is null || _given.ContainsKey(lines.Key.Name))
            return;
        var missing = LoopbackNames.MissingFrom(lines.Own.Value);
        if (missing.Count > 0)
        {
            _changes.Add(
                new EnvChange(
                    lines.Key.Name,
                    EnvChangeKind.Kept,
                    EnvChangePhrases.LacksLoopback(lines.Key.Name, string.Join(", ", missing))
                )
            );
        }
    }

    private void ReportUndeclared()
    {
        var known = new HashSet<string>(
            _section.Keys.SelectMany(key => key.Aliases).Concat(_lines.Keys).Concat(_given.Keys).Concat(_dropped)
        );
        var undeclared = _document.Assignments.Where(line => known.Add(line.Key)).ToList();
        foreach (var line in undeclared.Take(MostNamed))
        {
            _changes.Add(
                _names.MayShow(line)
                    ? new EnvChange(line.Key, EnvChangeKind.Kept, EnvChangePhrases.Undeclared(line.Key))
                    : new EnvChange("", EnvChangeKind.Kept, EnvChangePhrases.UndeclaredLine(_names.NumberOf(line)))
            );
        }
        if (undeclared.Count > MostNamed)
            _changes.Add(
                new EnvChange("", EnvChangeKind.Kept, EnvChangePhrases.UndeclaredMore(undeclared.Count - MostNamed))
            );
    }
}
