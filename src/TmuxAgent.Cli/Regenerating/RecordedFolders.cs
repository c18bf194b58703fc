using System.Text.Json;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The folders in which this machine has codex and what it needs, for one repository. Kept in its state folder, so that a
/// clone brings none.
/// </summary>
/// <param name="folder">The repository's state folder.</param>
internal sealed class RecordedFolders(StateFolder folder)
{
    private const string FileName = "codex-folders.json";
    private const int LargestFile = 64 << 10;

    /// <summary>Absolute paths in the order of the search; none where nothing is recorded, or the record cannot be read.</summary>
    public IReadOnlyList<string> Read()
    {
        if (folder.ReadRecord(FileName, LargestFile) is not { } content)
            return [];
        try
        {
            using var document = JsonDocument.Parse(content);
            return
            [
                .. document
                    .RootElement.EnumerateArray()
                    .Select(entry => entry.GetString() ?? "")
                    .Where(Path.IsPathRooted),
            ];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Records the folders where they differ from what is recorded.</summary>
    public void Write(IReadOnlyList<string> folders)
    {
        if (folders.SequenceEqual(Read()))
            return;
        var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var path in folders)
                json.WriteStringValue(path);
            json.WriteEndArray();
        }
        folder.WriteRecord(FileName, text.ToArray());
    }
}
