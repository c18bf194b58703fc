using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>One repository on this machine: where paths of a plan lie, and where the tool keeps its own records.</summary>
/// <param name="Root">Absolute path of the repository.</param>
/// <param name="Home">Absolute path that <c>~</c> stands for.</param>
internal sealed record Workspace(string Root, string Home)
{
    /// <summary>The committed ledger.</summary>
    public const string Ledger = ".tmuxagent/ledger.json";

    /// <summary>Bases of the committed ledger.</summary>
    public const string Bases = ".tmuxagent/base";

    /// <summary>Everything of this machine only; holds its own <c>.gitignore</c>.</summary>
    public const string Local = ".tmuxagent/local";

    /// <summary>The ledger of machine-local files.</summary>
    public const string LocalLedger = Local + "/ledger.json";

    /// <summary>Bases of machine-local files.</summary>
    public const string LocalBases = Local + "/base";

    /// <summary>Runs that <c>undo</c> can take back, a numbered folder each.</summary>
    public const string Undo = Local + "/undo";

    /// <summary>The run that is under way, or was when the tool was killed.</summary>
    public const string Running = Local + "/txn";

    /// <summary>Held by the run that writes.</summary>
    public const string Lock = Local + "/lock";

    /// <summary>Where a path of a plan lies.</summary>
    public string Absolute(string path) => Path.Combine(StartOf(path), Inner(path));

    /// <summary>
    /// Folders from the first below the repository (or home) down to the one that holds the path, each with its absolute
    /// path.
    /// </summary>
    public IEnumerable<string> FoldersAbove(string path)
    {
        var folder = StartOf(path);
        var parts = Inner(path).Split('/');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            folder = Path.Combine(folder, parts[i]);
            yield return folder;
        }
    }

    private string StartOf(string path) => PathSafety.IsUnderHome(path) ? Home : Root;

    private static string Inner(string path) => PathSafety.IsUnderHome(path) ? path[2..] : path;
}
