using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[env]</c>.</summary>
internal static class EnvBinder
{
    public static EnvSection Bind(ManifestTable table, ProxySection proxy, CodexSection codex, Language language)
    {
        var file = EnvSectionKeys.File.Read(table);
        var example = EnvSectionKeys.Example.Read(table);
        if (example == file)
        {
            // Neither may be the other's default either, so both entries are looked at.
            var guilty = table.Has(EnvSectionKeys.Example.Name) ? EnvSectionKeys.Example : EnvSectionKeys.File;
            var entry = table.Take(guilty.Name)!;
            table.Context.Report(RuleCatalog.ManifestPath, entry.Value.Place, ManifestKeyPhrases.FileIsExample);
            (file, example) = ((string)EnvSectionKeys.File.Default!, (string)EnvSectionKeys.Example.Default!);
        }
        var prefixes = EnvSectionKeys.Prefixes.Read(table).Distinct().ToEquatableArray();
        var keys = EnvKeysBinder.Bind(table.Section(EnvSectionKeys.Keys), proxy, codex, language);
        table.RefuseOthers();
        return new EnvSection(file, example, prefixes, keys) { Language = language };
    }
}
