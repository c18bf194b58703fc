using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>The typed settings class as the manifest asks for it, every name ready to be written as C#.</summary>
/// <param name="Namespace">Namespace of all types.</param>
/// <param name="ClassName">Name of the settings class.</param>
/// <param name="EnvFile">Path of the env file that is read where the program names none.</param>
/// <param name="Members">One for each key but the lower-case mirrors, in the order of the manifest.</param>
public sealed record SettingsModel(
    string Namespace,
    string ClassName,
    string EnvFile,
    EquatableArray<SettingsMember> Members
)
{
    /// <summary>The language of its comments and messages.</summary>
    public Language Language { get; init; }

    /// <summary>Name of the exception that collects what is wrong with the values.</summary>
    public string ExceptionName => ClassName + "Exception";

    /// <summary>Name of the class that adds the settings to services.</summary>
    public string ServicesClassName => ClassName + "Services";

    /// <summary>Its full name.</summary>
    public string ServicesClassFullName => $"{Namespace}.{ServicesClassName}";

    /// <summary>Name of its method.</summary>
    public string AddMethodName => "Add" + ClassName;

    /// <summary>Full name of the class of key constants.</summary>
    public string EnvKeysFullName => $"{Namespace}.{CSharpNames.EnvKeysName}";

    /// <summary>Full name of the settings class.</summary>
    public string ClassFullName => $"{Namespace}.{ClassName}";

    /// <summary>The class that a manifest asks for.</summary>
    public static SettingsModel From(AgentManifest manifest)
    {
        var keys = manifest.Env.Keys.Where(key => key.MirrorOf is null).ToArray();
        var taken = new HashSet<string>(CSharpNames.Reserved, StringComparer.Ordinal) { manifest.CSharp.Class };
        // All keys have their names before any enum has, so that a new enum renames no property.
        var names = keys.Select(key => CSharpNames.Unique(CSharpNames.Pascal(key.Name), taken)).ToArray();
        var members = keys.Select((key, i) => SettingsMember.From(key, names[i], taken)).ToEquatableArray();
        return new SettingsModel(manifest.CSharp.Namespace, manifest.CSharp.Class, manifest.Env.File, members)
        {
            Language = manifest.Project.Language,
        };
    }
}
