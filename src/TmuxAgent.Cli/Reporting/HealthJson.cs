using System.Text.Json;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints what probes saw as one JSON document. Fields are only ever added, never renamed or dropped.</summary>
internal static class HealthJson
{
    /// <summary>Prints the document.</summary>
    /// <param name="exitCode">What the process is about to return.</param>
    /// <param name="probes">What was seen.</param>
    /// <param name="mended">What <c>--fix</c> did, a sentence each.</param>
    /// <param name="terminal">Where to.</param>
    public static void Print(
        int exitCode,
        IReadOnlyList<ProbeReport> probes,
        IReadOnlyList<Phrase> mended,
        Terminal terminal
    ) =>
        JsonReport.Print(
            terminal.Output,
            json =>
            {
                json.WriteString("verb", "doctor");
                json.WriteNumber("exitCode", exitCode);
                JsonReport.WriteArray(
                    json,
                    "probes",
                    probes,
                    (writer, probe) =>
                    {
                        writer.WriteString("id", probe.Id);
                        writer.WriteString("looksAt", terminal.Say(probe.LooksAt));
                        writer.WriteString("verdict", HealthFinding.NameOf(probe.Level));
                        writer.WriteNumber("milliseconds", (long)probe.Elapsed.TotalMilliseconds);
                        WriteFindings(writer, probe.Findings, terminal.Language);
                    }
                );
                JsonReport.WriteStrings(json, "mended", mended.Select(terminal.Say));
                JsonReport.WriteStrings(json, "errors", []);
            },
            changed: mended.Count > 0
        );

    /// <summary>Writes what was seen as the array <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<HealthFinding> findings, Language language) =>
        JsonReport.WriteArray(
            json,
            "findings",
            findings,
            (writer, finding) =>
            {
                writer.WriteString("verdict", HealthFinding.NameOf(finding.Level));
                writer.WriteString("trouble", NullIfEmpty(finding.Trouble));
                writer.WriteString("reason", finding.Reason.In(language));
                writer.WriteString("cause", NullIfEmpty(finding.Cause.In(language)));
                writer.WriteString("remedy", NullIfEmpty(finding.Advice.In(language)));
                writer.WriteString("command", NullIfEmpty(finding.Command));
            }
        );

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
