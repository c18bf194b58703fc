using Spectre.Console;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints a report for a person: findings, files and next steps on standard output, notes on standard error.</summary>
internal static class TextReport
{
    private const int Margin = 2;
    private const int Gap = 2;
    private const int Indent = 6;

    /// <summary>Prints the report; says nothing where there is nothing to say.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
        {
            WriteWrapped(terminal.Output, finding.In(terminal.Language), terminal.Width);
            foreach (var line in report.Excerpt?.Invoke(finding) ?? [])
                terminal.Output.WriteLine(line);
        }
        if (!report.Summary.IsEmpty)
            WriteWrapped(terminal.Output, terminal.Say(report.Summary), terminal.Width);
        PrintFiles(report.Files, terminal);
        foreach (var note in report.Notes)
            WriteWrapped(terminal.Error, terminal.Say(ReportPhrases.Note(note)), terminal.Width);
        if (report.Next.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Say(ReportPhrases.Next));
        foreach (var step in report.Next)
        {
            // One line, whatever its length: it is copied into a shell.
            terminal.Output.WriteLine($"  {Printable.Text(step.Command)}");
            WriteWrapped(terminal.Output, terminal.Say(step.Why), terminal.Width, Indent);
        }
    }

    /// <summary>Prints only what needs a person; nothing where nothing does.</summary>
    public static void PrintProblems(Report report, Terminal terminal)
    {
        var problems = report with
        {
            Findings = [.. report.Findings.Where(finding => finding.Severity >= Severity.Warning)],
            Files = [.. report.Files.Where(file => file.NeedsYou)],
            Next = [],
        };
        if (problems.Findings.Count > 0 || problems.Files.Count > 0 || report.ExitCode != ExitCode.Success)
            Print(problems, terminal);
    }

    private static void PrintFiles(IReadOnlyList<ReportedFile> files, Terminal terminal)
    {
        if (files.Count == 0)
            return;
        var verdictWidth = files.Max(file => Wrapping.Columns(terminal.Say(VerdictWords.Of(file.Verdict))));
        var pathWidth = files.Max(file => Wrapping.Columns(Printable.Text(file.Path)));
        var onDiskWidth = files.Max(file => file.OnDisk is null ? 0 : Wrapping.Columns(OnDisk(file, terminal)) + Gap);
        var reasonWidth = files.Max(file => Wrapping.Columns(Printable.Text(terminal.Say(file.Reason))));
        var start = Margin + onDiskWidth + verdictWidth + Gap;
        var isTable = terminal.Width is not { } width || start + pathWidth + Gap + reasonWidth <= width;
        foreach (var file in files)
        {
            var path = Printable.Text(file.Path);
            terminal.Output.Write(new string(' ', Margin) + Wrapping.Padded(OnDisk(file, terminal), onDiskWidth));
            var verdict = terminal.Say(VerdictWords.Of(file.Verdict));
            terminal.Write(Wrapping.Padded(verdict, verdictWidth), StyleOf(file.Verdict));
            if (isTable)
            {
                var gap = new string(' ', pathWidth - Wrapping.Columns(path) + Gap);
                terminal.Output.WriteLine($"  {path}{gap}{Printable.Text(terminal.Say(file.Reason))}".TrimEnd());
                continue;
            }
            // Too wide for one line: the path beside the verdict where it fits, and why below it.
            if (start + Wrapping.Columns(path) > terminal.Width)
                terminal.Output.Write($"\n{new string(' ', Indent)}{path}\n");
            else
                terminal.Output.WriteLine($"  {path}");
            if (!file.Reason.IsEmpty)
                WriteWrapped(terminal.Output, terminal.Say(file.Reason), terminal.Width, Indent);
        }
    }

    private static string OnDisk(ReportedFile file, Terminal terminal) =>
        file.OnDisk is { } word ? terminal.Say(VerdictWords.Of(word)) : "";

    private static void WriteWrapped(TextWriter writer, string text, int? width, int indent = 0)
    {
        foreach (var line in Wrapping.Lines(Printable.Text(text), width, indent))
            writer.WriteLine(line);
    }

    // Red for what needs a person, dim for what stays, green for what is done.
    private static Style StyleOf(string verdict) =>
        verdict switch
        {
            "conflict" or "refused" => new Style(Color.Maroon),
            "unchanged" or "edited-kept" or "orphan-kept" or "kept" => new Style(decoration: Decoration.Dim),
            _ => new Style(Color.Green),
        };
}
