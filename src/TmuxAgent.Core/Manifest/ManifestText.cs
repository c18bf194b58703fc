using System.Globalization;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Manifest;

/// <summary>What texts of a manifest may hold. Each check gives a reason with its remedy, or null.</summary>
internal static class ManifestText
{
    /// <summary>Anything on one line.</summary>
    public static Phrase? OneLineProblem(string text) =>
        text.Any(IsLineBreakOrControl) ? ManifestPhrases.LineBreak : null;

    /// <summary>Something on one line.</summary>
    public static Phrase? WordProblem(string text) =>
        text.Length == 0 ? ManifestPhrases.EmptyText : OneLineProblem(text);

    /// <summary>Text over any number of lines.</summary>
    public static Phrase? BlockProblem(string text) =>
        text.Any(c => IsLineBreakOrControl(c) && c is not ('\n' or '\t')) ? ManifestPhrases.ControlCharacter : null;

    /// <summary>What is said of a name of the file.</summary>
    public static Phrase Said(string name, Phrase problem) => Phrase.Join(" ", [Phrase.Verbatim($"'{name}'"), problem]);

    /// <summary>A text from the file as a message may show it: on one line and not endless.</summary>
    public static string Shown(string text)
    {
        var shown = new string([.. text.Take(60).Select(c => IsLineBreakOrControl(c) ? '?' : c)]);
        return text.Length > 60 ? shown + "..." : shown;
    }

    // U+2028 and U+2029 end a line in C#.
    private static bool IsLineBreakOrControl(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
