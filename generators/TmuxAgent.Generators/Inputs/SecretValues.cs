using Microsoft.CodeAnalysis.Diagnostics;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Generators.Inputs;

/// <summary>The secrets of the env file, for comparing alone: they leave this assembly in no form.</summary>
internal static class SecretValues
{
    // Shorter ones stand in every program by accident.
    private const int ShortestTold = 8;

    public static IReadOnlyList<(string Key, string Value)> Read(
        AnalyzerOptions options,
        AgentManifest? manifest,
        CancellationToken cancel
    )
    {
        var text = InputFiles.First(options, FileRole.EnvFile)?.GetText(cancel)?.ToString();
        if (text is null || manifest is null)
            return [];
        var document = EnvDocument.Parse("", text);
        var secrets =
            from key in manifest.Env.Keys
            where key.Secret
            from name in key.Aliases.Prepend(key.Name)
            let line = document.Find(name)
            where line is not null && line.Value.Length >= ShortestTold
            select (key.Name, line.Value);
        return secrets.ToArray();
    }
}
