using Microsoft.CodeAnalysis;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>Short forms of what tests say again and again.</summary>
internal static class Marked
{
    /// <summary>The diagnostics of one rule in the source code, each as the text that it stands under.</summary>
    public static IEnumerable<string> Under(this IEnumerable<Diagnostic> diagnostics, string id) =>
        diagnostics
            .Where(diagnostic => diagnostic.Id == id)
            .Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));

    /// <summary><c>path(line,column): ID</c>, counted from 1.</summary>
    public static string Place(this Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}";
    }
}
