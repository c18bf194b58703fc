using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>
/// Collects what is wrong with a text, up to a limit: a text with more errors than that is some other kind of file, and
/// reading on would only bury the first, telling ones.
/// </summary>
internal sealed class TomlErrors(SourceText source)
{
    /// <summary>Most findings for one text, not counting the one that says that there are more.</summary>
    public const int Limit = 20;

    private readonly List<Finding> _findings = [];

    /// <summary>True when the limit is passed: readers stop.</summary>
    public bool Full => _findings.Count > Limit;

    public void Syntax(int start, int end, string message) => Add(RuleCatalog.TomlSyntax, start, end, message);

    public void Value(int start, int end, string message) => Add(RuleCatalog.TomlValue, start, end, message);

    public void Duplicate(TextSpan span, string message) =>
        Add(RuleCatalog.TomlDuplicate, span.Start, span.End, message);

    public void Depth(int start) => Add(
        RuleCatalog.TomlLimit,
        start,
        start + 1,
        $"Arrays and tables are nested more than {TomlReader.MaxDepth} levels deep. Nest them less deeply.");

    public int LineOf(TextSpan span) => source.PositionAt(span.Start).Line;

    /// <summary>All findings in the order of the text.</summary>
    public List<Finding> InOrder() => [.. _findings.OrderBy(f => f.Location.Span.Start)];

    private void Add(Rule rule, int start, int end, string message)
    {
        if (Full)
            return;
        var last = source.Content.Length;
        var location = source.LocationOf(TextSpan.FromBounds(Math.Min(start, last), Math.Min(end, last)));
        if (_findings.Count < Limit)
        {
            _findings.Add(new Finding(rule, message, location));
            return;
        }
        _findings.Add(new Finding(
            RuleCatalog.TomlLimit,
            $"There are more than {Limit} errors; the rest of the text was not read. Is this a TOML file?",
            location));
    }
}
