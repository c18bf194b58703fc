using System.Globalization;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Health;

namespace TmuxAgent.Cli.Commands;

/// <summary>The live state as lines of a screen.</summary>
internal static class WatchScreen
{
    private const string Keys = "r restart   l logs   s sync tmux   q quit";
    private const int NumberWidth = 8;
    private const int ShortestName = 12;
    private static readonly string[] Columns = ["queue", "pending", "confirm", "failed", "errors"];

    /// <summary>The lines, as many as the screen has rows.</summary>
    /// <param name="state">What is shown; null before the first look.</param>
    /// <param name="project">Name of the repository.</param>
    /// <param name="now">The time.</param>
    /// <param name="width">Columns of the screen.</param>
    /// <param name="height">Its rows.</param>
    public static IReadOnlyList<string> Draw(
        LiveState? state,
        string project,
        DateTimeOffset now,
        int width,
        int height
    )
    {
        var time = now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var lines = new List<string> { WatchFrame.Cell($"tmuxagent watch: {project}", width - time.Length) + time, "" };
        if (state is null)
            lines.Add("looking ...");
        else
        {
            lines.AddRange(state.Processes.Select(process => process.Role.PadRight(14) + Words(process, now)));
            lines.Add("metrics".PadRight(14) + state.Metrics + Totals(state));
            lines.Add("");
            // Troubles get a third of what is left, or what branches leave.
            var rest = height - lines.Count - 2;
            var troubles = Troubles(state);
            var room = Math.Max(rest / 3, rest - state.Branches.Count - 2);
            var shown = WatchFrame.Fit(troubles, Math.Min(troubles.Count, room)).ToList();
            lines.AddRange(WatchFrame.Fit(Table(state, width), rest - shown.Count - 1));
            lines.Add("");
            lines.AddRange(shown);
        }
        var cut = lines.Take(height - 1).Select(line => WatchFrame.Cut(line, width)).ToList();
        while (cut.Count < height - 1)
            cut.Add("");
        return [.. cut, WatchFrame.Cut(Keys, width)];
    }

    private static string Words(LiveProcess process, DateTimeOffset now) =>
        process.Started is { } started
            ? $"runs since {started.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, process {process.Id}"
            : "does not run";

    private static string Totals(LiveState state) =>
        state.Decisions is { } decisions ? $": {decisions} decisions, {state.Commands} commands" : "";

    private static List<string> Table(LiveState state, int width)
    {
        if (state.Branches.Count == 0)
            return ["no branch is registered yet"];
        var name = Math.Max(ShortestName, width - Columns.Length * NumberWidth);
        return
        [
            WatchFrame.Cell("branch", name) + string.Concat(Columns.Select(title => title.PadLeft(NumberWidth))),
            .. state.Branches.Select(branch =>
                WatchFrame.Cell(branch.Name, name)
                + string.Concat(
                    new[] { branch.Queue, branch.Pending, branch.Confirmations, branch.Failures, branch.Errors }.Select(
                        number => WatchFrame.Cell(number, NumberWidth)
                    )
                )
            ),
        ];
    }

    private static List<string> Troubles(LiveState state) =>
        [
            .. state.Troubles.SelectMany(trouble =>
                trouble.Command.Length == 0
                    ? new[] { "! " + Printable.Text(trouble.Words) }
                    : ["! " + Printable.Text(trouble.Words), "  -> " + Printable.Text(trouble.Command)]
            ),
        ];
}
