using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TmuxAgent.Core.Manifest;
using RoslynText = Microsoft.CodeAnalysis.Text.SourceText;
using SourceText = TmuxAgent.Core.Text.SourceText;

namespace TmuxAgent.Generators.Inputs;

/// <summary>Reads the manifest that was handed to the compiler.</summary>
internal static class ManifestFile
{
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

    private static ManifestDocument Read(string path, string content) =>
        ManifestReader.Read(new SourceText(path, content), Path.GetFileName(Path.GetDirectoryName(path)) ?? "");
}
