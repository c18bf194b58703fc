namespace TmuxAgent.Core.Settings;

/// <summary>The type that keeps a secret out of logs, inspections and JSON.</summary>
internal static class SecretText
{
    /// <summary>The type itself, a member of the settings class.</summary>
    public const string Nested = """
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

    /// <summary>How it is written as JSON, and that it is not read from there.</summary>
    /// <param name="className">The settings class.</param>
    public static string Json(string className) =>
        $$"""
            file sealed class SecretJson : global::System.Text.Json.Serialization.JsonConverter<{{className}}.Secret>
            {
                public override {{className}}.Secret Read(
                    ref global::System.Text.Json.Utf8JsonReader reader,
                    global::System.Type typeToConvert,
                    global::System.Text.Json.JsonSerializerOptions options) =>
                    throw new global::System.NotSupportedException("JSON holds no secret: load the settings from the environment.");

                public override void Write(
                    global::System.Text.Json.Utf8JsonWriter writer,
                    {{className}}.Secret value,
                    global::System.Text.Json.JsonSerializerOptions options) => writer.WriteStringValue("***");
            }

            """;
}
