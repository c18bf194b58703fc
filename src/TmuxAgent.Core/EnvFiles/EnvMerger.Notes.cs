using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

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
                $"{string.Join(" and ", spellings)} hold different values for the same key; keep the right one as {lines.Key.Name} and remove the other."
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
                    $"{lines.Key.Name} is yours and stays; it lacks {string.Join(", ", missing)}, so local calls may go through the proxy."
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
                    ? new EnvChange(
                        line.Key,
                        EnvChangeKind.Kept,
                        $"{line.Key} is not declared in the manifest; it stays."
                    )
                    : new EnvChange(
                        "",
                        EnvChangeKind.Kept,
                        $"Line {_names.NumberOf(line)} is no declared key, or the rest of the value above; it stays."
                    )
            );
        }
        if (undeclared.Count > MostNamed)
            _changes.Add(
                new EnvChange(
                    "",
                    EnvChangeKind.Kept,
                    $"{undeclared.Count - MostNamed} more keys are not declared; they stay."
                )
            );
    }
}
