using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>Records of the tool's own as a stranger may put them into a clone: in the form of version 0.1, which obeyed them.</summary>
internal static class ForgedRecords
{
    public static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>A journal of which taking back writes a file, or overwrites one of a known content.</summary>
    public static string Journal(string path, string written, string? found, string mode = "0644") =>
        JsonSerializer.Serialize(
            new
            {
                version = 1,
                number = 1,
                verb = "generate",
                time = "2026-01-01T00:00:00Z",
                changes = new[]
                {
                    found is null
                        ? (object)new { path, before = new { sha256 = Hash(written), mode } }
                        : new
                        {
                            path,
                            before = new { sha256 = Hash(written), mode },
                            after = new { sha256 = Hash(found), mode = "0644" },
                        },
                },
                newFolders = Array.Empty<string>(),
            }
        );

    /// <summary>A ledger with one entry.</summary>
    public static string Ledger(string path, string output, string template, string kind, string? content) =>
        JsonSerializer.Serialize(
            new
            {
                version = 1,
                files = new Dictionary<string, object>
                {
                    [path] = content is null
                        ? new
                        {
                            output,
                            template,
                            kind,
                            mode = "0644",
                        }
                        : new
                        {
                            output,
                            template,
                            kind,
                            mode = "0644",
                            sha256 = Hash(content),
                        },
                },
            }
        );
}
