using System.Buffers;
using System.Globalization;
using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The journal as JSON. Hashes and paths only: it holds nothing of any file's content.</summary>
internal static class JournalJson
{
    private const int Version = 2;
    private const int MostBits = 0xFFF;

    private static readonly JsonWriterOptions Options = new() { Indented = true };

    /// <summary>The bytes of a journal.</summary>
    public static byte[] Write(Journal journal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("number", journal.Number);
            json.WriteString("verb", journal.Verb);
            json.WriteString(
                "time",
                journal.Time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            );
            if (journal.Undoes is { } undoes)
                json.WriteNumber("undoes", undoes);
            json.WriteStartArray("changes");
            foreach (var change in journal.Changes)
            {
                json.WriteStartObject();
                json.WriteString("path", change.Path);
                WriteFile(json, "before", change.Before);
                WriteFile(json, "after", change.After);
                json.WriteString("stage", change.Stage);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("newFolders");
            foreach (var folder in journal.NewFolders)
                json.WriteStringValue(folder);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Reads a journal back.</summary>
    /// <exception cref="RecordException">The text is not a journal of this version.</exception>
    public static Journal Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
                throw new RecordException(RecordPhrases.OtherVersion);
            return new Journal(
                root.GetProperty("number").GetInt32(),
                root.GetProperty("verb").GetString()!,
                DateTimeOffset.Parse(root.GetProperty("time").GetString()!, CultureInfo.InvariantCulture),
                root.TryGetProperty("undoes", out var undoes) ? undoes.GetInt32() : null,
                [.. root.GetProperty("changes").EnumerateArray().Select(ReadChange)],
                [.. root.GetProperty("newFolders").EnumerateArray().Select(ReadPath)]
            );
        }
        catch (Exception failure)
            when (failure
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
                        or FormatException
                        and not RecordException
            )
        {
            throw new RecordException(RecordPhrases.Damaged, failure);
        }
    }

    private static void WriteFile(Utf8JsonWriter json, string name, JournalFile? file)
    {
        if (file is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("sha256", file.Hash);
        json.WriteString("mode", FileModes.Text(file.Mode));
        json.WriteEndObject();
    }

    private static JournalChange ReadChange(JsonElement change) =>
        new(
            ReadPath(change.GetProperty("path")),
            ReadFile(change, "before"),
            ReadFile(change, "after"),
            ReadPath(change.GetProperty("stage"))
        );

    // The same gate as for every other path, although nobody but us writes here.
    private static string ReadPath(JsonElement element)
    {
        var path = element.GetString() ?? "";
        var inner = Workspace.IsRecord(path) ? path[Workspace.Records.Length..] : path;
        return PathSafety.RecordProblem(inner) is { } problem
            ? throw new RecordException(RecordPhrases.ImpossiblePath(problem))
            : path;
    }

    private static JournalFile? ReadFile(JsonElement change, string name)
    {
        if (!change.TryGetProperty(name, out var file))
            return null;
        var mode = Convert.ToInt32(file.GetProperty("mode").GetString(), 8);
        return mode is >= 0 and <= MostBits
            ? new JournalFile(file.GetProperty("sha256").GetString()!, mode)
            : throw new RecordException(RecordPhrases.ImpossibleMode);
    }
}
