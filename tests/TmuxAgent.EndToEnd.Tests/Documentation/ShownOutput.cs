using System.Text.RegularExpressions;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>
/// Output as a page shows it. <c>…</c> stands for what differs from run to run; on a line of its own for any number of lines.
/// </summary>
internal static partial class ShownOutput
{
    private const string Rest = "…";

    /// <summary>Whether the shown lines say what was printed.</summary>
    public static bool Says(IReadOnlyList<string> shown, IReadOnlyList<string> printed)
    {
        var pattern = string.Concat(
            shown.Select(line =>
                line.Trim() == Rest
                    ? "(?:.*\n)*?"
                    : Regex.Escape(Narrow(line)).Replace(Rest, ".*?", StringComparison.Ordinal) + "\n"
            )
        );
        return Regex.IsMatch(string.Concat(printed.Select(line => Narrow(line) + "\n")), $"\\A{pattern}\\z");
    }

    /// <summary>What is printed now, with the shown lines that still say it, and <c>…</c> for what the next run prints otherwise.</summary>
    public static IReadOnlyList<string> Renewed(IReadOnlyList<string> shown, IReadOnlyList<string> printed)
    {
        var open = shown.Where(line => line.Contains(Rest, StringComparison.Ordinal) && line.Trim() != Rest).ToList();
        return
        [
            .. printed.Select(line =>
                open.FirstOrDefault(known => Says([known], [line])) ?? OfOneRun().Replace(line, Rest)
            ),
        ];
    }

    // How wide a column is follows the length of a path that is another one in each run.
    private static string Narrow(string line) => Blanks().Replace(line.TrimEnd(), "  ");

    [GeneratedRegex("  +")]
    private static partial Regex Blanks();

    // Times, processes, ports that the system chose, folders and sockets of one run, and where a patch begins.
    [GeneratedRegex(
        "\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z"
            + "|(?<=process |进程 |fake-run-|\"milliseconds\": |\"process\": )\\d+"
            + "|\\b[3-6]\\d{4}\\b"
            + "|\\b[0-9a-f]{32}\\b"
            + "|\\bt[0-9a-f]{8}\\b"
            + "|(?<=^@@ )-.*(?= @@)"
    )]
    private static partial Regex OfOneRun();
}
