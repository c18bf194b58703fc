using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints a report as one JSON document. Fields are only ever added, never renamed or dropped.</summary>
internal static class JsonReport
{
    // Chinese stays readable; the document is written to a pipe or a file, never into HTML.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints the report and a final line end.</summary>
    public static void Print(Report report, Terminal terminal) =>
        Print(
            terminal.Output,
            json =>
            {
                json.WriteString("verb", report.Verb);
                json.WriteNumber("exitCode", report.ExitCode);
                json.WriteBoolean("dryRun", report.DryRun);
                WriteArray(json, "files", report.Files, (writer, file) => WriteFile(writer, file, terminal.Language));
                WriteArray(
                    json,
                    "findings",
                    report.Findings,
                    (writer, finding) => WriteFinding(writer, finding, terminal.Language)
                );
                WriteStrings(json, "notes", report.Notes.Select(terminal.Say));
                WriteStrings(json, "errors", report.Errors.Select(terminal.Say));
                WriteSteps(json, report.Next, terminal.Language);
                if (report.Restarts is { } restarts)
                    WriteStrings(json, "restarts", restarts);
                if (report.Run is { } run)
                    json.WriteNumber("run", run);
            },
            report.Changed
        );

    /// <summary>Prints one JSON object, and a final line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="members">Writes its members.</param>
    /// <param name="changed">Its last member: whether any file was changed, or would be in a dry run.</param>
    public static void Print(TextWriter output, Action<Utf8JsonWriter> members, bool changed = false) =>
        PrintObject(
            output,
            json =>
            {
                members(json);
                json.WriteBoolean("changed", changed);
            }
        );

    /// <summary>Prints one JSON object of another form than a report's, and a final line end.</summary>
    public static void PrintObject(TextWriter output, Action<Utf8JsonWriter> members) =>
        output.WriteLine(TextOf(members));

    /// <summary>One JSON object as a text.</summary>
    public static string TextOf(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes an array of objects.</summary>
    public static void WriteArray<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> members
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes a value of the manifest as JSON has it.</summary>
    public static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>Writes what to do next.</summary>
    public static void WriteSteps(Utf8JsonWriter json, IEnumerable<NextStep> steps, Language language) =>
        WriteArray(
            json,
            "next",
            steps,
            (writer, step) =>
            {
                writer.WriteString("command", step.Command);
                writer.WriteString("why", step.Why.In(language));
            }
        );

    /// <summary>Writes an array of texts.</summary>
    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, ReportedFile file, Language language)
    {
        json.WriteString("path", file.Path);
        json.WriteString("verdict", file.Verdict);
        json.WriteString("reason", file.Reason.In(language));
        if (file.Settle.Count > 0)
            WriteStrings(json, "settle", file.Settle);
        if (file.OnDisk is not null)
            json.WriteString("onDisk", file.OnDisk);
        if (file.Diff is not null)
            json.WriteString("diff", file.Diff);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Language language)
    {
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", finding.Location.Path);
        json.WriteNumber("line", finding.Location.Start.Line);
        json.WriteNumber("column", finding.Location.Start.Column);
        json.WriteString("message", finding.Message.In(language));
        WriteStrings(json, "arguments", finding.Message.ArgumentsIn(language));
    }
}
