using System.Text.Json;
using TmuxAgent.Cli.Systems;

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
        if (
            folder.FindExisting() is not { } made
            || InputFile.Read(Path.Combine(made, FileName), LargestFile).Content is not { } content
        )
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
        var made = folder.Make();
        var draft = Path.Combine(made, $"{FileName}.{Guid.NewGuid():N}");
        File.WriteAllBytes(draft, text.ToArray());
        File.Move(draft, Path.Combine(made, FileName), overwrite: true);
    }
}
