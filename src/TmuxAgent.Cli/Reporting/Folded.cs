using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Lines of a list that fold where the terminal has too few columns.</summary>
internal static class Folded
{
    private const int Indent = 6;

    /// <summary>Prints a line of two parts on standard output; the second goes below where both do not fit.</summary>
    public static void Print(Terminal terminal, string head, string rest, int gap = 2) =>
        Print(terminal.Output, terminal.Width, head, rest, gap);

    /// <summary>Prints a line of two parts; the second goes below where both do not fit.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">Columns of the terminal; null for none.</param>
    /// <param name="head">What the line is about.</param>
    /// <param name="rest">What is said of it; may be empty.</param>
    /// <param name="gap">Blanks between the two.</param>
    public static void Print(TextWriter writer, int? columns, string head, string rest, int gap = 2)
    {
        var line = rest.Length == 0 ? head : $"{head}{new string(' ', gap)}{rest}";
        if (columns is not { } width || Wrapping.Columns(line) <= width)
        {
            writer.WriteLine(line);
            return;
        }
        Print(writer, width, head.TrimEnd());
        foreach (var below in Wrapping.Lines(rest, width, Indent))
            writer.WriteLine(below);
    }

    /// <summary>Prints a sentence, broken between words.</summary>
    public static void Print(TextWriter writer, int? width, string sentence)
    {
        foreach (var line in Wrapping.Lines(sentence, width))
            writer.WriteLine(line);
    }
}
