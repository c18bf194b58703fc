using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TmuxAgent.Core.Findings;
using Location = Microsoft.CodeAnalysis.Location;
using Place = TmuxAgent.Core.Text;

namespace TmuxAgent.Generators.Reporting;

/// <summary>Core's findings as diagnostics at their place in the file, which is not one of the compiler's own.</summary>
internal static class FindingDiagnostics
{
    public static Diagnostic ToDiagnostic(this Finding finding)
    {
        var place = finding.Location;
        var lines = new LinePositionSpan(PositionOf(place.Start), PositionOf(place.End));
        var location = Location.Create(place.Path, new TextSpan(place.Span.Start, place.Span.Length), lines);
        return Diagnostic.Create(Descriptors.Of(finding.Rule), location, new LocalizedPhrase(finding.Message));
    }

    private static LinePosition PositionOf(Place.LinePosition position) => new(position.Line - 1, position.Column - 1);
}
