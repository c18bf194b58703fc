using System.Text;
using System.Text.RegularExpressions;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.KeyUses;

/// <summary>
/// A file of the corpus. A use is labelled where it is, <c>⟦r:NAME⟧</c>: r reads, w writes, x exports, m mentions;
/// <c>⟦r:NAME=default⟧</c> says the default, and <c>⟦r:field|NAME⟧</c> the name of what is put together. The marks are
/// taken out before the file is read.
/// </summary>
internal sealed partial record LabelledFile(string Path, string Text, IReadOnlyList<Label> Labels)
{
    private static string Folder =>
        System.IO.Path.Combine(RepositoryRoot.Path, "tests", "TmuxAgent.Core.Tests", "KeyUses", "Corpus");

    public static IEnumerable<(string Language, IReadOnlyList<LabelledFile> Files)> Corpus() =>
        Directory
            .EnumerateDirectories(Folder)
            .Order(StringComparer.Ordinal)
            .Select(folder =>
                (
                    System.IO.Path.GetFileName(folder),
                    (IReadOnlyList<LabelledFile>)
                        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Read)]
                )
            );

    public IReadOnlyList<Label> Found()
    {
        var extractor = SourceLanguages.Of(Path, out var askFirstLine);
        if (askFirstLine)
            extractor = SourceLanguages.OfFirstLine(Text);
        return
        [
            .. extractor!
                .Extract(Path, Text)
                .Select(use => new Label(use.Name, use.Place.Span.Start, use.Kind, use.Default)),
        ];
    }

    // The compiler and the formatter would take the files for their own without the ending.
    private static LabelledFile Read(string path) =>
        Parse(System.IO.Path.GetFileName(path)[..^".txt".Length], File.ReadAllText(path));

    private static LabelledFile Parse(string name, string marked)
    {
        var text = new StringBuilder();
        var labels = new List<Label>();
        var at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            var written = match.Groups["text"].Value;
            var named = match.Groups["name"].Success ? match.Groups["name"].Value : written;
            var fallback = match.Groups["default"].Success ? match.Groups["default"].Value : null;
            labels.Add(new Label(named, text.Length, KindOf(match.Groups["kind"].Value), fallback));
            text.Append(written);
            at = match.Index + match.Length;
        }
        return new LabelledFile(name, text.Append(marked, at, marked.Length - at).ToString(), labels);
    }

    private static KeyUseKind KindOf(string letter) =>
        letter switch
        {
            "r" => KeyUseKind.Reads,
            "w" => KeyUseKind.Writes,
            "x" => KeyUseKind.Exports,
            _ => KeyUseKind.Mentions,
        };

    [GeneratedRegex(
        @"⟦(?<kind>[rwxm]):(?<text>[^|=⟧]+)(\|(?<name>[^=⟧]+))?(=(?<default>[^⟧]*))?⟧",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();
}

/// <summary>What a reader of the language says of one place, or an extractor.</summary>
internal sealed record Label(string Name, int Start, KeyUseKind Kind, string? Default);
