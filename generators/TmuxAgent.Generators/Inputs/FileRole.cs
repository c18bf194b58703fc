using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TmuxAgent.Generators.Inputs;

/// <summary>What an additional file is to us. The package's build file says so in the file's metadata.</summary>
internal enum FileRole
{
    /// <summary>Somebody else's file.</summary>
    None,

    /// <summary><c>tmuxagent.toml</c></summary>
    Manifest,

    /// <summary>The env file, which holds secrets.</summary>
    EnvFile,

    /// <summary>The committed example.</summary>
    Example,
}

/// <summary>Reads the role that the build file gave to a file.</summary>
internal static class FileRoles
{
    // TmuxAgent.Generators.targets sets it, and TmuxAgent.Generators.props makes it visible here.
    private const string MetadataName = "build_metadata.AdditionalFiles.TmuxAgentRole";

    public static FileRole Of(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(MetadataName, out var role)
            ? role switch
            {
                "manifest" => FileRole.Manifest,
                "env" => FileRole.EnvFile,
                "example" => FileRole.Example,
                _ => FileRole.None,
            }
            : FileRole.None;
}
