namespace TmuxAgent.TestSupport;

/// <summary>Finds this project's own files from a test, however the test was started.</summary>
public static class RepositoryRoot
{
    /// <summary>Absolute path of the folder that holds <c>Scaffolder.sln</c>.</summary>
    public static string Path { get; } = Find();

    /// <summary>Outside test data beside the checkout, or null where it is not there.</summary>
    public static string? Conformance
    {
        get
        {
            var folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "shared", "conformance"));
            return Directory.Exists(folder) ? folder : null;
        }
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Scaffolder.sln")))
            folder =
                System.IO.Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("Scaffolder.sln not found above the tests");
        return folder;
    }
}
