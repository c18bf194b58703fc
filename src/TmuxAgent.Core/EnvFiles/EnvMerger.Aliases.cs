using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

// Spellings that were once used.
internal sealed partial class EnvMerger
{
    private void RenameAliases(EnvKeyLines lines)
    {
        var key = lines.Key.Name;
        if (lines.Aliases.Count == 0)
            return;
        if (lines.Own is not null)
        {
            _changes.Add(
                new EnvChange(
                    key,
                    EnvChangeKind.Kept,
                    $"{lines.Aliases[0].Key} repeats {key}; its line can be removed."
                )
            );
            return;
        }
        foreach (var alias in lines.Aliases)
            _editor.RenameKey(alias, key);
        _changes.Add(
            new EnvChange(
                key,
                EnvChangeKind.Renamed,
                $"{lines.Aliases[0].Key} is now spelled {key}; its value is unchanged."
            )
        );
    }
}
