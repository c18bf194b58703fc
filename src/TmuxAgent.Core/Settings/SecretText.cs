using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Settings;

/// <summary>The types that keep a secret out of logs, inspections and JSON.</summary>
internal static class SecretText
{
    private static string Plain(Language language) =>
        $$"""
                /// <summary>{{SettingsPhrases.Secret.In(language)}}</summary>
                [global::System.Diagnostics.DebuggerDisplay("***")]
                [global::System.Text.Json.Serialization.JsonConverter(typeof(SecretJson))]
                internal sealed record Secret
                {
                    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                    private readonly string _value;

                    /// <summary>{{SettingsPhrases.KeepsValue.In(language)}}</summary>
                    public Secret(string value) => _value = value;

                    /// <summary>{{SettingsPhrases.Reveal.In(language)}}</summary>
                    public string Reveal() => _value;

                    /// <inheritdoc/>
                    public override string ToString() => "***";
                }

            """;

    private static string Typed(Language language) =>
        $$"""

                /// <summary>{{SettingsPhrases.TypedSecret.In(language)}}</summary>
                [global::System.Diagnostics.DebuggerDisplay("***")]
                [global::System.Text.Json.Serialization.JsonConverter(typeof(TypedSecretJson))]
                internal sealed record Secret<T>
                {
                    [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                    private readonly T _value;

                    /// <summary>{{SettingsPhrases.KeepsValue.In(language)}}</summary>
                    public Secret(T value) => _value = value;

                    /// <summary>{{SettingsPhrases.Reveal.In(language)}}</summary>
                    public T Reveal() => _value;

                    /// <inheritdoc/>
                    public override string ToString() => "***";
                }

            """;

    /// <summary>The types themselves, members of the settings class.</summary>
    public static string Nested(SettingsModel settings) =>
        HasTyped(settings) ? Plain(settings.Language) + Typed(settings.Language) : Plain(settings.Language);

    /// <summary>How they are written as JSON, and that they are not read from there.</summary>
    public static string Json(SettingsModel settings)
    {
        var text = Converter("SecretJson", $"{settings.ClassName}.Secret", settings.Language);
        return HasTyped(settings)
            ? text
                + "\n"
                + Converter("TypedSecretJson", $"{settings.ClassName}.Secret<global::System.Uri>", settings.Language)
            : text;
    }

    private static bool HasTyped(SettingsModel settings) =>
        settings.Members.Any(member => member.Kind == SettingsKind.SecretUrl);

    private static string Converter(string name, string type, Language language) =>
        $$"""
            file sealed class {{name}} : global::System.Text.Json.Serialization.JsonConverter<{{type}}>
            {
                public override {{type}} Read(
                    ref global::System.Text.Json.Utf8JsonReader reader,
                    global::System.Type typeToConvert,
                    global::System.Text.Json.JsonSerializerOptions options) =>
                    throw new global::System.NotSupportedException("{{SettingsPhrases.NotFromJson.In(language)}}");

                public override void Write(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    {{type}} value,
                    global::System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
            }

            """;
}
