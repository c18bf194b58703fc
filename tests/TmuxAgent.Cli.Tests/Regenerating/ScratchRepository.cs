using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Tests.Regenerating;

/// <summary>A repository and a home in a folder of the test's own, with a regeneration over them.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tmuxagent-test-").FullName;

    public ScratchRepository()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Home);
        Machine = new TestMachine(Home, "", ("PATH", Environment.GetEnvironmentVariable("PATH")!));
    }

    public string Root => Path.Combine(_folder, "repo");

    public string Home => Path.Combine(_folder, "home");

    public TestMachine Machine { get; }

    public Workspace Workspace => Workspace.Of(Root, Machine.Machine);

    /// <summary>Absolute path of this machine's records of the repository.</summary>
    public string State => Workspace.State.FindPath()!;

    public static DesiredFile Managed(string path, string content, int mode = 0b110_100_100) =>
        new(path, path, path + ".sbn", OutputKind.Managed, mode, content, MachineLocal: false);

    public RegenerationResult Run(params DesiredFile[] desired) => Run(new FileSystem(), PlanOptions.Plain, desired);

    public RegenerationResult Run(IFileSystem files, PlanOptions options, params DesiredFile[] desired) =>
        new Regeneration(Workspace, Machine.With(files)).Run(Request(options, desired));

    public RegenerationResult Preview(params DesiredFile[] desired) =>
        new Regeneration(Workspace, Machine.Machine).Preview(Request(PlanOptions.Plain, desired));

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), content);
    }

    public string Absolute(string path) => Path.Combine(Root, path);

    /// <summary>Every file and link but the tool's records of runs: path, mode, content.</summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(_folder, path);
            if (relative.StartsWith("home/.local", StringComparison.Ordinal))
            {
                // Of the records what undo brings back, and what must never be left over.
                var name = Path.GetFileName(path);
                if (name == "ledger.json")
                    tree[name] = File.ReadAllText(path);
                else if (name.StartsWith(".tmuxagent-", StringComparison.Ordinal))
                    tree[name] = "left over";
                continue;
            }
            if (new FileInfo(path).LinkTarget is { } target)
                tree[relative] = "link to " + target;
            else if (File.Exists(path))
                tree[relative] = $"{File.GetUnixFileMode(path)} {Convert.ToHexString(File.ReadAllBytes(path))}";
            else if (!relative.Equals("repo/.tmuxagent", StringComparison.Ordinal))
                tree[relative] = "folder";
        }
        return tree;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static RegenerationRequest Request(PlanOptions options, DesiredFile[] desired) =>
        new("generate", desired, (_, standing, _) => new KeyMergeResult(standing, []), options);
}
