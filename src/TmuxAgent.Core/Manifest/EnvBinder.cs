using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[env]</c>.</summary>
internal static class EnvBinder
{
    public static EnvSection Bind(ManifestTable table, ProxySection proxy, CodexSection codex)
    {
        var file = table.OptionalText("file", ManifestPath.EnvFileProblem, RuleCatalog.ManifestPath) ?? ".env";
        var example = table.OptionalText("example", ManifestPath.Problem, RuleCatalog.ManifestPath) ?? ".env.example";
        if (example == file)
        {
            // Neither may be the other's default either, so both entries are looked at.
            var entry = table.Take(table.Has("example") ? "example" : "file")!;
            table.Context.Report(
                RuleCatalog.ManifestPath,
                entry.Value.Span,
                "'file' and 'example' are the same path, and the example is committed. Give each its own."
            );
            (file, example) = (".env", ".env.example");
        }
        var prefixes = table.Texts("prefixes", prefix => EnvKeyName.IsPortable(prefix) ? null : EnvKeyName.Remedy);
        var keys = EnvKeysBinder.Bind(table.Section("keys"), proxy, codex);
        table.RefuseOthers();
        return new EnvSection(file, example, (prefixes ?? []).Select(p => p.Value).Distinct().ToEquatableArray(), keys);
    }
}
