using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using Location = TmuxAgent.Core.Text.Location;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = TmuxAgent.Core.Text.SourceText;

namespace TmuxAgent.Generators.Inputs;

/// <summary>Reads the manifest that was handed to the compiler.</summary>
internal static class ManifestFile
{
    /// <summary>Longest manifest that is read, in UTF-16 units: a thousand keys take a tenth of it.</summary>
    private const int LongestManifest = 1024 * 1024;

    // The generator and each analyzer ask for the same text of one compilation; it is read once, and goes with the text.
    private static readonly ConditionalWeakTable<RoslynText, ManifestDocument> Known = new();

    /// <summary>What the file means. Never throws; a file that the compiler cannot read is an empty text.</summary>
    public static ManifestDocument Read(AdditionalText file, CancellationToken cancel)
    {
        var path = file.Path;
        return file.GetText(cancel) is { } text
            ? Known.GetValue(text, text => Read(path, text.ToString()))
            : Read(path, "");
    }

    private static ManifestDocument Read(string path, string content)
    {
        var source = new SourceText(path, content);
        return Refusal(source) is { } finding
            ? new ManifestDocument(null, EquatableArray.Of(finding), new Dictionary<string, Location>())
            : ManifestReader.Read(source, Path.GetFileName(Path.GetDirectoryName(path)) ?? "", OutputCatalog.Named);
    }

    // The tool sees bytes and says the same of them; the compiler has decoded them somehow before we are asked.
    private static Finding? Refusal(SourceText source)
    {
        if (source.Content.Length > LongestManifest)
        {
            return new Finding(
                RuleCatalog.TomlLimit,
                AnalyzerPhrases.ManifestTooLong(LongestManifest / 1024 / 1024),
                source.LocationOf(default)
            );
        }
        for (var i = 0; i < source.Content.Length; i++)
        {
            var c = source.Content[i];
            if (c is '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r')))
            {
                return new Finding(
                    RuleCatalog.ManifestNotUtf8,
                    AnalyzerPhrases.ManifestBinary($"U+{(int)c:X4}"),
                    source.LocationOf(new TextSpan(i, 1))
                );
            }
        }
        return null;
    }
}
