using System.Reflection;
using System.Text.Json;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints a report as one SARIF 2.1.0 document (OASIS), as code scanning takes it.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Prints the document and a final line end.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        Rule[] rules =
        [
            .. report.Findings.Select(finding => finding.Rule).Distinct().OrderBy(r => r.Id, StringComparer.Ordinal),
        ];
        JsonReport.PrintObject(
            terminal.Output,
            json =>
            {
                json.WriteString("$schema", Schema);
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                WriteTool(json, rules, terminal.Language);
                WriteInvocation(json, report, terminal.Language);
                json.WriteString("columnKind", "utf16CodeUnits");
                JsonReport.WriteArray(
                    json,
                    "results",
                    Fingerprint.Of(report.Findings),
                    (writer, one) =>
                        WriteResult(writer, one.Finding, one.Fingerprint, report.PathPrefix, rules, terminal.Language)
                );
                json.WriteEndObject();
                json.WriteEndArray();
            }
        );
    }

    private static void WriteTool(Utf8JsonWriter json, Rule[] rules, Language language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tmuxagent");
        json.WriteString("semanticVersion", Version);
        JsonReport.WriteArray(
            json,
            "rules",
            rules,
            (writer, rule) =>
            {
                writer.WriteString("id", rule.Id);
                WriteText(writer, "shortDescription", rule.Title.In(language) + ".");
                WriteText(writer, "help", $"See {rule.HelpPath}, or run: tmuxagent explain {rule.Id}");
                writer.WriteStartObject("defaultConfiguration");
                writer.WriteString("level", LevelOf(rule.Severity));
                writer.WriteEndObject();
            }
        );
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report, Language language)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Errors.Count == 0);
        json.WriteNumber("exitCode", report.ExitCode);
        JsonReport.WriteArray(
            json,
            "toolExecutionNotifications",
            report
                .Errors.Select(error => (Level: "error", Text: error))
                .Concat(report.Notes.Select(note => (Level: "note", Text: note))),
            (writer, one) =>
            {
                writer.WriteString("level", one.Level);
                WriteText(writer, "message", one.Text.In(language));
            }
        );
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json,
        Finding finding,
        string fingerprint,
        string prefix,
        Rule[] rules,
        Language language
    )
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", Array.IndexOf(rules, finding.Rule));
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Message.In(language));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(prefix + finding.Location.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        var (start, end) = (finding.Location.Start, finding.Location.End);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("finding/v1", fingerprint);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A path is relative to the root of the checkout; a colon in its first part would make it a scheme.
    private static string UriOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Info => "note",
            _ => "none",
        };

    private static string Version =>
        typeof(SarifReport)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
