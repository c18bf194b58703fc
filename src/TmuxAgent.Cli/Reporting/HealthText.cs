using Spectre.Console;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints what probes saw as a table of 80 columns. A command is never broken, so that it can be copied.</summary>
internal static class HealthText
{
    private const int Width = 80;
    private const int VerdictWidth = 9;

    /// <summary>Prints the table on standard output, and its sum below.</summary>
    public static void Print(IReadOnlyList<ProbeReport> probes, Terminal terminal)
    {
        var idWidth = probes.Max(probe => probe.Id.Length) + 2;
        foreach (var probe in probes)
        {
            var id = probe.Id;
            foreach (var finding in Worst(probe))
            {
                terminal.Output.Write("  ");
                terminal.Write(WordOf(finding.Level).PadRight(VerdictWidth), StyleOf(finding.Level));
                terminal.Output.Write(id.PadRight(idWidth));
                PrintText(finding, terminal, 2 + VerdictWidth + idWidth);
                id = "";
            }
        }
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(Sum(probes));
    }

    /// <summary>How many errors and warnings there are.</summary>
    public static string Sum(IReadOnlyList<ProbeReport> probes)
    {
        var findings = probes.SelectMany(probe => probe.Findings).ToList();
        var errors = findings.Count(finding => finding.Level == HealthLevel.Error);
        var warnings = findings.Count(finding => finding.Level == HealthLevel.Warning);
        return $"{Count(errors, "error")}, {Count(warnings, "warning")}";
    }

    /// <summary>The word in the table.</summary>
    public static string WordOf(HealthLevel level) =>
        level == HealthLevel.NotApplicable ? "n/a" : HealthFinding.NameOf(level);

    /// <summary>The colour of a word.</summary>
    public static Style StyleOf(HealthLevel level) =>
        level switch
        {
            HealthLevel.Ok => new Style(Color.Green),
            HealthLevel.NotApplicable => new Style(decoration: Decoration.Dim),
            HealthLevel.Warning => new Style(Color.Olive),
            _ => new Style(Color.Maroon),
        };

    // Where something is wrong, what is right is said only if it is about something else.
    private static IEnumerable<HealthFinding> Worst(ProbeReport probe) =>
        probe.Findings.OrderByDescending(finding => finding.Level);

    private static void PrintText(HealthFinding finding, Terminal terminal, int indent)
    {
        var margin = new string(' ', indent);
        var isFirst = true;
        foreach (var text in new[] { finding.Reason, finding.Cause, finding.Advice }.Where(text => text.Length > 0))
        {
            foreach (var line in Wrap(Printable.Text(text), Width - indent))
            {
                terminal.Output.WriteLine(isFirst ? line : margin + line);
                isFirst = false;
            }
        }
        if (finding.Command.Length > 0)
            terminal.Output.WriteLine($"{margin}-> {Printable.Text(finding.Command)}");
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
