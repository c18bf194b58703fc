using System.Globalization;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The finished runs, each with the bytes it replaced.</summary>
internal sealed class UndoHistory(IFileSystem files, Workspace workspace)
{
    /// <summary>So many runs are kept, and so many interrupted ones.</summary>
    public const int Limit = 20;

    /// <summary>So long a run is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    private const string Interrupted = ".interrupted";
    private const string Forgotten = ".forgotten";

    // Far beyond any count of runs; a name beyond it is not ours.
    private const int MostRuns = 999_999_999;

    /// <summary>Every run that is kept, oldest first.</summary>
    public IReadOnlyList<Journal> Runs =>
        [.. Numbers().Select(FolderOf).Where(folder => folder.HasJournal).Select(folder => folder.ReadJournal())];

    /// <summary>The number that the next run gets.</summary>
    public int NextNumber => Numbers(Interrupted).Concat(Numbers()).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The folder of a finished run.</summary>
    public RunFolder FolderOf(int number) => new(files, workspace.UndoFolder.At(RunFolder.NameOf(number)));

    /// <summary>Where a run is kept that was interrupted and could not be taken back whole.</summary>
    public Place InterruptedFolder(int number) => workspace.UndoFolder.At(RunFolder.NameOf(number) + Interrupted);

    /// <summary>
    /// Forgets the oldest runs beyond <see cref="Limit"/>, those older than <see cref="Lifetime"/>, and what a run that was
    /// killed had not forgotten whole.
    /// </summary>
    public void DropOldest(DateTimeOffset now)
    {
        DeleteForgotten();
        foreach (var suffix in new[] { "", Interrupted })
        {
            var folders = Numbers(suffix)
                .Select(number => workspace.UndoFolder.At(RunFolder.NameOf(number) + suffix))
                .ToArray();
            var surplus = Math.Max(0, folders.Length - Limit);
            foreach (var kept in folders.Where((folder, index) => index < surplus || IsOld(folder, now)))
            {
                // Renamed first: a run of which the half is gone must not be found.
                files.Replace(kept, kept.With(Forgotten));
            }
        }
        DeleteForgotten();
    }

    /// <summary>Whether the oldest run is older than <see cref="Lifetime"/>.</summary>
    public bool HasOld(DateTimeOffset now) =>
        new[] { "", Interrupted }.Any(suffix =>
            Numbers(suffix) is [var oldest, ..]
            && IsOld(workspace.UndoFolder.At(RunFolder.NameOf(oldest) + suffix), now)
        );

    // One whose journal cannot be read is kept: its bytes may be wanted.
    private bool IsOld(Place folder, DateTimeOffset now)
    {
        var run = new RunFolder(files, folder);
        try
        {
            return run.HasJournal && now - run.ReadJournal().Time > Lifetime;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void DeleteForgotten()
    {
        foreach (
            var name in files
                .List(workspace.UndoFolder)
                .Where(name => name.EndsWith(Forgotten, StringComparison.Ordinal))
        )
            new RunFolder(files, workspace.UndoFolder.At(name)).Delete();
    }

    private List<int> Numbers(string suffix = "") =>
        [
            .. files
                .List(workspace.UndoFolder)
                .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
                .Select(name => name[..^suffix.Length])
                .Select(name =>
                    int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && RunFolder.NameOf(number) == name
                        ? number
                        : 0
                )
                .Where(number => number is > 0 and < MostRuns)
                .Order(),
        ];
}
