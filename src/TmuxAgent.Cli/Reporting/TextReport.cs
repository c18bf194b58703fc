using Spectre.Console;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints a report for a person: findings, files and next steps on standard output, notes on standard error.</summary>
internal static class TextReport
{
    /// <summary>Prints the report; says nothing where there is nothing to say.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
            terminal.Output.WriteLine(Printable.Text(finding.ToString()));
        PrintFiles(report, terminal);
        foreach (var note in report.Notes)
            terminal.Error.WriteLine($"note: {Printable.Text(note)}");
        if (report.Next.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Next:");
        foreach (var step in report.Next)
        {
            terminal.Output.WriteLine($"  {Printable.Text(step.Command)}");
            terminal.Output.WriteLine($"      {Printable.Text(step.Why)}");
        }
    }

    private static void PrintFiles(Report report, Terminal terminal)
    {
        if (report.Files.Count == 0)
            return;
        var verdictWidth = report.Files.Max(file => file.Verdict.Length);
        var pathWidth = report.Files.Max(file => Printable.Text(file.Path).Length);
        var onDiskWidth = report.Files.Max(file => file.OnDisk is null ? 0 : file.OnDisk.Length + 2);
        foreach (var file in report.Files)
        {
            terminal.Output.Write($"  {file.OnDisk?.PadRight(onDiskWidth)}");
            terminal.Write(file.Verdict.PadRight(verdictWidth), StyleOf(file.Verdict));
            terminal.Output.WriteLine(
                $"  {Printable.Text(file.Path).PadRight(pathWidth)}  {Printable.Text(file.Reason)}".TrimEnd()
            );
        }
    }

    // Red for what needs a person, dim for what stays, green for what is done.
    private static Style StyleOf(string verdict) =>
        verdict switch
        {
            "conflict" or "refused" => new Style(Color.Maroon),
            "unchanged" or "edited-kept" or "orphan-kept" => new Style(decoration: Decoration.Dim),
            _ => new Style(Color.Green),
        };
}
