using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TmuxAgent.Benchmarks;

/// <summary>A manifest with a number of keys of all types.</summary>
internal sealed class ManifestText(int keys) : AdditionalText
{
    private static readonly string[] Types =
    [
        "string",
        "url",
        "int",
        "float",
        "bool",
        "duration",
        "port",
        "path",
        "list",
        "host",
    ];

    private readonly SourceText _text = SourceText.From(Write(keys), Encoding.UTF8);

    public override string Path => "/repo/tmuxagent.toml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    private static string Write(int keys)
    {
        var manifest = new StringBuilder("version = 1\n");
        for (var i = 0; i < keys; i++)
        {
            manifest.Append(
                CultureInfo.InvariantCulture,
                $"[env.keys.KEY_NUMBER_{i}]\ntype = \"{Types[i % Types.Length]}\"\ndescription = \"What key {i} is for.\"\n"
            );
        }
        return manifest.ToString();
    }
}

/// <summary>Tells the generator that the file is the manifest, as the package's build file does.</summary>
internal sealed class ManifestOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(false);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(true);

    private sealed class Options(bool isManifest) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = isManifest && key == "build_metadata.AdditionalFiles.TmuxAgentRole" ? "manifest" : null!;
            return value is not null;
        }
    }
}
