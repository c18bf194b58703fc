using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Settings;

/// <summary>One property of the settings class, and the constant of the same name in <c>EnvKeys</c>.</summary>
/// <param name="Name">Name of both.</param>
/// <param name="Key">The key that it stands for.</param>
/// <param name="Kind">What its value is turned into.</param>
/// <param name="Fallback">The text that is read where the key has no value; null for none.</param>
/// <param name="EnumName">Name of the nested enum of a <see cref="SettingsKind.Enum"/>; otherwise null.</param>
/// <param name="EnumMembers">Its members.</param>
public sealed record SettingsMember(
    string Name,
    EnvKey Key,
    SettingsKind Kind,
    string? Fallback,
    string? EnumName,
    EquatableArray<SettingsEnumMember> EnumMembers
)
{
    /// <summary>True where a loaded class always has a value, so that the property cannot be null.</summary>
    public bool AlwaysSet => Key.Requirement == Requirement.Required || Fallback is not null;

    internal static SettingsMember From(EnvKey key, string name, ISet<string> taken)
    {
        // Only a type of its own keeps a secret out of logs. An address is wanted as such; anything else is kept as text.
        var kind =
            !key.Secret ? KindOf(key)
            : key.Type == EnvKeyType.Url ? SettingsKind.SecretUrl
            : SettingsKind.Secret;
        var fallback = key.Secret || string.IsNullOrEmpty(key.Default) ? null : key.Default;
        if (kind != SettingsKind.Enum)
            return new SettingsMember(name, key, kind, fallback, null, default);
        var enumName = CSharpNames.Unique(name + "Value", taken);
        var takenInEnum = new HashSet<string>(StringComparer.Ordinal);
        var members = key
            .Values.Select(value => new SettingsEnumMember(
                CSharpNames.Unique(CSharpNames.Pascal(value), takenInEnum),
                value
            ))
            .ToEquatableArray();
        return new SettingsMember(name, key, kind, fallback, enumName, members);
    }

    private static SettingsKind KindOf(EnvKey key) =>
        key.Type switch
        {
            EnvKeyType.Url => SettingsKind.Url,
            EnvKeyType.Int => SettingsKind.Int,
            EnvKeyType.Float => SettingsKind.Float,
            EnvKeyType.Bool => SettingsKind.Bool,
            EnvKeyType.Duration => SettingsKind.Duration,
            EnvKeyType.Port => SettingsKind.Port,
            EnvKeyType.Enum when key.Values.Count > 0 => SettingsKind.Enum,
            EnvKeyType.List => SettingsKind.List,
            _ => SettingsKind.Text,
        };
}

/// <summary>One member of a generated enum.</summary>
/// <param name="Name">C# name.</param>
/// <param name="Value">The text it stands for.</param>
public sealed record SettingsEnumMember(string Name, string Value);

/// <summary>What a value is turned into, and the C# type that holds it.</summary>
public enum SettingsKind
{
    /// <summary><c>string</c></summary>
    Text,

    /// <summary>The nested <c>Secret</c>, which shows as <c>***</c>.</summary>
    Secret,

    /// <summary>The nested <c>Secret&lt;Uri&gt;</c>, which shows as <c>***</c>.</summary>
    SecretUrl,

    /// <summary><c>System.Uri</c></summary>
    Url,

    /// <summary><c>long</c></summary>
    Int,

    /// <summary><c>double</c></summary>
    Float,

    /// <summary><c>bool</c></summary>
    Bool,

    /// <summary><c>System.TimeSpan</c></summary>
    Duration,

    /// <summary><c>int</c></summary>
    Port,

    /// <summary>A nested enum.</summary>
    Enum,

    /// <summary><c>IReadOnlyList&lt;string&gt;</c></summary>
    List,
}
