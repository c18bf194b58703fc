namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[csharp]</c>.</summary>
internal static class CSharpBinder
{
    public static CSharpSection Bind(ManifestTable table)
    {
        var section = new CSharpSection(CSharpKeys.Namespace.Read(table), CSharpKeys.Class.Read(table));
        table.RefuseOthers();
        return section;
    }
}
