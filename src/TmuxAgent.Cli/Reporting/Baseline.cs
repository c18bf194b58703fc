using System.Text;
using System.Text.Json;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Findings that a repository has already, so that only others are reported: rule, path and message, each with its number.</summary>
internal sealed class Baseline
{
    private const string Version = "tmuxagentBaseline";

    private readonly Dictionary<(string Rule, string Path, string Message), int> _counts = [];

    private Baseline() { }

    /// <summary>How many findings it holds.</summary>
    public int Count => _counts.Values.Sum();

    /// <summary>The baseline of findings.</summary>
    public static Baseline Of(IEnumerable<Finding> findings)
    {
        var baseline = new Baseline();
        foreach (var finding in findings)
            baseline.Add(KeyOf(finding), 1);
        return baseline;
    }

    /// <summary>Reads a baseline; null where the bytes are none.</summary>
    public static Baseline? Parse(byte[] content)
    {
        var baseline = new Baseline();
        try
        {
            using var document = JsonDocument.Parse(content);
            if (document.RootElement.GetProperty(Version).GetInt32() != 1)
                return null;
            foreach (var entry in document.RootElement.GetProperty("findings").EnumerateArray())
            {
                var key = (Text(entry, "rule"), Text(entry, "path"), Text(entry, "message"));
                baseline.Add(key, entry.GetProperty("count").GetInt32());
            }
            return baseline;
        }
        catch (Exception failure)
            when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes. No place in a file is in it, so that it stays when lines move; no message holds a secret.</summary>
    public byte[] ToBytes() =>
        Encoding.UTF8.GetBytes(
            JsonReport.TextOf(json =>
            {
                json.WriteNumber(Version, 1);
                JsonReport.WriteArray(
                    json,
                    "findings",
                    _counts
                        .OrderBy(entry => entry.Key.Path, StringComparer.Ordinal)
                        .ThenBy(entry => entry.Key.Rule, StringComparer.Ordinal)
                        .ThenBy(entry => entry.Key.Message, StringComparer.Ordinal),
                    (writer, entry) =>
                    {
                        writer.WriteString("rule", entry.Key.Rule);
                        writer.WriteString("path", entry.Key.Path);
                        writer.WriteString("message", entry.Key.Message);
                        writer.WriteNumber("count", entry.Value);
                    }
                );
            }) + "\n"
        );

    /// <summary>The findings that it does not hold; of several alike, those beyond its number.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="gone">How many it holds that were not found any more.</param>
    public IReadOnlyList<Finding> Others(IReadOnlyList<Finding> findings, out int gone)
    {
        var left = new Dictionary<(string, string, string), int>(_counts);
        var others = new List<Finding>();
        foreach (var finding in findings)
        {
            var key = KeyOf(finding);
            if (left.GetValueOrDefault(key) > 0)
                left[key]--;
            else
                others.Add(finding);
        }
        gone = left.Values.Sum();
        return others;
    }

    private void Add((string, string, string) key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    private static (string, string, string) KeyOf(Finding finding) =>
        (finding.Rule.Id, finding.Location.Path, Fingerprint.MessageOf(finding));

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new JsonException();
}
