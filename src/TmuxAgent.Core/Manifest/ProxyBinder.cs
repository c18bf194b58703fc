using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[proxy]</c>.</summary>
internal static class ProxyBinder
{
    public static ProxySection Bind(ManifestTable table)
    {
        var section = new ProxySection(
            ProxyKeys.Http.Read(table),
            ProxyKeys.Socks.Read(table),
            ProxyKeys.NoProxy.Read(table),
            ProxyKeys.Proxychains.Read(table)
        );
        if (section.Proxychains && section.Http.Length == 0 && section.Socks.Length == 0)
        {
            table.Context.Report(
                RuleCatalog.ManifestValue,
                table.Take(ProxyKeys.Proxychains.Name)!.Value.Place,
                ManifestKeyPhrases.ProxychainsWithoutProxy
            );
        }
        table.RefuseOthers();
        return section;
    }

    /// <summary>The names with the loopback ones among them: a call to this machine must never go through a proxy.</summary>
    public static EquatableArray<string> WithLoopback(IEnumerable<string> names)
    {
        var given = names.ToArray();
        return LoopbackNames.All.Except(given, StringComparer.OrdinalIgnoreCase).Concat(given).ToEquatableArray();
    }
}
