using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints a report for a person: findings, files and next steps on standard output, notes on standard error.</summary>
internal static class TextReport
{
    /// <summary>Prints the report; says nothing where there is nothing to say.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
            terminal.Output.WriteLine(OneLine.Of(finding.ToString()));
        PrintFiles(report, terminal);
        foreach (var note in report.Notes)
            terminal.Error.WriteLine(OneLine.Of($"note: {note}"));
        if (report.Next.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Next:");
        foreach (var step in report.Next)
        {
            terminal.Output.WriteLine($"  {OneLine.Of(step.Command)}");
            terminal.Output.WriteLine($"      {step.Why}");
        }
    }

    private static void PrintFiles(Report report, Terminal terminal)
    {
        if (report.Files.Count == 0)
            return;
        var verdictWidth = report.Files.Max(file => file.Verdict.Length);
        var pathWidth = report.Files.Max(file => OneLine.Of(file.Path).Length);
        var onDiskWidth = report.Files.Max(file => file.OnDisk is null ? 0 : file.OnDisk.Length + 2);
        foreach (var file in report.Files)
        {
            var verdict = file.Verdict.PadRight(verdictWidth);
            if (terminal.Colour)
                verdict = $"\u001b[{ColourOf(file.Verdict)}m{verdict}\u001b[0m";
            terminal.Output.WriteLine($"  {file.OnDisk?.PadRight(onDiskWidth)}{verdict}  {OneLine.Of(file.Path).PadRight(pathWidth)}  {OneLine.Of(file.Reason)}".TrimEnd());
        }
    }

    // SGR codes of ECMA-48: red for what needs a person, dim for what stays, green for what is done.
    private static string ColourOf(string verdict) => verdict switch
    {
        "conflict" or "refused" => "31",
        "unchanged" or "edited-kept" or "orphan-kept" => "2",
        _ => "32",
    };
}
