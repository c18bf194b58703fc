using System.Security.Cryptography;
using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// The folders through which the files of a run go, each on the same file system as its files: private, of a name that
/// nobody can know before, ignored by git, and gone when the run is through.
/// </summary>
internal sealed class Stage(IFileSystem files, Workspace workspace)
{
    /// <summary>Ends the name of a file that was taken out in a step of its own.</summary>
    public const string TakenSuffix = ".taken";

    private const int PrivateFolder = 0b111_000_000;
    private const int PrivateFile = 0b110_000_000;
    private const int NameBytes = 8;

    // Not even for a moment may `git add` find a copy of an env file.
    private static readonly byte[] IgnoreAll = Encoding.ASCII.GetBytes("*\n");

    /// <summary>A name for the folders of one run.</summary>
    public static string NewName() =>
        ".tmuxagent-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));

    /// <summary>Path of the folder for a file: in the deepest folder above it that is there.</summary>
    public string PathFor(string path, string name)
    {
        var above = Workspace
            .FoldersAbove(path)
            .Where(folder => files.Stat(workspace.At(folder)).Kind == EntryKind.Directory)
            .LastOrDefault();
        if (above is not null)
            return $"{above}/{name}";
        return Workspace.IsRecord(path) ? Workspace.Records + name
            : PathSafety.IsUnderHome(path) ? "~/" + name
            : name;
    }

    /// <summary>Makes a folder that must not be there yet.</summary>
    public void Make(string stage)
    {
        var place = workspace.At(stage);
        if (!files.TryMakeFolder(place, PrivateFolder))
            throw new FailureException(FilePhrases.IsThereAlready(place.ToString()));
        if (!Workspace.IsRecord(stage))
            files.WriteNew(place.At(".gitignore"), IgnoreAll, PrivateFile, flush: false);
    }

    /// <summary>Writes a file that is to be put in the place of another, or where there is none.</summary>
    public void Write(JournalChange change, int index, byte[] content, bool flush)
    {
        var target = workspace.At(change.Path);
        FileOwner? owner = files.Stat(target).Kind == EntryKind.File ? files.OwnerOf(target) : null;
        files.WriteNew(SlotOf(change, index), content, change.After!.Mode, owner, flush);
    }

    /// <summary>Where a change's file goes through.</summary>
    public Place SlotOf(JournalChange change, int index) => workspace.At(change.Stage).At(RunFolder.NameOf(index));

    /// <summary>Removes the folders of a run with everything in them.</summary>
    public void Remove(IEnumerable<JournalChange> changes)
    {
        foreach (var stage in changes.Select(change => change.Stage).Distinct().Reverse())
        {
            var place = workspace.At(stage);
            // The mark that git ignores all this goes last.
            foreach (var name in files.List(place).OrderByDescending(name => name, StringComparer.Ordinal))
                files.Remove(place.At(name));
            files.TryRemoveFolder(place);
        }
    }
}
