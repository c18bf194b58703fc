using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace TmuxAgent.Generators.Analyzers;

/// <summary>One name of an environment key as it stands in source code.</summary>
/// <param name="Text">The name.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsWrittenOut">Whether it is written there, and not taken from a constant that has a name of its own.</param>
internal sealed record KeyName(string Text, Location Location, bool IsWrittenOut)
{
    // ExpandEnvironmentVariables: a name between two percent signs. Linear in the text; the limit is there for the day it is not.
    private static readonly Regex Reference = new(
        "%(?<name>[^%=\\s]+)%",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>Whether it is spelled as keys are: capitals, digits and lines.</summary>
    public bool LooksLikeKey =>
        Text.Length > 1 && Text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>The names that a constant text holds for a sink of the given kind.</summary>
    public static IEnumerable<KeyName> In(IOperation expression, string text, SinkKind kind)
    {
        var location = expression.Syntax.GetLocation();
        if (kind != SinkKind.Expanded)
            return text.Length == 0 ? [] : [new KeyName(text, location, expression is not IFieldReferenceOperation)];
        return Reference
            .Matches(text)
            .Cast<Match>()
            .Select(match => new KeyName(
                match.Groups["name"].Value,
                Inside(location, match.Groups["name"].Value),
                expression is ILiteralOperation
            ));
    }

    // The name's own place in a literal; the whole expression where it is not written there letter by letter.
    private static Location Inside(Location location, string name)
    {
        var source = location.SourceTree!.GetText().ToString(location.SourceSpan);
        var at = source.IndexOf("%" + name + "%", StringComparison.Ordinal);
        return at < 0
            ? location
            : Location.Create(location.SourceTree!, new TextSpan(location.SourceSpan.Start + at + 1, name.Length));
    }
}
