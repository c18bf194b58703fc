using System.Text;

namespace TmuxAgent.Scaffolding.Templates;

/// <summary>Texts that are built into the program.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of that name; the project file gives each its name.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!;
        using var reader = new BinaryReader(stream);
        return Encoding.UTF8.GetString(reader.ReadBytes((int)stream.Length));
    }
}
