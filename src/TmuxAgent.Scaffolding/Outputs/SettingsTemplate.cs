using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>The model of the template that the tool and the compiler both render the settings class from.</summary>
public static class SettingsTemplate
{
    /// <summary>Path of the template below <c>templates/</c>.</summary>
    public const string Path = "csharp/settings.cs.sbn";

    /// <summary>What the template knows under the name <c>settings</c>.</summary>
    /// <param name="settings">The class.</param>
    /// <param name="writer">Who writes it; only the comment at the top depends on it.</param>
    public static IReadOnlyDictionary<string, object?> Values(SettingsModel settings, SettingsWriter writer) =>
        new Dictionary<string, object?>
        {
            ["written_by"] = writer == SettingsWriter.Tool ? "tool" : "compiler",
            ["namespace"] = settings.Namespace,
            ["class_name"] = settings.ClassName,
            ["exception_name"] = settings.ExceptionName,
            ["env_file"] = settings.EnvFile,
            ["members"] = settings.Members.Select(Values).ToArray(),
        };

    private static object? Values(SettingsMember member) =>
        new Dictionary<string, object?>
        {
            ["name"] = member.Name,
            ["key"] = member.Key.Name,
            ["kind"] = member.Kind.ToString().ToLowerInvariant(),
            ["type"] = member.Key.Type.ToString().ToLowerInvariant(),
            ["is_value"] =
                member.Kind is not (SettingsKind.Text or SettingsKind.Secret or SettingsKind.Url or SettingsKind.List),
            ["always_set"] = member.AlwaysSet,
            ["description"] = Description(member.Key),
            ["requirement"] = member.Key.Requirement.ToString().ToLowerInvariant(),
            ["deprecated"] = member.Key.Deprecated,
            ["fallback"] = member.Fallback,
            ["pattern"] = member.Key.Pattern,
            ["min"] = member.Key.Min,
            ["max"] = member.Key.Max,
            ["enum_name"] = member.EnumName,
            ["enum_problem"] = "is none of: " + string.Join(", ", member.Key.Values),
            ["enum_members"] = member
                .EnumMembers.Select(value =>
                    (object?)new Dictionary<string, object?> { ["name"] = value.Name, ["value"] = value.Value }
                )
                .ToArray(),
        };

    private static string Description(EnvKey key) =>
        string.IsNullOrWhiteSpace(key.Description) ? $"The value of {key.Name}." : key.Description.Trim();
}

/// <summary>Who writes the settings class.</summary>
public enum SettingsWriter
{
    /// <summary>The tool, into a file that people see.</summary>
    Tool,

    /// <summary>The generator, into the compilation.</summary>
    Compiler,
}
