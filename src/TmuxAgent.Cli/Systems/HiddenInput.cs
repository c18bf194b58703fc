using System.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>Reads what a person types or pastes without showing it.</summary>
internal static class HiddenInput
{
    private const char EndOfInput = '\u0004'; // Ctrl-D

    /// <summary>All that is typed until Ctrl-D.</summary>
    /// <param name="readKey">Waits for the next key and does not show it.</param>
    public static string ReadToEnd(Func<ConsoleKeyInfo> readKey)
    {
        var text = new StringBuilder();
        while (readKey() is var key && key.KeyChar != EndOfInput)
        {
            if (key.Key == ConsoleKey.Enter)
                text.Append('\n');
            else if (key.Key == ConsoleKey.Backspace)
                text.Length -= LastCharacter(text);
            else if (key.KeyChar == '\t' || !char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }
        return text.ToString();
    }

    // Many characters are two UTF-16 units.
    private static int LastCharacter(StringBuilder text) =>
        text.Length == 0 ? 0
        : text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]) ? 2
        : 1;
}
