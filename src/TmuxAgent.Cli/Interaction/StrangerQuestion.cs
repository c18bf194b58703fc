using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Interaction;

/// <summary>What becomes of a file that is in the way and that the tool did not write.</summary>
internal enum StrangerChoice
{
    /// <summary>It is taken in as it is.</summary>
    Adopt,

    /// <summary>The tool's file takes its place.</summary>
    Replace,

    /// <summary>It stays its owner's, and its output is switched off.</summary>
    Leave,
}

/// <summary>Asks what becomes of one file that is in the way.</summary>
internal static class StrangerQuestion
{
    private const string Stop = "Stop";

    private static readonly string[] Words =
    [
        nameof(StrangerChoice.Adopt),
        nameof(StrangerChoice.Replace),
        nameof(StrangerChoice.Leave),
        Stop,
    ];

    /// <summary>The answer. There is no proposal, since each is somebody's wish.</summary>
    /// <param name="terminal">Where to ask.</param>
    /// <param name="path">The file, as the person knows it.</param>
    /// <exception cref="StoppedException">The person wants nothing of this.</exception>
    public static StrangerChoice Ask(Terminal terminal, string path)
    {
        terminal.Error.WriteLine();
        terminal.Error.WriteLine($"  adopt    {terminal.Say(QuestionPhrases.StrangerAdopt)}");
        terminal.Error.WriteLine($"  replace  {terminal.Say(QuestionPhrases.StrangerReplace)}");
        terminal.Error.WriteLine($"  leave    {terminal.Say(QuestionPhrases.StrangerLeave)}");
        terminal.Error.WriteLine($"  stop     {terminal.Say(QuestionPhrases.StrangerStop)}");
        var answer = Question.Text(
            terminal,
            QuestionPhrases.StrangerWhat(Printable.Text(path)),
            answer => Meant(answer) is null ? QuestionPhrases.StrangerType : null
        );
        var word = Meant(answer)!;
        return word == Stop
            ? throw new StoppedException(ExitCode.Usage, ReportPhrases.NothingWritten)
            : Enum.Parse<StrangerChoice>(word);
    }

    private static string? Meant(string answer) =>
        answer.Length == 0
            ? null
            : Array.Find(Words, word => word.StartsWith(answer, StringComparison.OrdinalIgnoreCase));
}
