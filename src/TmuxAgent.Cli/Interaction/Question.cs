using System.Text;
using Spectre.Console;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Interaction;

/// <summary>A question on the terminal. Whoever types a wrong answer is told why and asked again.</summary>
internal static class Question
{
    private const string None = "none";

    /// <summary>Asks for one line; an empty answer takes <paramref name="proposal"/>.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="proposal">What Enter takes.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Line(Terminal terminal, Phrase text, string proposal, Func<string, Phrase?> problem) =>
        Text(
            terminal,
            QuestionPhrases.WithProposal(text, proposal),
            answer => problem(answer.Length == 0 ? proposal : answer)
        )
            is { Length: > 0 } given
            ? given
            : proposal;

    /// <summary>Asks for one line that may be left out: by Enter where nothing is proposed, and by the word "none".</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="proposal">What Enter takes; empty for none.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Optional(Terminal terminal, Phrase text, string proposal, Func<string, Phrase?> problem)
    {
        var answer = Text(
            terminal,
            proposal.Length == 0 ? QuestionPhrases.OrNone(text) : QuestionPhrases.WithProposalOrNone(text, proposal),
            answer => Taken(answer, proposal) is { Length: > 0 } taken ? problem(taken) : null
        );
        return Taken(answer, proposal);
    }

    /// <summary>Asks for one line.</summary>
    public static string Text(Terminal terminal, Phrase text, Func<string, Phrase?> problem) =>
        Prompt(terminal, text, problem).Show(terminal.Console).Trim();

    /// <summary>Asks for a secret without showing it; an empty answer means none.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Secret(Terminal terminal, Phrase text, Func<string, Phrase?> problem) =>
        Prompt(terminal, QuestionPhrases.HiddenOrNone(text), problem).Secret(null).Show(terminal.Console).Trim();

    /// <summary>Asks for the value of a key that was named for it; not shown, and there must be one.</summary>
    public static string Value(Terminal terminal, Phrase text, Func<string, Phrase?> problem) =>
        Prompt(
                terminal,
                QuestionPhrases.Hidden(text),
                answer => answer.Length == 0 ? QuestionPhrases.TypeValue : problem(answer)
            )
            .Secret(null)
            .Show(terminal.Console)
            .Trim();

    /// <summary>Asks for yes or no; Enter means no.</summary>
    public static bool Confirm(Terminal terminal, Phrase text) =>
        new ConfirmationPrompt(Markup.Escape(terminal.Say(text)))
        {
            DefaultValue = false,
            InvalidChoiceMessage = Markup.Escape(terminal.Say(QuestionPhrases.TypeYesOrNo)),
        }.Show(terminal.Console);

    private static string Taken(string answer, string proposal) =>
        answer.Length == 0 ? proposal
        : answer.Equals(None, StringComparison.OrdinalIgnoreCase) ? ""
        : answer;

    private static TextPrompt<string> Prompt(Terminal terminal, Phrase text, Func<string, Phrase?> problem) =>
        new TextPrompt<string>($"[bold]{Markup.Escape(terminal.Say(text))}[/]") { AllowEmpty = true }.Validate(answer =>
            (HalfCharacter(answer) ?? problem(answer.Trim())) is { } said
                ? ValidationResult.Error(Markup.Escape(terminal.Say(said)))
                : ValidationResult.Success()
        );

    // The prompt's Backspace takes back one UTF-16 unit, which is half of an emoji.
    private static Phrase? HalfCharacter(string answer) =>
        answer.EnumerateRunes().Contains(Rune.ReplacementChar) ? QuestionPhrases.HalfCharacter : null;
}
