using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[env.keys]</c>: each key, then what can only be judged with all of them known.</summary>
internal static class EnvKeysBinder
{
    public static EquatableArray<EnvKey> Bind(
        ManifestTable table,
        ProxySection proxy,
        CodexSection codex,
        Language language
    )
    {
        var declared = new List<EnvKey>();
        var aliases = new List<(string Owner, TomlString Alias)>();
        foreach (var entry in table.Entries)
        {
            if (EnvKeyName.Problem(entry.Name) is { } problem)
            {
                table.Context.Report(
                    RuleCatalog.ManifestKeyName,
                    entry.NamePlace,
                    ManifestText.Said(ManifestText.Shown(entry.Name), problem)
                );
                continue;
            }
            var key = table.Named(entry);
            declared.Add(EnvKeyBinder.Bind(key, entry.Name));
            aliases.AddRange(
                (key.Texts(EnvKeyKeys.Aliases.Name, EnvKeyName.Problem) ?? []).Select(alias => (entry.Name, alias))
            );
            key.RefuseOthers();
        }
        var all = ImpliedKeys.AddTo(declared, proxy, codex, language);
        var sound = SoundAliases(table, all, aliases);
        return all.Select(k => sound.Contains(k.Name) ? k with { Aliases = sound[k.Name].ToEquatableArray() } : k)
            .ToEquatableArray();
    }

    private static ILookup<string, string> SoundAliases(
        ManifestTable table,
        List<EnvKey> keys,
        List<(string Owner, TomlString Alias)> aliases
    )
    {
        var names = new HashSet<string>(keys.Select(k => k.Name), StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var sound = new List<(string Owner, string Alias)>();
        foreach (var (owner, alias) in aliases)
        {
            var problem =
                names.Contains(alias.Value) ? ManifestKeyPhrases.AliasIsKey(alias.Value)
                : owners.TryGetValue(alias.Value, out var other) ? ManifestKeyPhrases.AliasOfOther(alias.Value, other)
                : null;
            if (problem is not null)
            {
                table.Context.Report(RuleCatalog.ManifestAlias, alias.Place, problem);
                continue;
            }
            owners.Add(alias.Value, owner);
            sound.Add((owner, alias.Value));
            table.Context.Remember(table.PathOf($"{owner}.{EnvKeyKeys.Aliases.Name}.{alias.Value}"), alias.Place);
        }
        return sound.ToLookup(s => s.Owner, s => s.Alias);
    }
}
