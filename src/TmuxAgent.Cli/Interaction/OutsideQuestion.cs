using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Interaction;

/// <summary>Asks before a repository writes outside of itself, with the whole content in view.</summary>
internal static class OutsideQuestion
{
    /// <summary>The files that the user allows, by an option or by an answer; without a yes nothing is written.</summary>
    /// <param name="terminal">Where to ask.</param>
    /// <param name="files">What is not approved yet.</param>
    /// <param name="allow">Whether the user allowed all of it on the command line.</param>
    /// <param name="canAsk">Whether somebody is there to answer.</param>
    public static IReadOnlyList<OutsideFile> Decide(
        Terminal terminal,
        IReadOnlyList<OutsideFile> files,
        bool allow,
        bool canAsk
    ) =>
        allow ? files
        : canAsk ? Ask(terminal, files)
        : [];

    private static List<OutsideFile> Ask(Terminal terminal, IReadOnlyList<OutsideFile> files)
    {
        var allowed = new List<OutsideFile>();
        foreach (var file in files)
        {
            Folded.Say(terminal, QuestionPhrases.WantsOutside(Printable.Text(file.Path)));
            terminal.Error.WriteLine();
            foreach (var line in file.Content.TrimEnd('\n').Split('\n'))
                terminal.Error.WriteLine($"    {Printable.Line(line)}");
            terminal.Error.WriteLine();
            if (Question.Confirm(terminal, QuestionPhrases.AllowOutside))
                allowed.Add(file);
        }
        return allowed;
    }
}
