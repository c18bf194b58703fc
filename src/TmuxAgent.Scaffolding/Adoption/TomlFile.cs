using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Scaffolding.Adoption;

/// <summary>A TOML file of a person's, by key.</summary>
internal sealed class TomlFile
{
    private readonly TomlTable _root;

    private TomlFile(TomlTable root) => _root = root;

    /// <summary>Reads a text; null where it is no TOML.</summary>
    public static TomlFile? Read(SourceText text)
    {
        var document = TomlDocument.Read(text);
        return document.IsValid ? new TomlFile(document.Root) : null;
    }

    /// <summary>The value of a dotted path as a string, number, truth value or list; null where there is none of them.</summary>
    public object? Find(string path)
    {
        var table = _root;
        var parts = path.Split('.');
        foreach (var part in parts.Take(parts.Length - 1))
        {
            if (table.Find(part)?.Value is not TomlTable below)
                return null;
            table = below;
        }
        return Plain(table.Find(parts[parts.Length - 1])?.Value);
    }

    private static object? Plain(TomlValue? value) =>
        value switch
        {
            TomlString text => text.Value,
            TomlInteger whole => whole.Value,
            TomlFloat real => real.Value,
            TomlBoolean flag => flag.Value,
            TomlArray { IsArrayOfTables: false } list => list.Items.Select(Plain).ToList(),
            _ => null,
        };
}
