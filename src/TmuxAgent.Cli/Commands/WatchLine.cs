using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>The live state as one line of JSON. Fields are only ever added, never renamed or dropped.</summary>
internal static class WatchLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, without its end.</summary>
    /// <param name="state">What is told.</param>
    /// <param name="language">The language of what is for people.</param>
    public static string Of(LiveState state, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            JsonReport.WriteArray(
                json,
                "processes",
                state.Processes,
                (writer, process) =>
                {
                    writer.WriteString("role", process.Role);
                    writer.WriteNumber("process", process.Id);
                    if (process.Started is { } started)
                        writer.WriteString("started", started);
                }
            );
            json.WriteString("metrics", state.Metrics.In(language));
            WriteNumber(json, "decisions", state.Decisions);
            WriteNumber(json, "commands", state.Commands);
            JsonReport.WriteArray(
                json,
                "branches",
                state.Branches,
                (writer, branch) =>
                {
                    writer.WriteString("branch", branch.Name);
                    writer.WriteString("session", branch.Session);
                    writer.WriteNumber("queue", branch.Queue);
                    writer.WriteNumber("pending", branch.Pending);
                    writer.WriteNumber("confirmations", branch.Confirmations);
                    writer.WriteNumber("failures", branch.Failures);
                    writer.WriteNumber("errors", branch.Errors);
                }
            );
            JsonReport.WriteArray(
                json,
                "troubles",
                state.Troubles,
                (writer, trouble) =>
                {
                    writer.WriteString("reason", trouble.Words.In(language));
                    writer.WriteString("command", trouble.Command.Length == 0 ? null : trouble.Command);
                }
            );
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
