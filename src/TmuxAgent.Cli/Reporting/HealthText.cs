using Spectre.Console;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Reporting;

/// <summary>
/// Prints what probes saw as a table of 80 columns, and below the names on a narrower terminal. A command is never broken, so
/// that it can be copied.
/// </summary>
internal static class HealthText
{
    /// <summary>Columns of a verdict, and of the gap behind it.</summary>
    public const int VerdictWidth = 9;

    private const int Width = 80;
    private const int LeastText = 40;
    private const int NarrowIndent = 6;

    /// <summary>Prints the table on standard output, and its sum below.</summary>
    public static void Print(IReadOnlyList<ProbeReport> probes, Terminal terminal)
    {
        var idWidth = probes.Max(probe => probe.Id.Length) + 2;
        var width = Math.Min(Width, terminal.Width ?? Width);
        var isTable = width - 2 - VerdictWidth - idWidth >= LeastText;
        foreach (var probe in probes)
        {
            var id = probe.Id;
            foreach (var finding in Worst(probe))
            {
                terminal.Output.Write("  ");
                terminal.Write(
                    Wrapping.Padded(terminal.Say(WordOf(finding.Level)), VerdictWidth),
                    StyleOf(finding.Level)
                );
                if (isTable)
                    terminal.Output.Write(id.PadRight(idWidth));
                else
                    terminal.Output.WriteLine(probe.Id);
                var lines = Lines(
                        finding,
                        terminal.Language,
                        width,
                        isTable ? 2 + VerdictWidth + idWidth : NarrowIndent
                    )
                    .ToList();
                terminal.Output.WriteLine(isTable ? lines[0].TrimStart() : lines[0]);
                foreach (var line in lines.Skip(1))
                    terminal.Output.WriteLine(line);
                id = "";
            }
        }
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Say(Sum(probes)));
    }

    /// <summary>How many errors and warnings there are.</summary>
    public static Phrase Sum(IReadOnlyList<ProbeReport> probes)
    {
        var findings = probes.SelectMany(probe => probe.Findings).ToList();
        var errors = findings.Count(finding => finding.Level == HealthLevel.Error);
        var warnings = findings.Count(finding => finding.Level == HealthLevel.Warning);
        return DoctorPhrases.Sum(errors, warnings);
    }

    /// <summary>The word in the table.</summary>
    public static Phrase WordOf(HealthLevel level) =>
        level switch
        {
            HealthLevel.Ok => DoctorPhrases.Ok,
            HealthLevel.NotApplicable => DoctorPhrases.NotApplicable,
            HealthLevel.Warning => DoctorPhrases.Warning,
            _ => DoctorPhrases.Error,
        };

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

    private static IEnumerable<string> Lines(HealthFinding finding, Language language, int width, int indent)
    {
        var texts = new[] { finding.Reason, finding.Cause, finding.Advice }.Select(phrase => phrase.In(language));
        foreach (var text in texts.Where(text => text.Length > 0))
        {
            foreach (var line in Wrapping.Lines(Printable.Text(text), width, indent))
                yield return line;
        }
        if (finding.Command.Length > 0)
            yield return $"{new string(' ', indent)}-> {Printable.Text(finding.Command)}";
    }
}
