namespace TmuxAgent.Core.Settings;

/// <summary>The types that keep a secret out of logs, inspections and JSON.</summary>
internal static class SecretText
{
    private const string Text = """
            /// <summary>A value that shows as <c>***</c> wherever it is printed, inspected or written as JSON.</summary>
            [global::System.Diagnostics.DebuggerDisplay("***")]
            [global::System.Text.Json.Serialization.JsonConverter(typeof(SecretJson))]
            internal sealed record Secret
            {
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                private readonly string _value;

                /// <summary>Keeps a value.</summary>
                public Secret(string value) => _value = value;

                /// <summary>The value itself: for the call that needs it, never for a log.</summary>
                public string Reveal() => _value;

                /// <inheritdoc/>
                public override string ToString() => "***";
            }

        """;

    private const string Typed = """

            /// <summary>A value with a type that shows as <c>***</c> wherever it is printed, inspected or written as JSON.</summary>
            [global::System.Diagnostics.DebuggerDisplay("***")]
            [global::System.Text.Json.Serialization.JsonConverter(typeof(TypedSecretJson))]
            internal sealed record Secret<T>
            {
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                private readonly T _value;

                /// <summary>Keeps a value.</summary>
                public Secret(T value) => _value = value;

                /// <summary>The value itself: for the call that needs it, never for a log.</summary>
                public T Reveal() => _value;

                /// <inheritdoc/>
                public override string ToString() => "***";
            }

        """;

    /// <summary>The types themselves, members of the settings class.</summary>
    public static string Nested(SettingsModel settings) => HasTyped(settings) ? Text + Typed : Text;

    /// <summary>How they are written as JSON, and that they are not read from there.</summary>
    public static string Json(SettingsModel settings)
    {
        var text = Converter("SecretJson", $"{settings.ClassName}.Secret");
        return HasTyped(settings)
            ? text + "\n" + Converter("TypedSecretJson", $"{settings.ClassName}.Secret<global::System.Uri>")
            : text;
    }

    private static bool HasTyped(SettingsModel settings) =>
        settings.Members.Any(member => member.Kind == SettingsKind.SecretUrl);

    private static string Converter(string name, string type) =>
        $$"""
            file sealed class {{name}} : global::System.Text.Json.Serialization.JsonConverter<{{type}}>
            {
                public override {{type}} Read(
                    ref global::System.Text.Json.Utf8JsonReader reader,
                    global::System.Type typeToConvert,
                    global::System.Text.Json.JsonSerializerOptions options) =>
                    throw new global::System.NotSupportedException("JSON holds no secret: load the settings from the environment.");

                public override void Write(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    {{type}} value,
                    global::System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
            }

            """;
}
