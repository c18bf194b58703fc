namespace TmuxAgent.TestSupport;

/// <summary>A folder of a test's own, gone with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <param name="name">Last part of the path; any file name, hostile ones included.</param>
    public TemporaryFolder(string name = "work")
    {
        Parent = Directory.CreateTempSubdirectory("tmuxagent-test-").FullName;
        Path = System.IO.Path.Combine(Parent, name);
        Directory.CreateDirectory(Path);
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    private string Parent { get; }

    /// <summary>Absolute path of something inside.</summary>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file, folders included, and returns its absolute path.</summary>
    public string Write(string relative, string content, UnixFileMode? mode = null)
    {
        var path = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        if (mode is { } bits && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, bits);
        return path;
    }

    /// <inheritdoc/>
    // A program that was told to end, such as a shell in tmux, may write its last file meanwhile.
    public void Dispose()
    {
        if (!Wait.Until(TryDelete, TimeSpan.FromSeconds(20)))
            Directory.Delete(Parent, recursive: true);
    }

    private bool TryDelete()
    {
        try
        {
            Directory.Delete(Parent, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
