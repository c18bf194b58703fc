using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>What all binders of one manifest share: the findings so far, and what was found where.</summary>
internal sealed class ManifestContext(SourceText source)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TomlValue> _values = new(StringComparer.Ordinal);

    /// <summary>The beginning of the manifest.</summary>
    public TomlPlace Start => new(source, default);

    public IReadOnlyDictionary<string, Location> Locations => _locations;

    /// <summary>What is written of each key by its dotted path.</summary>
    public IReadOnlyDictionary<string, TomlValue> Values => _values;

    public void Report(Rule rule, TomlPlace place, Phrase message, SuggestedFix? fix = null) =>
        _findings.Add(new Finding(rule, message, place.Location, fix));

    public void Remember(string path, TomlPlace place) => _locations[path] = place.Location;

    public void Remember(string path, TomlEntry entry)
    {
        Remember(path, entry.NamePlace);
        _values[path] = entry.Value;
    }

    /// <summary>Those of the manifest, then those of the overlay, each in the order of the text.</summary>
    public IEnumerable<Finding> FindingsInOrder() =>
        _findings.OrderBy(f => f.Location.Path == source.Path ? 0 : 1).ThenBy(f => f.Location.Span.Start);
}
