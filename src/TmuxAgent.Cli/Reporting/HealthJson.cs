using TmuxAgent.Cli.Systems;

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
        IReadOnlyList<string> mended,
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
                        writer.WriteString("looksAt", probe.LooksAt);
                        writer.WriteString("verdict", HealthFinding.NameOf(probe.Level));
                        writer.WriteNumber("milliseconds", (long)probe.Elapsed.TotalMilliseconds);
                        JsonReport.WriteArray(
                            writer,
                            "findings",
                            probe.Findings,
                            (inner, finding) =>
                            {
                                inner.WriteString("verdict", HealthFinding.NameOf(finding.Level));
                                inner.WriteString("trouble", NullIfEmpty(finding.Trouble));
                                inner.WriteString("reason", finding.Reason);
                                inner.WriteString("cause", NullIfEmpty(finding.Cause));
                                inner.WriteString("remedy", NullIfEmpty(finding.Advice));
                                inner.WriteString("command", NullIfEmpty(finding.Command));
                            }
                        );
                    }
                );
                JsonReport.WriteStrings(json, "mended", mended);
                JsonReport.WriteStrings(json, "errors", []);
            }
        );

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
