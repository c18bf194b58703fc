using System.Text;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Adoption;

/// <summary>A file that lies where an output of a new manifest would go.</summary>
internal static class ForeignFile
{
    private const int Largest = 1 << 20;

    /// <summary>Its bytes; null where there is none that is read.</summary>
    public static byte[]? Read(string root, string path, IFileSystem files) =>
        files.TryRead(new Place(root, path), Largest).Content;

    /// <summary>Whether it is a rendering of the tool's, which a manifest was lost of, or is written by hand for the same purpose.</summary>
    public static bool IsOurs(OutputDefinition output, byte[] content) =>
        Encoding.UTF8.GetString(content).Contains("Generated from tmuxagent.toml", StringComparison.Ordinal)
        || HandWritten.IsFor(output.Id, content);
}
