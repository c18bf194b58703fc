using System.Globalization;
using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>What <c>/proc</c> tells of a process (proc(5)). It may end at any moment: then nothing is told.</summary>
internal static class ProcessFile
{
    private const double TicksPerSecond = 100; // USER_HZ: the same on every Linux that .NET runs on.

    /// <summary>Parent, state and start of a process; null where it is gone.</summary>
    public static ProcessStatus? ReadStatus(int id)
    {
        // The name before them may hold anything, the last bracket ends it.
        var text = Read(id, "stat");
        var fields = text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 19
            ? new ProcessStatus(
                fields[0],
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                TimeSpan.FromSeconds(long.Parse(fields[19], CultureInfo.InvariantCulture) / TicksPerSecond)
            )
            : null;
    }

    /// <summary>Its short name; empty where it is gone.</summary>
    public static string ReadName(int id) => Read(id, "comm").TrimEnd('\n');

    /// <summary>Its environment as it was started; null where it is gone or another user's.</summary>
    public static IReadOnlyDictionary<string, string>? ReadEnvironment(int id)
    {
        var text = Read(id, "environ");
        if (text.Length == 0)
            return null;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in text.Split('\0'))
        {
            if (entry.IndexOf('=') is > 0 and var at)
                variables[entry[..at]] = entry[(at + 1)..];
        }
        return variables;
    }

    /// <summary>Absolute path of its current folder; null where it is gone or another user's.</summary>
    public static string? ReadFolder(int id) => ReadLink($"/proc/{id}/cwd");

    /// <summary>Its arguments; none where it is gone.</summary>
    public static IReadOnlyList<string> ReadArguments(int id) => Read(id, "cmdline").TrimEnd('\0').Split('\0');

    /// <summary>Every process that runs in a folder, as far as this user may see.</summary>
    public static IEnumerable<int> RunningIn(string folder) => All().Where(id => ReadFolder(id) == folder);

    /// <summary>When the machine was started.</summary>
    public static DateTime MachineStarted() =>
        DateTime.UtcNow
        - TimeSpan.FromSeconds(
            double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture)
        );

    /// <summary>The processes that hold a socket open, as far as this user may see.</summary>
    public static IEnumerable<int> HoldersOf(long inode)
    {
        var wanted = $"socket:[{inode}]";
        return All().Where(id => Descriptors($"/proc/{id}").Any(descriptor => ReadLink(descriptor) == wanted));
    }

    /// <summary>Every process.</summary>
    public static IEnumerable<int> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                yield return id;
        }
    }

    private static string[] Descriptors(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(Path.Combine(folder, "fd"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string? ReadLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Read(int id, string name)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{id}/{name}"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

/// <summary>What <c>/proc/ID/stat</c> says.</summary>
/// <param name="State">One letter; <c>Z</c> is dead already.</param>
/// <param name="Parent">Id of its parent.</param>
/// <param name="Started">When it was started, counted from the machine's start.</param>
internal sealed record ProcessStatus(string State, int Parent, TimeSpan Started);
