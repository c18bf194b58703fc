using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Regenerating;

/// <summary>
/// A scaffold of every output that is put back to its first state again and again, in memory where the machine has a
/// file system there: hundreds of runs flush thousands of files.
/// </summary>
internal sealed class Bench : IDisposable
{
    private const string MemoryFolder = "/dev/shm";

    private readonly string _folder;

    /// <param name="stateHome">Where the tool's own records are kept; null for a folder beside the home.</param>
    public Bench(string? stateHome = null)
    {
        var parent = Directory.Exists(MemoryFolder) ? MemoryFolder : Path.GetTempPath();
        _folder = Path.Combine(parent, "tmuxagent-test-" + Guid.NewGuid().ToString("N")[..12]);
        Home = Path.Combine(_folder, "home");
        StateHome = stateHome ?? Path.Combine(_folder, "state");
        Root = Path.Combine(Home, "demo");
        Directory.CreateDirectory(Root);
        Run("init", "--yes", "--csharp").MustSucceed();
        Manifest = Manifest.Replace("http = \"\"", "http = \"http://127.0.0.1:7890\"", StringComparison.Ordinal);
        Run("generate").MustSucceed();
        Save("first");
    }

    public string Home { get; }

    public string Root { get; }

    /// <summary>XDG_STATE_HOME of every run.</summary>
    public string StateHome { get; }

    /// <summary>This machine's records of the repository.</summary>
    public string State => Directory.GetDirectories(Path.Combine(StateHome, "tmuxagent")).Single();

    /// <summary>Text of the manifest on disk.</summary>
    public string Manifest
    {
        get => Read("tmuxagent.toml");
        set => File.WriteAllText(At("tmuxagent.toml"), value);
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Runs the tool in the repository.</summary>
    public ProcessResult Run(params string[] arguments) =>
        ProcessRunner.Run(Prepare(PackedTool.ExecutablePath, arguments));

    /// <summary>Runs the tool under strace.</summary>
    public ProcessResult Trace(string[] strace, params string[] arguments) =>
        ProcessRunner.Run(Prepare("strace", ["-f", "-qq", .. strace, PackedTool.ExecutablePath, .. arguments]));

    public ProcessCommand Prepare(string program, string[] arguments) =>
        new(program, arguments)
        {
            WorkingDirectory = Root,
            CleanEnvironment = true,
            Environment = new Dictionary<string, string?>
            {
                ["HOME"] = Home,
                ["XDG_STATE_HOME"] = StateHome,
                ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
                ["LANG"] = "C.UTF-8",
            },
        };

    /// <summary>The verdict of each file by path, as <c>--json</c> has it.</summary>
    public static Dictionary<string, string> Verdicts(ProcessResult json)
    {
        using var document = JsonDocument.Parse(json.Output);
        return document
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(
                file => file.GetProperty("path").GetString()!,
                file => file.GetProperty("verdict").GetString()!
            );
    }

    /// <summary>Keeps the repository and the records as they are under a name.</summary>
    public void Save(string name)
    {
        Copy(Root, Path.Combine(_folder, name, "root"));
        Copy(StateHome, Path.Combine(_folder, name, "state"));
    }

    /// <summary>Puts both back to what was kept. The folder of the repository stays: the records go by its identity.</summary>
    public void Restore(string name)
    {
        Empty(Root);
        Copy(Path.Combine(_folder, name, "root"), Root);
        Empty(StateHome);
        Copy(Path.Combine(_folder, name, "state"), StateHome);
    }

    /// <summary>
    /// Everything in the repository with mode and bytes, and this machine's ledger: what undo must bring back. Records of
    /// runs are not in it, but what a run should have cleared away is.
    /// </summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            tree[Path.GetRelativePath(Root, entry.FullName)] = Describe(entry);
        foreach (var entry in new DirectoryInfo(State).EnumerateFileSystemInfos())
        {
            if (entry.Name is not ("lock" or "undo" or "txn" or "repository"))
                tree["state: " + entry.Name] = Describe(entry);
        }
        return tree;
    }

    /// <summary>Whether these bytes are still in the file, in a proposal, or in a backup.</summary>
    public bool StillHolds(string path, byte[] content)
    {
        var places = new List<string> { At(path), At(path + ".tmuxagent-new") };
        places.AddRange(Directory.EnumerateFiles(State, "*", SearchOption.AllDirectories));
        return places.Any(place => File.Exists(place) && File.ReadAllBytes(place).AsSpan().SequenceEqual(content));
    }

    public static void AssertSame(
        SortedDictionary<string, string> expected,
        SortedDictionary<string, string> actual,
        string when
    )
    {
        var differing = expected
            .Keys.Union(actual.Keys)
            .Where(path => expected.GetValueOrDefault(path) != actual.GetValueOrDefault(path))
            .ToArray();
        Assert.True(differing.Length == 0, $"{when}: {string.Join(", ", differing)}");
    }

    private static string Describe(FileSystemInfo entry) =>
        entry.LinkTarget is { } target ? $"link {target}"
        : entry is DirectoryInfo ? "folder"
        : $"{entry.UnixFileMode} {Convert.ToHexString(File.ReadAllBytes(entry.FullName))}";

    private static void Empty(string folder) =>
        ProcessRunner.Run("find", folder, "-mindepth", "1", "-delete").MustSucceed();

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        ProcessRunner.Run("cp", "-a", source + "/.", target).MustSucceed();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
