using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Phrases;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>
/// Refuses what Scriban's parser, which works by recursion, would run out of stack on. What opens a level is counted
/// without reading the language, so the count is an upper bound; real templates stay far below it.
/// </summary>
internal static class TemplateDepth
{
    private const int MostBlocks = 400;

    private static readonly string[] Openers =
    [
        "if",
        "case",
        "for",
        "while",
        "func",
        "capture",
        "with",
        "wrap",
        "tablerow",
        "do",
    ];

    public static Finding? Problem(SourceText source, int longest)
    {
        var text = source.Content;
        if (text.Length > longest)
            return new Finding(
                RuleCatalog.TemplateLimit,
                TemplateProblemPhrases.TooLong(longest),
                source.LocationOf(default)
            );
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_')))
                continue;
            if (Array.Exists(Openers, word => IsWord(text, i, word)) && ++open > MostBlocks)
            {
                return new Finding(
                    RuleCatalog.TemplateLimit,
                    TemplateProblemPhrases.TooManyBlocks(MostBlocks),
                    source.LocationOf(new TextSpan(i, 1))
                );
            }
        }
        return null;
    }

    private static bool IsWord(string text, int start, string word) =>
        string.CompareOrdinal(text, start, word, 0, word.Length) == 0
        && (start + word.Length == text.Length || !char.IsLetterOrDigit(text[start + word.Length]));
}
