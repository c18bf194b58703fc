using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints findings as commands of a workflow of GitHub's, each of which marks a line of a change.</summary>
internal static class GitHubReport
{
    /// <summary>Prints a command a line.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
        {
            var (start, end) = (finding.Location.Start, finding.Location.End);
            var columns = start.Line == end.Line ? $",col={start.Column},endColumn={end.Column}" : "";
            terminal.Output.WriteLine(
                $"::{CommandOf(finding.Severity)} file={Property(report.PathPrefix + finding.Location.Path)}"
                    + $",line={start.Line},endLine={end.Line}{columns},title={finding.Rule.Id}::{Data(terminal.Say(finding.Message))}"
            );
        }
        foreach (var error in report.Errors)
            terminal.Output.WriteLine($"::error title=tmuxagent::{Data(terminal.Say(error))}");
        foreach (var note in report.Notes)
            terminal.Error.WriteLine(Printable.Text(terminal.Say(ReportPhrases.Note(note))));
        if (!report.Summary.IsEmpty)
            terminal.Output.WriteLine(terminal.Say(report.Summary));
    }

    private static string CommandOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };

    // As the toolkit of GitHub's own actions escapes them.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
