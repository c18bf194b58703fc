using System.Text;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

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
                new EnvChange(key, EnvChangeKind.Kept, EnvChangePhrases.AliasRepeats(lines.Aliases[0].Key, key))
            );
            return;
        }
        foreach (var alias in lines.Aliases)
            _editor.RenameKey(alias, key);
        _changes.Add(new EnvChange(key, EnvChangeKind.Renamed, EnvChangePhrases.Renamed(lines.Aliases[0].Key, key)));
    }
}
