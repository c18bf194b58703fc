using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Lines of a list that fold where the terminal has too few columns.</summary>
internal static class Folded
{
    private const int Indent = 6;

    /// <summary>Prints a line on standard output; where it does not fit, its parts, all but the first one indented.</summary>
    public static void Print(Terminal terminal, string line, params string[] parts) =>
        Print(terminal.Output, terminal.Width, line, parts);

    /// <summary>Prints a line; where it does not fit, its parts, all but the first one indented.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">Columns of the terminal; null for none.</param>
    /// <param name="line">The line.</param>
    /// <param name="parts">What it is made of.</param>
    public static void Print(TextWriter writer, int? columns, string line, params string[] parts)
    {
        if (columns is not { } width || Wrapping.Columns(line) <= width)
        {
            writer.WriteLine(line);
            return;
        }
        Print(writer, columns, parts[0].TrimEnd());
        foreach (
            var below in parts
                .Skip(1)
                .Where(part => part.Length > 0)
                .SelectMany(part => Wrapping.Lines(part, width, Indent))
        )
            writer.WriteLine(below);
    }

    /// <summary>Says a sentence to the person at the terminal, on standard error.</summary>
    public static void Say(Terminal terminal, Phrase sentence) =>
        Print(terminal.Error, terminal.Width, Printable.Text(terminal.Say(sentence)));

    /// <summary>Prints a sentence, broken between words.</summary>
    public static void Print(TextWriter writer, int? width, string sentence)
    {
        foreach (var line in Wrapping.Lines(sentence, width))
            writer.WriteLine(line);
    }
}
