using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using Tomlyn;
using Tomlyn.Parsing;

namespace TmuxAgent.Core.Manifest;

/// <summary>A manifest's text as TOML 1.1, read by Tomlyn within bounds.</summary>
/// <param name="Root">Everything that it holds; empty where there are findings.</param>
/// <param name="Findings">What is wrong, in the order of the text. Each one makes the text unusable.</param>
internal sealed record TomlDocument(TomlTable Root, EquatableArray<Finding> Findings)
{
    /// <summary>Longest text that is read, in UTF-16 code units: many times what 10,000 keys need.</summary>
    public const int LongestText = 2 * 1024 * 1024;

    // Tomlyn collects every error of a text, so of a long text no more than this is read after the first.
    private const int ReadAfterError = 16 * 1024;

    public bool IsValid => Findings.Count == 0;

    /// <summary>Reads a text. Bad text never throws, and takes time in proportion to its length.</summary>
    public static TomlDocument Read(SourceText source)
    {
        var findings = new TomlFindings(source);
        var root = ReadRoot(source, findings);
        return new TomlDocument(
            root ?? new TomlTable(new TomlPlace(source, default)),
            findings.InOrder().ToEquatableArray()
        );
    }

    private static TomlTable? ReadRoot(SourceText source, TomlFindings findings)
    {
        var text = source.Content;
        if (text.Length > LongestText)
        {
            findings.Limit(0, TomlPhrases.TooLong(LongestText));
            return null;
        }
        if (findings.AnyControlCharacter(text))
            return null;
        try
        {
            // Tomlyn throws for a text that ends inside of an escape sequence, so none does.
            var document = SyntaxParser.Parse(UpToErrors(text) + "\n", validate: true);
            findings.AddAll(document.Diagnostics);
            return document.HasErrors ? null : new TomlTree(source).Of(document);
        }
        catch (TomlException e)
        {
            // The one thing that Tomlyn's tolerant parser throws for is its limit on nesting.
            findings.Limit(e.Offset ?? 0, TomlPhrases.TooDeep);
        }
        return null;
    }

    private static string UpToErrors(string text)
    {
        if (text.Length <= ReadAfterError)
            return text;
        try
        {
            var events = TomlParser.Create(text + "\n", new TomlParserOptions { Mode = TomlParserMode.Strict }, null);
            while (events.MoveNext()) { }
            return text;
        }
        catch (TomlException e)
        {
            return text.Substring(0, Math.Min(text.Length, (e.Offset ?? 0) + ReadAfterError));
        }
    }
}
