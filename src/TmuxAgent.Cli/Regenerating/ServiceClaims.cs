using System.Text;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Which repository of this user has which name for its service, enabled or not.</summary>
/// <param name="folder">The state folder of the repository that asks.</param>
internal sealed class ServiceClaims(StateFolder folder)
{
    /// <summary>Name of the record.</summary>
    public const string FileName = "service";
    private const int Longest = 4096;

    /// <summary>Absolute path of another repository of this user whose service has that name; null for none.</summary>
    public string? FindOther(string service) =>
        folder
            .Others()
            .Where(other => Text(folder.ReadRecordOf(other.Folder, FileName, Longest)) == service)
            .Select(other => other.Repository)
            .FirstOrDefault();

    /// <summary>Records the name of the repository's own service.</summary>
    public void Write(string service)
    {
        if (Text(folder.ReadRecord(FileName, Longest)) != service)
            folder.WriteRecord(FileName, Encoding.UTF8.GetBytes(service));
    }

    private static string? Text(byte[]? record) => record is null ? null : Encoding.UTF8.GetString(record);
}
