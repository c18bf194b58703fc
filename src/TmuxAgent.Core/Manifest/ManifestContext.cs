using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>What all binders of one manifest share: the text, the findings so far, the places.</summary>
internal sealed class ManifestContext(SourceText source)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Location> Locations => _locations;

    public void Report(Rule rule, TextSpan span, string message, SuggestedFix? fix = null) =>
        _findings.Add(new Finding(rule, message, source.LocationOf(span), fix));

    public void Remember(string path, TextSpan span) => _locations[path] = source.LocationOf(span);

    /// <summary>The text as it is written in the file.</summary>
    public string Written(TextSpan span) => source.Content.Substring(span.Start, span.Length);

    public IEnumerable<Finding> FindingsInOrder() => _findings.OrderBy(f => f.Location.Span.Start);
}
