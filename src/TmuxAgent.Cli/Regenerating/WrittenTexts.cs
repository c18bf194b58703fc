using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// What the tool last wrote of manifest and overlay, which are the user's texts and in no ledger: by this <c>uninstall</c>
/// tells one that nobody edited. A record of this machine.
/// </summary>
internal sealed class WrittenTexts(DiskReader reader)
{
    private const string Record = Workspace.Records + "texts";
    private const int PrivateMode = 0b110_000_000;

    private static readonly string[] Paths = [AgentManifest.FileName, AgentManifest.LocalFileName];

    /// <summary>SHA-256 of what was written last, by path; null where the tool wrote nothing, or somebody edited it since.</summary>
    public IReadOnlyDictionary<string, string?> Read()
    {
        var lines = Encoding.UTF8.GetString(reader.Read(Record).Content).Split('\n');
        return Paths.ToDictionary(
            path => path,
            path => lines.FirstOrDefault(line => line.EndsWith(" " + path, StringComparison.Ordinal))?.Split(' ')[0]
        );
    }

    /// <summary>The change of the record that goes with writing one of the texts; none where it was edited by hand before.</summary>
    /// <param name="path">Which text.</param>
    /// <param name="found">What is there before.</param>
    /// <param name="content">What is written.</param>
    public IEnumerable<PendingChange> With(string path, DiskEntry found, byte[] content) =>
        With([(path, found, content)]);

    /// <summary>As for one text, of all that one run writes.</summary>
    public IEnumerable<PendingChange> With(IEnumerable<(string Path, DiskEntry Found, byte[] Content)> written)
    {
        var known = Read();
        var fresh = written
            .Where(text =>
                text.Found.Kind == EntryKind.Missing || ContentHash.Of(text.Found.Content) == known[text.Path]
            )
            .ToDictionary(text => text.Path, text => ContentHash.Of(text.Content), StringComparer.Ordinal);
        if (fresh.Count == 0)
            yield break;
        var lines = Paths
            .Select(each => (Path: each, Hash: fresh.GetValueOrDefault(each) ?? known[each]))
            .Where(text => text.Hash is not null)
            .Select(text => $"{text.Hash} {text.Path}\n");
        yield return new PendingChange(
            Record,
            reader.Read(Record),
            Encoding.UTF8.GetBytes(string.Concat(lines)),
            PrivateMode
        );
    }

    /// <summary>The change that removes the record.</summary>
    public IEnumerable<PendingChange> Forget() => Forget(reader, Record);

    /// <summary>The change that removes a record; none where there is none.</summary>
    public static IEnumerable<PendingChange> Forget(DiskReader reader, string record) =>
        reader.Read(record) is { Kind: EntryKind.File } found ? [new PendingChange(record, found, null, 0)] : [];
}
