using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Where this machine remembers what it did to one repository: outside of it, so that nothing a clone brings is taken for
/// our own record. One folder for each repository, by its real path and the identity of its folder.
/// </summary>
internal sealed class StateFolder
{
    private const string Variable = "XDG_STATE_HOME";
    private const string Note = "repository";
    private const int LongestNote = 8192;

    /// <summary>Records that are no part of a run: what this machine found and what its user allowed.</summary>
    public static IReadOnlyList<string> NamedRecords { get; } =
    [RecordedFolders.FileName, ServiceClaims.FileName, Approvals.FileName, SentMessages.FileName];

    private readonly IFileSystem _files;
    private readonly string _root;
    private readonly string _all;
    private string? _path;

    private StateFolder(IFileSystem files, string root, string all)
    {
        _files = files;
        _root = root;
        _all = all;
    }

    /// <summary>The state folder of a repository; nothing is made or looked at yet.</summary>
    /// <exception cref="StoppedException">Neither XDG_STATE_HOME nor HOME is an absolute path.</exception>
    public static StateFolder Of(string repositoryRoot, Machine machine)
    {
        // The XDG base directory specification: a relative value is to be ignored.
        var home =
            machine.Variable(Variable) is { } set && Path.IsPathRooted(set)
                ? set
                : Path.Combine(machine.HomeDirectory, ".local", "state");
        if (!Path.IsPathRooted(home))
            throw new StoppedException(ExitCode.Usage, RecordPhrases.NoPlace);
        return new StateFolder(machine.Files, repositoryRoot, Path.Combine(home, "tmuxagent"));
    }

    /// <summary>Absolute path of the repository's folder; null where there is no repository folder yet.</summary>
    /// <exception cref="StoppedException">The place lies in the repository itself.</exception>
    public string? FindPath()
    {
        if (_path is not null || FolderIdentity.Of(_root) is not { } repository)
            return _path;
        if (LiesInside(repository))
            throw new StoppedException(ExitCode.Refused, RecordPhrases.PlaceInRepository(_all, Variable));
        byte[] key = [.. repository.RealPath, 0, .. Encoding.ASCII.GetBytes($"{repository.Device}:{repository.Inode}")];
        return _path = Path.Combine(_all, ContentHash.Of(key)[..32]);
    }

    /// <summary>The repository's folder where it was made already and may be used; null where it was never made.</summary>
    /// <exception cref="StoppedException">It is there, but is not the caller's own and private.</exception>
    public string? FindExisting()
    {
        // Where the place lies in the repository, nothing there is ours.
        if (FolderIdentity.Of(_root) is not { } repository || LiesInside(repository) || FindPath() is not { } path)
            return null;
        Check(_all);
        Check(path);
        return PrivateFolder.Exists(path) ? path : null;
    }

    /// <summary>The place of a record; it need not be there, nor the folder.</summary>
    public Place At(string inner) => new(FindPath() ?? _all, inner);

    /// <summary>The repository's folder, made where there is none yet. Only for a verb that writes.</summary>
    /// <exception cref="StoppedException">It is not the caller's own and private.</exception>
    public string Make()
    {
        var path = FindPath() ?? throw new FailureException(FilePhrases.NoFolder(_root));
        PrivateFolder.Make(_all);
        Check(_all);
        PrivateFolder.Make(path);
        Check(path);
        var note = Path.Combine(path, Note);
        if (!File.Exists(note))
            File.WriteAllText(note, _root + "\n");
        return path;
    }

    /// <summary>A small record; null where there is none, or it cannot be read.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="limit">Most bytes that it may have.</param>
    public byte[]? ReadRecord(string name, int limit) =>
        FindExisting() is { } made ? _files.TryRead(new Place(made, name), limit).Content : null;

    /// <summary>Replaces a small record whole: nobody ever sees half of it.</summary>
    public void WriteRecord(string name, byte[] content)
    {
        var made = Make();
        var draft = Path.Combine(made, $"{name}.{Guid.NewGuid():N}");
        File.WriteAllBytes(draft, content);
        File.Move(draft, Path.Combine(made, name), overwrite: true);
    }

    /// <summary>A small record of another repository; null where it has none.</summary>
    /// <param name="folder">One of <see cref="Others"/>.</param>
    /// <param name="name">Its file name.</param>
    /// <param name="limit">Most bytes that it may have.</param>
    public byte[]? ReadRecordOf(string folder, string name, int limit) =>
        _files.TryRead(new Place(folder, name), limit).Content;

    /// <summary>The folders of this user's other repositories that are still where they were.</summary>
    public IEnumerable<(string Repository, string Folder)> Others()
    {
        if (!PrivateFolder.Exists(_all) || !PrivateFolder.Problem(_all).IsEmpty)
            return [];
        var own = FindPath();
        return Directory
            .EnumerateDirectories(_all)
            .Where(path => path != own)
            .Order(StringComparer.Ordinal)
            .Select(path => (Repository: RepositoryOf(path), Folder: path))
            .Where(other => other.Repository != _root && Directory.Exists(other.Repository));
    }

    /// <summary>The state folders of this user's other repositories, wherever those are by now.</summary>
    public IEnumerable<StateFolder> Neighbours()
    {
        if (!PrivateFolder.Exists(_all) || !PrivateFolder.Problem(_all).IsEmpty)
            return [];
        var own = FindPath();
        return Directory
            .EnumerateDirectories(_all)
            .Where(path => path != own && PrivateFolder.Problem(path).IsEmpty)
            .Order(StringComparer.Ordinal)
            .Select(path => new StateFolder(_files, RepositoryOf(path), _all) { _path = path });
    }

    private string RepositoryOf(string path)
    {
        var note = ReadRecordOf(path, Note, LongestNote);
        return note is null ? "" : Encoding.UTF8.GetString(note).TrimEnd('\n');
    }

    private bool LiesInside(FolderIdentity repository)
    {
        for (var at = _all; at is not null; at = Path.GetDirectoryName(at))
        {
            if (
                FolderIdentity.Of(at) is { } above
                && above.Inode == repository.Inode
                && above.Device == repository.Device
            )
                return true;
        }
        return false;
    }

    private static void Check(string path)
    {
        var problem = PrivateFolder.Problem(path);
        if (!problem.IsEmpty)
            throw new StoppedException(ExitCode.Refused, RecordPhrases.PlaceNotPrivate(path, problem));
    }
}
