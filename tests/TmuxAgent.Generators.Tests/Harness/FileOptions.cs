using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TmuxAgent.Generators.Tests.Harness;

/// <summary>What an .editorconfig and the build file say: here, only the role of each file.</summary>
internal sealed class FileOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Options((textFile as InMemoryFile)?.Role);

    private sealed class Options(string? role) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = key == "build_metadata.AdditionalFiles.TmuxAgentRole" ? role! : null!;
            return value is not null;
        }
    }
}
