using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>One repository on this machine: where paths of a plan lie, and where the tool keeps its own records.</summary>
/// <param name="Root">Absolute path of the repository.</param>
/// <param name="Home">Absolute path that <c>~</c> stands for.</param>
/// <param name="State">This machine's records of the repository.</param>
internal sealed record Workspace(string Root, string Home, StateFolder State)
{
    /// <summary>The committed ledger.</summary>
    public const string Ledger = ".tmuxagent/ledger.json";

    /// <summary>Bases of the committed ledger.</summary>
    public const string Bases = ".tmuxagent/base";

    /// <summary>What version 0.1 recorded of machine-local files, in the repository.</summary>
    public const string FormerLedger = ".tmuxagent/local/ledger.json";

    /// <summary>Bases of <see cref="FormerLedger"/>.</summary>
    public const string FormerBases = ".tmuxagent/local/base";

    /// <summary>Begins the path of a record in the state folder: no output and no committed record can have such a path.</summary>
    public const string Records = "//";

    /// <summary>What this machine wrote, with the bases: the only proof of it.</summary>
    public const string MachineLedger = Records + "ledger.json";

    private const string Undo = "undo";

    /// <summary>The repository in a folder, on a machine.</summary>
    public static Workspace Of(string root, Machine machine) =>
        new(root, machine.HomeDirectory, StateFolder.Of(root, machine));

    /// <summary>Whether the path is that of a record in the state folder.</summary>
    public static bool IsRecord(string path) => path.StartsWith(Records, StringComparison.Ordinal);

    /// <summary>The run that is under way, or was when the tool was killed.</summary>
    public Place Running => State.At("txn");

    /// <summary>Runs that <c>undo</c> can take back, a numbered folder each.</summary>
    public Place UndoFolder => State.At(Undo);

    /// <summary>Held by the run that writes.</summary>
    public Place Lock => State.At("lock");

    /// <summary>Where a path of a plan lies.</summary>
    /// <exception cref="IOException">It is below home, and a link on the way is not gone through.</exception>
    public Place At(string path) =>
        IsRecord(path) ? State.At(path[Records.Length..])
        : PathSafety.IsUnderHome(path) ? OwnLinks.Resolve(Home, path[2..], Root)
        : new Place(Root, path);

    /// <summary>The path as an absolute one, by its text alone.</summary>
    public string Absolute(string path) =>
        PathSafety.IsUnderHome(path) ? Path.Combine(Home, path[2..]) : Path.Combine(Root, path);

    /// <summary>The paths of the folders above, from the outermost; not the repository, the home or the records themselves.</summary>
    public static IEnumerable<string> FoldersAbove(string path)
    {
        var start =
            IsRecord(path) ? Records.Length
            : PathSafety.IsUnderHome(path) ? 2
            : 0;
        for (var slash = path.IndexOf('/', start); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }
}
