using Spectre.Console;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Diffs;

namespace TmuxAgent.Cli.Reporting;

/// <summary>Prints unified diffs, coloured as git does where the terminal can.</summary>
internal static class DiffText
{
    /// <summary>The diff as one text.</summary>
    public static string Plain(IEnumerable<DiffLine> lines) => string.Concat(lines.Select(line => line.Text + "\n"));

    /// <summary>Prints the diff on standard output.</summary>
    public static void Print(IEnumerable<DiffLine> lines, Terminal terminal)
    {
        foreach (var line in lines)
        {
            terminal.Write(Printable.Line(line.Text), StyleOf(line.Kind));
            terminal.Output.WriteLine();
        }
    }

    private static Style StyleOf(DiffLineKind kind) =>
        kind switch
        {
            DiffLineKind.Header => new Style(decoration: Decoration.Bold),
            DiffLineKind.Hunk => new Style(Color.Teal),
            DiffLineKind.Removed => new Style(Color.Maroon),
            DiffLineKind.Added => new Style(Color.Green),
            _ => Style.Plain,
        };
}
