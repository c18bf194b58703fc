using System.Globalization;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>The finished runs, each with the bytes it replaced.</summary>
internal sealed class UndoHistory(IFileSystem files, Workspace workspace)
{
    /// <summary>So many runs are kept.</summary>
    public const int Limit = 20;

    private const string Interrupted = ".interrupted";

    /// <summary>Every run that is kept, oldest first.</summary>
    public IReadOnlyList<Journal> Runs => [.. Numbers().Select(number => FolderOf(number).ReadJournal())];

    /// <summary>The number that the next run gets.</summary>
    public int NextNumber => Numbers(Interrupted).Concat(Numbers()).DefaultIfEmpty(0).Max() + 1;

    /// <summary>The folder of a finished run.</summary>
    public RunFolder FolderOf(int number) =>
        new(files, Path.Combine(workspace.Absolute(Workspace.Undo), NameOf(number)));

    /// <summary>Absolute path where a run is kept that was interrupted and could not be taken back whole.</summary>
    public string InterruptedFolder(int number) =>
        Path.Combine(workspace.Absolute(Workspace.Undo), NameOf(number) + Interrupted);

    /// <summary>Name of a run's folder.</summary>
    public static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Forgets the oldest runs beyond <see cref="Limit"/>.</summary>
    public void DropOldest()
    {
        var numbers = Numbers();
        foreach (var number in numbers.Take(Math.Max(0, numbers.Count - Limit)))
            FolderOf(number).Delete();
    }

    private List<int> Numbers(string suffix = "") =>
        [.. files.List(workspace.Absolute(Workspace.Undo))
            .Where(name => name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name => int.TryParse(name[..^suffix.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0)
            .Order()];
}
