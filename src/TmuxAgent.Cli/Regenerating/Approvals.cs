using System.Text;
using System.Text.Json;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// What the user of this machine has allowed a repository to write outside of itself: a path, and the hash of what would be
/// written there. Kept in the repository's state folder, so that no repository can approve itself; a changed content has to
/// be approved again.
/// </summary>
/// <param name="folder">The repository's state folder.</param>
internal sealed class Approvals(StateFolder folder)
{
    /// <summary>Name of the record.</summary>
    public const string FileName = "approvals.json";
    private const int LargestFile = 64 << 10;

    /// <summary>The files outside of the repository that were not approved as they would be now.</summary>
    public IReadOnlyList<OutsideFile> Missing(IEnumerable<OutsideFile> wanted)
    {
        var approved = Read();
        return [.. wanted.Where(file => !(approved.TryGetValue(file.Path, out var hash) && hash == file.Hash))];
    }

    /// <summary>Whether the path was approved, whatever its content was then.</summary>
    public bool Includes(string path) => Read().ContainsKey(path);

    /// <summary>Records that the user allowed these.</summary>
    public void Add(IEnumerable<OutsideFile> files)
    {
        var approved = Read();
        foreach (var file in files)
            approved[file.Path] = file.Hash;
        var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var pair in approved.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                json.WriteString(pair.Key, pair.Value);
            json.WriteEndObject();
        }
        folder.WriteRecord(FileName, text.ToArray());
    }

    // What cannot be read approves nothing: the user is asked again.
    private Dictionary<string, string> Read()
    {
        var approved = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder.ReadRecord(FileName, LargestFile) is not { } content)
            return approved;
        try
        {
            using var document = JsonDocument.Parse(content);
            foreach (var entry in document.RootElement.EnumerateObject())
                approved[entry.Name] = entry.Value.GetString() ?? "";
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            approved.Clear();
        }
        return approved;
    }
}

/// <summary>A file that a manifest wants outside of its repository.</summary>
/// <param name="Path">As a plan names it, beginning with <c>~/</c>.</param>
/// <param name="Content">What decides the file: its rendering, without any value that only this machine knows.</param>
internal sealed record OutsideFile(string Path, string Content)
{
    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public string Hash { get; } = ContentHash.Of(Encoding.UTF8.GetBytes(Content));
}
