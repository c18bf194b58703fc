namespace TmuxAgent.Core.Manifest;

/// <summary>Binds <c>[codex]</c>.</summary>
internal static class CodexBinder
{
    public static CodexSection Bind(ManifestTable table)
    {
        var codex = new CodexSection(
            CodexKeys.Bin.Read(table),
            CodexKeys.Args.Read(table),
            CodexKeys.Model.Read(table),
            CodexKeys.TimeoutSeconds.Read(table),
            CodexKeys.Fake.Read(table),
            CodexKeys.BaseUrl.Read(table)
        );
        table.RefuseOthers();
        return codex;
    }
}
