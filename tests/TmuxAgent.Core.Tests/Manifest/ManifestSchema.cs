using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>Writes the JSON Schema (draft 07, which taplo reads) of manifest and overlay from what the keys declare.</summary>
internal static class ManifestSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of <c>tmuxagent.toml</c>.</summary>
    public static string OfManifest() => Write("tmuxagent.toml", isVersionNeeded: true);

    /// <summary>The schema of <c>tmuxagent.local.toml</c>: the same keys, and none that must be there.</summary>
    public static string OfOverlay() => Write("tmuxagent.local.toml", isVersionNeeded: false);

    private static string Write(string title, bool isVersionNeeded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            BeginTable(json);
            if (isVersionNeeded)
                WriteStrings(json, "required", ["version"]);
            json.WriteStartObject("properties");
            json.WriteStartObject("version");
            json.WriteString("description", "The version of this format.");
            json.WriteNumber("const", AgentManifest.SupportedVersion);
            json.WriteEndObject();
            foreach (var section in ManifestSections.All)
            {
                if (section == CSharpKeys.All)
                    WriteOutputs(json);
                WriteSection(json, section);
            }
            WriteCheck(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteSection(Utf8JsonWriter json, SectionKeys section)
    {
        json.WriteStartObject(section.Name);
        json.WriteString("description", section.Meaning);
        BeginTable(json);
        json.WriteStartObject("properties");
        foreach (var key in section.Keys)
            WriteKey(json, key);
        if (section == EnvSectionKeys.All)
            WriteEnvKeys(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEnvKeys(Utf8JsonWriter json)
    {
        json.WriteStartObject(EnvSectionKeys.Keys);
        json.WriteString("description", "The keys of the env file, a table each.");
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", EnvKeyName.Pattern);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        BeginTable(json);
        json.WriteStartObject("properties");
        foreach (var key in EnvKeyKeys.All)
            WriteKey(json, key);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOutputs(Utf8JsonWriter json)
    {
        json.WriteStartObject("outputs");
        json.WriteString("description", "Which files are rendered, and where to.");
        BeginTable(json);
        json.WriteStartObject("properties");
        foreach (var output in OutputCatalog.Named)
        {
            json.WriteStartObject(output.Id);
            var path = output.IsUnit ? ManifestPath.OutsideForm : ManifestPath.Form;
            WriteForm(json, new AnyForm(new FlagForm(), path));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json)
    {
        json.WriteStartObject(CheckKeys.Section);
        json.WriteString("description", "How much the findings of `tmuxagent check` matter.");
        BeginTable(json);
        json.WriteStartObject("properties");
        json.WriteStartObject(CheckKeys.Severity);
        json.WriteString("description", CheckKeys.SeverityMeaning);
        WriteSeverities(json, CheckKeys.RulePattern);
        json.WriteEndObject();
        json.WriteStartObject(CheckKeys.Paths);
        json.WriteString("description", CheckKeys.PathsMeaning);
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        WriteForm(json, CheckKeys.PathForm);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        WriteSeverities(json, CheckKeys.RuleBelowPathPattern);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSeverities(Utf8JsonWriter json, string names)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", names);
        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        WriteForm(json, CheckKeys.SeverityForm);
        json.WriteEndObject();
    }

    private static void BeginTable(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteKey(Utf8JsonWriter json, ManifestKey key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Meaning);
        WriteForm(json, key.Form);
        if (key.Default is { } value)
        {
            json.WritePropertyName("default");
            WriteValue(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteForm(Utf8JsonWriter json, ValueForm form)
    {
        switch (form)
        {
            case TextForm text:
                json.WriteString("type", "string");
                if (text.Pattern is not null)
                    json.WriteString("pattern", text.Pattern);
                break;
            case WholeForm whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", whole.Min);
                json.WriteNumber("maximum", whole.Max);
                break;
            case NumberForm number:
                json.WriteString("type", "number");
                if (number.Min is { } min)
                    json.WriteNumber(number.IsMinAllowed ? "minimum" : "exclusiveMinimum", min);
                if (number.Max is { } max)
                    json.WriteNumber("maximum", max);
                break;
            case FlagForm:
                json.WriteString("type", "boolean");
                break;
            case ChoiceForm choice:
                json.WriteStartArray("enum");
                foreach (var value in choice.Values)
                    WriteValue(json, value);
                json.WriteEndArray();
                break;
            case ListForm list:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteForm(json, list.Item);
                json.WriteEndObject();
                break;
            case AnyForm any:
                json.WriteStartArray("anyOf");
                foreach (var one in any.Forms)
                {
                    json.WriteStartObject();
                    WriteForm(json, one);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"there is no schema for {form}");
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string?)value);
                break;
        }
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
