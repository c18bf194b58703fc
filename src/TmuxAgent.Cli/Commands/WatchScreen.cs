using System.Globalization;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Services;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>The live state as lines of a screen.</summary>
/// <param name="language">The language of its words.</param>
/// <param name="width">Its columns.</param>
/// <param name="height">Its rows.</param>
internal sealed class WatchScreen(Language language, int width, int height)
{
    private const int NameWidth = 14;
    private const int NumberWidth = 8;
    private const int ShortestName = 12;

    // Where the words of the numbers do not fit beside a name of that length, they are shortened.
    private const int NarrowNumberWidth = 6;
    private const int NarrowName = 10;
    private const string Doctor = "tmuxagent doctor";

    private readonly bool _isNarrow = width < ShortestName + 5 * NumberWidth;

    private Phrase[] Numbers =>
        [
            WatchPhrases.Queue,
            WatchPhrases.Pending(_isNarrow),
            WatchPhrases.Confirmations(_isNarrow),
            WatchPhrases.Failures(_isNarrow),
            WatchPhrases.Errors(_isNarrow),
        ];

    /// <summary>The lines, as many as the screen has rows.</summary>
    /// <param name="state">What is shown; null before the first look.</param>
    /// <param name="project">Name of the repository.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<string> Draw(LiveState? state, string project, DateTimeOffset now)
    {
        var time = now.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var lines = new List<string> { WatchFrame.Cell($"tmuxagent watch: {project}", width - time.Length) + time, "" };
        if (state is null)
            lines.Add(Say(WatchPhrases.Looking));
        else
        {
            lines.AddRange(
                state.Processes.SelectMany(process => Row(LoopRole.NameOf(process.Role), Words(process, now)))
            );
            lines.AddRange(Row(WatchPhrases.Metrics, Metrics(state)));
            lines.Add("");
            // Troubles get a third of what is left, or what branches leave.
            var rest = height - lines.Count - 2;
            var troubles = state.Troubles.Select(Lines).ToList();
            var room = Math.Max(rest / 3, rest - state.Branches.Count - 2);
            var shown = WatchFrame.Fit(troubles, Math.Min(troubles.Sum(rows => rows.Count), room), language);
            lines.AddRange(WatchFrame.Fit(Table(state), rest - shown.Count - 1, language));
            lines.Add("");
            lines.AddRange(shown);
        }
        var cut = lines.Take(height - 1).Select(line => WatchFrame.Cut(line, width)).ToList();
        while (cut.Count < height - 1)
            cut.Add("");
        return [.. cut, WatchFrame.Cut(Say(WatchPhrases.Keys), width)];
    }

    private string Say(Phrase phrase) => phrase.In(language);

    // What does not fit beside the name goes on below.
    private IEnumerable<string> Row(Phrase name, Phrase text) =>
        Wrapping
            .Lines(Say(text), width, NameWidth)
            .Select((line, index) => index == 0 ? Wrapping.Padded(Say(name), NameWidth) + line.TrimStart() : line);

    private static Phrase Words(LiveProcess process, DateTimeOffset now) =>
        process.Started is { } started
            ? WatchPhrases.RunsSince(
                started.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                process.Id
            )
            : WatchPhrases.DoesNotRun;

    private static Phrase Metrics(LiveState state) =>
        state is { Decisions: { } decisions, Commands: { } commands }
            ? WatchPhrases.Totals(state.Metrics, decisions, commands)
            : state.Metrics;

    private List<IReadOnlyList<string>> Table(LiveState state)
    {
        if (state.Branches.Count == 0)
            return
            [
                [Say(WatchPhrases.NoBranch)],
            ];
        var number = _isNarrow ? NarrowNumberWidth : NumberWidth;
        var name = Math.Max(_isNarrow ? NarrowName : ShortestName, width - Numbers.Length * number);
        var head = Numbers.Select(Say).Select(title => new string(' ', number - Wrapping.Columns(title)) + title);
        return
        [
            [WatchFrame.Cell(Say(WatchPhrases.Branch), name) + string.Concat(head)],
            .. state.Branches.Select(branch =>
                (IReadOnlyList<string>)
                    [
                        WatchFrame.Cell(branch.Name, name)
                            + string.Concat(
                                new[]
                                {
                                    branch.Queue,
                                    branch.Pending,
                                    branch.Confirmations,
                                    branch.Failures,
                                    branch.Errors,
                                }.Select(count => WatchFrame.Cell(count, number))
                            ),
                    ]
            ),
        ];
    }

    // A command that does not fit in a line could not be copied; doctor prints it in full.
    private IReadOnlyList<string> Lines(LiveTrouble trouble)
    {
        var words = Wrapping
            .Lines(Printable.Text(Say(trouble.Words)), width, 2)
            .Select((line, index) => index == 0 ? "! " + line[2..] : line);
        if (trouble.Command.Length == 0)
            return [.. words];
        var command = $"  -> {Printable.Text(trouble.Command)}";
        return [.. words, Wrapping.Columns(command) <= width ? command : $"  -> {Doctor}"];
    }
}
