using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The ledger as JSON: sorted by path, one field a line, so that git shows and merges it well.</summary>
internal static class LedgerJson
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of a ledger.</summary>
    public static byte[] Write(IEnumerable<LedgerEntry> entries, LedgerForm form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartObject("files");
            foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
                WriteEntry(json, entry, form);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>The entries of a ledger; null where the text is not a ledger at all.</summary>
    /// <exception cref="StoppedException">A newer tmuxagent wrote it.</exception>
    public static IReadOnlyList<LedgerEntry>? Read(byte[] content, LedgerForm form, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var version = document.RootElement.GetProperty("version").GetInt32();
            if (version > Version)
            {
                throw new StoppedException(ExitCode.Usage, RecordPhrases.LedgerNewer(path, version));
            }
            return
            [
                .. document.RootElement.GetProperty("files").EnumerateObject().Select(file => ReadEntry(file, form)),
            ];
        }
        catch (Exception failure)
            when (failure
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            return null;
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, LedgerEntry entry, LedgerForm form)
    {
        json.WriteStartObject(entry.Path);
        json.WriteString("output", entry.OutputId);
        json.WriteString("template", entry.Template);
        json.WriteString("kind", KindName(entry.Kind));
        json.WriteString("mode", FileModes.Text(entry.Mode));
        if (entry.Hash.Length > 0)
            json.WriteString("sha256", entry.Hash);
        if (entry.ProposalHash.Length > 0)
            json.WriteString("proposal", entry.ProposalHash);
        if (form == LedgerForm.Machine)
        {
            json.WriteBoolean("local", entry.MachineLocal);
            if (entry.Base is not null)
                json.WriteBase64String("base", entry.Base);
            if (entry.Keys is { } keys)
                WriteKeys(json, keys);
        }
        json.WriteEndObject();
    }

    private static LedgerEntry ReadEntry(JsonProperty file, LedgerForm form)
    {
        var fields = file.Value;
        return new LedgerEntry(
            file.Name,
            fields.GetProperty("output").GetString() ?? "",
            fields.GetProperty("template").GetString() ?? "",
            KindOf(fields.GetProperty("kind").GetString()),
            Convert.ToInt32(fields.GetProperty("mode").GetString(), 8),
            form == LedgerForm.Machine ? fields.GetProperty("local").GetBoolean() : form == LedgerForm.FormerLocal,
            Text(fields, "sha256"),
            form == LedgerForm.Machine && fields.TryGetProperty("base", out var content)
                ? content.GetBytesFromBase64()
                : null,
            Text(fields, "proposal")
        )
        {
            IsProven = form == LedgerForm.Machine,
            Keys =
                form == LedgerForm.Machine && fields.TryGetProperty("keys", out var keys)
                    ? keys.EnumerateObject().Select(ReadKey).ToEquatableArray()
                    : null,
        };
    }

    private static void WriteKeys(Utf8JsonWriter json, EquatableArray<WrittenKey> keys)
    {
        json.WriteStartObject("keys");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            if (key.Value is not null)
                json.WriteString("value", key.Value);
            if (key.Comment.Length > 0)
                json.WriteString("comment", key.Comment);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static WrittenKey ReadKey(JsonProperty key) =>
        new(
            key.Name,
            key.Value.TryGetProperty("value", out var value) ? value.GetString() : null,
            Text(key.Value, "comment")
        );

    private static string Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static string KindName(OutputKind kind) =>
        kind switch
        {
            OutputKind.SeededOnce => "seeded",
            OutputKind.EnvFile => "env",
            OutputKind.KeyedToml => "keyed",
            OutputKind.ManagedBlock => "block",
            _ => "managed",
        };

    private static OutputKind KindOf(string? name) =>
        name switch
        {
            "seeded" => OutputKind.SeededOnce,
            "env" => OutputKind.EnvFile,
            "keyed" => OutputKind.KeyedToml,
            "block" => OutputKind.ManagedBlock,
            "managed" => OutputKind.Managed,
            _ => throw new FormatException($"'{name}' is no kind of output."),
        };
}
