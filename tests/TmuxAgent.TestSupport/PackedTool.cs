namespace TmuxAgent.TestSupport;

/// <summary>
/// The tool as a user has it: packed by <c>eng/pack</c> and installed by <c>dotnet tool install</c>. Packed once for all
/// tests, and again only when a source is newer than the packages.
/// </summary>
public static class PackedTool
{
    private static readonly Lazy<string> Installed = new(Install, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Absolute path of the folder that <c>eng/pack</c> writes to.</summary>
    public static string PackageFolder { get; } = Path.Combine(RepositoryRoot.Path, "artifacts", "packages");

    /// <summary>
    /// Absolute path of the installed executable, or of the one that <c>TMUXAGENT_TEST_TOOL</c> names: so a new test can be
    /// seen to fail on an older version, and be tried on a build that nobody packed.
    /// </summary>
    public static string ExecutablePath =>
        Environment.GetEnvironmentVariable("TMUXAGENT_TEST_TOOL") is { Length: > 0 } other ? other : Installed.Value;

    private static string Install()
    {
        var state = Path.Combine(RepositoryRoot.Path, "artifacts", "installed-tool");
        Directory.CreateDirectory(state);
        using var onlyOne = WaitForLock(Path.Combine(state, "lock"));
        var stamp = Path.Combine(state, "stamp");
        var executable = Path.Combine(state, "bin", "tmuxagent");
        if (File.Exists(executable) && File.Exists(stamp) && File.GetLastWriteTimeUtc(stamp) > NewestSource())
            return executable;

        var begun = DateTime.UtcNow;
        Run(Path.Combine(RepositoryRoot.Path, "eng", "pack"), []);
        var bin = Path.Combine(state, "bin");
        if (Directory.Exists(bin))
            Directory.Delete(bin, recursive: true);
        ForgetCachedPackages();
        Run("dotnet", ["tool", "install", "tmuxagent", "--tool-path", bin, "--no-cache"]);
        // As README says it for a folder that all users share: NuGet lets only the owner execute the program.
        Run("chmod", ["-R", "a+rX", bin]);
        File.WriteAllText(stamp, "");
        File.SetLastWriteTimeUtc(stamp, begun);
        return executable;
    }

    // nuget.config maps tmuxagent to the folder that eng/pack fills; an --add-source beside a mapping is refused.
    // The version does not change between two builds, so NuGet would hand out the build it has seen first.
    private static void ForgetCachedPackages()
    {
        var cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!Directory.Exists(cache))
            return;
        foreach (var folder in Directory.EnumerateDirectories(cache, "tmuxagent*"))
            Directory.Delete(folder, recursive: true);
    }

    private static DateTime NewestSource()
    {
        string[] roots = ["src", "templates", "generators", "eng", "docs/rules", "docs/zh/rules"];
        return roots
            .Select(root => Path.Combine(RepositoryRoot.Path, root))
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            .Where(path =>
                !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            )
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path, "Directory.*.props"))
            .Max(File.GetLastWriteTimeUtc);
    }

    private static FileStream WaitForLock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200); // Another test process is packing; nothing announces a released file lock.
            }
        }
    }

    private static void Run(string program, string[] arguments) =>
        ProcessRunner
            .Run(
                new ProcessCommand(program, arguments)
                {
                    WorkingDirectory = RepositoryRoot.Path,
                    TimeLimit = TimeSpan.FromMinutes(15),
                }
            )
            .MustSucceed();
}
