namespace TmuxAgent.Core.Manifest;

/// <summary>Binds one <c>[env.keys.NAME]</c>, but for its aliases.</summary>
internal static class EnvKeyBinder
{
    public static EnvKey Bind(ManifestTable table, string name)
    {
        var key = new EnvKey(name, EnvKeyTypes.Find(EnvKeyKeys.Type.Read(table)))
        {
            Requirement = EnvKeyKeys.Required.Read(table),
            Secret = EnvKeyKeys.Secret.Read(table),
            Description = EnvKeyKeys.Description.Read(table),
            Deprecated = EnvKeyKeys.Deprecated.Read(table),
        };
        key = EnvKeyConstraints.Bind(table, key);
        return key with
        {
            Default = EnvKeyDefaults.Bind(table, key, EnvKeyKeys.Default.Name),
            Example = EnvKeyDefaults.Bind(table, key, EnvKeyKeys.Example.Name),
        };
    }
}
