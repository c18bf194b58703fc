using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Planning;

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
            var colour = ColourOf(line.Kind);
            var text = OneLine.Of(line.Text);
            terminal.Output.WriteLine(terminal.Colour && colour.Length > 0 ? $"\u001b[{colour}m{text}\u001b[0m" : text);
        }
    }

    // SGR codes of ECMA-48.
    private static string ColourOf(DiffLineKind kind) => kind switch
    {
        DiffLineKind.Header => "1",
        DiffLineKind.Hunk => "36",
        DiffLineKind.Removed => "31",
        DiffLineKind.Added => "32",
        _ => "",
    };
}
