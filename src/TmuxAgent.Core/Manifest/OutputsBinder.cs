using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[outputs]</c>.</summary>
internal static class OutputsBinder
{
    public static OutputsSection Bind(ManifestTable table, IReadOnlyList<OutputName> names)
    {
        var overrides = new List<OutputOverride>();
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var id = name.Id;
            if (table.Take(id) is not { } entry)
                continue;
            if (entry.Value is TomlBoolean flag)
                overrides.Add(new OutputOverride(id, flag.Value, null));
            else if (entry.Value is TomlString path)
                AddPath(path, name);
            else
                table.ReportType(entry, ManifestPhrases.OutputPath);
        }
        table.RefuseOthers();
        return new OutputsSection(overrides.ToEquatableArray());

        void AddPath(TomlString path, OutputName name)
        {
            var id = name.Id;
            var problem = name.IsUnit ? ManifestPath.UnitProblem(path.Value) : ManifestPath.Problem(path.Value);
            if (problem is null && owners.TryGetValue(path.Value, out var owner))
                problem = ManifestKeyPhrases.SameOutput(owner);
            if (problem is not null)
            {
                table.Context.Report(RuleCatalog.ManifestPath, path.Place, ManifestText.Said(id, problem));
                return;
            }
            owners.Add(path.Value, id);
            overrides.Add(new OutputOverride(id, true, path.Value));
        }
    }
}
