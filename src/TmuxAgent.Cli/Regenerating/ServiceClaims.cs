using System.Text;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Which repository of this user has which name for its service, enabled or not.</summary>
/// <param name="folder">The state folder of the repository that asks.</param>
internal sealed class ServiceClaims(StateFolder folder)
{
    private const string FileName = "service";
    private const int Longest = 4096;

    /// <summary>Absolute path of another repository of this user whose service has that name; null for none.</summary>
    public string? FindOther(string service) =>
        folder
            .Others()
            .Where(other => Read(Path.Combine(other.Folder, FileName)) == service)
            .Select(other => other.Repository)
            .FirstOrDefault();

    /// <summary>Records the name of the repository's own service.</summary>
    public void Write(string service)
    {
        if (folder.FindExisting() is { } existing && Read(Path.Combine(existing, FileName)) == service)
            return;
        File.WriteAllText(Path.Combine(folder.Make(), FileName), service);
    }

    private static string? Read(string path) =>
        InputFile.Read(path, Longest).Content is { } content ? Encoding.UTF8.GetString(content) : null;
}
