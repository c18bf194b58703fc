using System.Text;
using Spectre.Console;

namespace TmuxAgent.Cli.Interaction;

/// <summary>
/// A question on the terminal. Spectre's own text prompts convert answers by reflection, which the native build cannot
/// carry; this one reads the keys itself.
/// </summary>
internal static class Question
{
    /// <summary>Asks for one line; an empty answer takes <paramref name="proposal"/>.</summary>
    public static string Line(IAnsiConsole console, string text, string proposal)
    {
        var hint = proposal.Length > 0 ? $" [dim]({Markup.Escape(proposal)})[/]" : "";
        console.Markup($"[bold]{Markup.Escape(text)}[/]{hint} ");
        var answer = ReadLine(console, echo: true);
        return answer.Length == 0 ? proposal : answer;
    }

    /// <summary>Asks for a secret without showing it; an empty answer means none.</summary>
    public static string Secret(IAnsiConsole console, string text)
    {
        console.Markup($"[bold]{Markup.Escape(text)}[/] [dim](not shown; Enter to leave it for later)[/] ");
        return ReadLine(console, echo: false);
    }

    private static string ReadLine(IAnsiConsole console, bool echo)
    {
        var line = new StringBuilder();
        while (true)
        {
            var key = console.Input.ReadKey(intercept: true)
                ?? throw new StoppedException(ExitCode.Usage, "the terminal was closed before the question was answered; nothing was written");
            if (key.Key == ConsoleKey.Enter)
            {
                console.WriteLine();
                return line.ToString().Trim();
            }
            if (key.Key == ConsoleKey.Backspace)
                EraseLast(console, line, echo);
            else if (!char.IsControl(key.KeyChar))
                Append(console, line, key.KeyChar, echo);
        }
    }

    private static void Append(IAnsiConsole console, StringBuilder line, char typed, bool echo)
    {
        line.Append(typed);
        // Half of a surrogate pair cannot be drawn; the pair is drawn when its second half arrives.
        if (!echo || char.IsHighSurrogate(typed))
            return;
        console.Write(char.IsLowSurrogate(typed) ? line.ToString(line.Length - 2, 2) : typed.ToString());
    }

    private static void EraseLast(IAnsiConsole console, StringBuilder line, bool echo)
    {
        if (line.Length == 0)
            return;
        var units = line.Length > 1 && char.IsLowSurrogate(line[^1]) ? 2 : 1;
        var width = line.ToString(line.Length - units, units).GetCellWidth();
        line.Length -= units;
        if (echo)
            console.Write(string.Concat(Enumerable.Repeat("\b \b", width)));
    }
}
