using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Settings;

/// <summary>The typed settings class as the manifest asks for it, every name ready to be written as C#.</summary>
/// <param name="Namespace">Namespace, keywords escaped.</param>
/// <param name="ClassName">Class name, escaped where it is a keyword.</param>
/// <param name="ExceptionName">Name of the exception that collects what is wrong with the values.</param>
/// <param name="Members">One for each key but the lower-case mirrors, in the order of the manifest.</param>
public sealed record SettingsModel(
    string Namespace, string ClassName, string ExceptionName, EquatableArray<SettingsMember> Members)
{
    /// <summary>Name of the class of key constants.</summary>
    public const string EnvKeysName = "EnvKeys";

    /// <summary>Full name of the class of key constants, as compilers look it up.</summary>
    public string EnvKeysFullName => $"{Namespace}.{EnvKeysName}".Replace("@", "");

    /// <summary>Full name of the settings class, as compilers look it up.</summary>
    public string ClassFullName => $"{Namespace}.{ClassName}".Replace("@", "");

    /// <summary>The class that a manifest asks for.</summary>
    public static SettingsModel From(AgentManifest manifest)
    {
        var className = CSharpNames.Escape(manifest.CSharp.Class);
        var exceptionName = manifest.CSharp.Class + "Exception";
        var keys = manifest.Env.Keys.Where(key => key.MirrorOf is null).ToArray();
        var taken = CSharpNames.ReservedIn(manifest.CSharp.Class, exceptionName);
        var names = keys.Select(key => CSharpNames.Unique(CSharpNames.Pascal(key.Name), taken)).ToArray();
        var members = keys.Select((key, i) => SettingsMember.From(key, names[i], taken)).ToEquatableArray();
        return new SettingsModel(CSharpNames.EscapeDotted(manifest.CSharp.Namespace), className, exceptionName, members);
    }
}
