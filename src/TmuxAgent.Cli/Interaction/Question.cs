using System.Text;
using Spectre.Console;

namespace TmuxAgent.Cli.Interaction;

/// <summary>A question on the terminal. Whoever types a wrong answer is told why and asked again.</summary>
internal static class Question
{
    private const string None = "none";

    /// <summary>Asks for one line; an empty answer takes <paramref name="proposal"/>.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="proposal">What Enter takes.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Line(IAnsiConsole console, string text, string proposal, Func<string, string?> problem) =>
        Text(console, $"{text} (Enter = {proposal})", answer => problem(answer.Length == 0 ? proposal : answer))
            is { Length: > 0 } given
            ? given
            : proposal;

    /// <summary>Asks for one line that may be left out: by Enter where nothing is proposed, and by the word "none".</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="proposal">What Enter takes; empty for none.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Optional(IAnsiConsole console, string text, string proposal, Func<string, string?> problem)
    {
        var hint = proposal.Length == 0 ? "Enter = none" : $"Enter = {proposal}, none = leave it out";
        var answer = Text(
            console,
            $"{text} ({hint})",
            answer => Taken(answer, proposal) is { Length: > 0 } taken ? problem(taken) : null
        );
        return Taken(answer, proposal);
    }

    /// <summary>Asks for one line.</summary>
    public static string Text(IAnsiConsole console, string text, Func<string, string?> problem) =>
        Prompt(text, problem).Show(console).Trim();

    /// <summary>Asks for a secret without showing it; an empty answer means none.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="text">The question.</param>
    /// <param name="problem">Says why an answer does not fit, or null where it does.</param>
    public static string Secret(IAnsiConsole console, string text, Func<string, string?> problem) =>
        Prompt(text + " (not shown; Enter = none)", problem).Secret(null).Show(console).Trim();

    /// <summary>Asks for the value of a key that was named for it; not shown, and there must be one.</summary>
    public static string Value(IAnsiConsole console, string text, Func<string, string?> problem) =>
        Prompt(
                text + " (not shown)",
                answer => answer.Length == 0 ? "Type a value, or end with Ctrl-C." : problem(answer)
            )
            .Secret(null)
            .Show(console)
            .Trim();

    /// <summary>Asks for yes or no; Enter means no.</summary>
    public static bool Confirm(IAnsiConsole console, string text) =>
        new ConfirmationPrompt(Markup.Escape(text)) { DefaultValue = false }.Show(console);

    private static string Taken(string answer, string proposal) =>
        answer.Length == 0 ? proposal
        : answer.Equals(None, StringComparison.OrdinalIgnoreCase) ? ""
        : answer;

    private static TextPrompt<string> Prompt(string text, Func<string, string?> problem) =>
        new TextPrompt<string>($"[bold]{Markup.Escape(text)}[/]") { AllowEmpty = true }.Validate(answer =>
            (HalfCharacter(answer) ?? problem(answer.Trim())) is { } said
                ? ValidationResult.Error(Markup.Escape(said))
                : ValidationResult.Success()
        );

    // The prompt's Backspace takes back one UTF-16 unit, which is half of an emoji.
    private static string? HalfCharacter(string answer) =>
        answer.EnumerateRunes().Contains(Rune.ReplacementChar)
            ? "A character was taken back by half. Type the answer again."
            : null;
}
