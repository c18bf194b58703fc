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

    public Bench()
    {
        var parent = Directory.Exists(MemoryFolder) ? MemoryFolder : Path.GetTempPath();
        _folder = Path.Combine(parent, "tmuxagent-test-" + Guid.NewGuid().ToString("N")[..12]);
        Home = Path.Combine(_folder, "home");
        Root = Path.Combine(Home, "demo");
        Directory.CreateDirectory(Root);
        Run("init", "--yes", "--csharp").MustSucceed();
        Manifest = Manifest.Replace("http = \"\"", "http = \"http://127.0.0.1:7890\"", StringComparison.Ordinal);
        Run("generate").MustSucceed();
        Save("first");
    }

    public string Home { get; }

    public string Root { get; }

    /// <summary>Text of the manifest on disk.</summary>
    public string Manifest
    {
        get => Read("tmuxagent.toml");
        set => File.WriteAllText(At("tmuxagent.toml"), value);
    }

    public string At(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Runs the tool in the repository.</summary>
    public ProcessResult Run(params string[] arguments) => ProcessRunner.Run(Prepare(PackedTool.ExecutablePath, arguments));

    /// <summary>Runs the tool under strace.</summary>
    public ProcessResult Trace(string[] strace, params string[] arguments) => ProcessRunner.Run(
        Prepare("strace", ["-f", "-qq", .. strace, PackedTool.ExecutablePath, .. arguments]));

    public ProcessCommand Prepare(string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = Root,
        CleanEnvironment = true,
        Environment = new Dictionary<string, string?>
        {
            ["HOME"] = Home,
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
        },
    };

    /// <summary>The verdict of each file by path, as <c>--json</c> has it.</summary>
    public static Dictionary<string, string> Verdicts(ProcessResult json)
    {
        using var document = JsonDocument.Parse(json.Output);
        return document.RootElement.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("verdict").GetString()!);
    }

    /// <summary>Keeps the repository as it is under a name.</summary>
    public void Save(string name) => ProcessRunner.Run("cp", "-a", Root, Path.Combine(_folder, name)).MustSucceed();

    /// <summary>Puts the repository back to what was kept.</summary>
    public void Restore(string name)
    {
        ProcessRunner.Run("rm", "-rf", Root).MustSucceed();
        ProcessRunner.Run("cp", "-a", Path.Combine(_folder, name), Root).MustSucceed();
    }

    /// <summary>
    /// Everything in the repository with mode and bytes, but for the tool's records of runs: what undo must bring back.
    /// </summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Root, entry.FullName);
            if (path.StartsWith(".tmuxagent/local/", StringComparison.Ordinal) && !path.Contains("/base", StringComparison.Ordinal)
                && !path.EndsWith("ledger.json", StringComparison.Ordinal))
                continue;
            tree[path] = entry.LinkTarget is { } target ? $"link {target}"
                : entry is DirectoryInfo ? "folder"
                : $"{entry.UnixFileMode} {Convert.ToHexString(File.ReadAllBytes(entry.FullName))}";
        }
        return tree;
    }

    /// <summary>Whether these bytes are still in the file, in a proposal, or in a backup.</summary>
    public bool StillHolds(string path, byte[] content)
    {
        var places = new List<string> { At(path), At(path + ".tmuxagent-new") };
        var undo = At(".tmuxagent/local/undo");
        if (Directory.Exists(undo))
            places.AddRange(Directory.EnumerateFiles(undo, "*", SearchOption.AllDirectories));
        return places.Any(place => File.Exists(place) && File.ReadAllBytes(place).AsSpan().SequenceEqual(content));
    }

    public static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual, string when)
    {
        var differing = expected.Keys.Union(actual.Keys)
            .Where(path => expected.GetValueOrDefault(path) != actual.GetValueOrDefault(path)).ToArray();
        Assert.True(differing.Length == 0, $"{when}: {string.Join(", ", differing)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
