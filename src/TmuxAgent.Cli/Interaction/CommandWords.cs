using System.Text;

namespace TmuxAgent.Cli.Interaction;

/// <summary>Splits a command as a shell does: at blanks, but for those between quotes or behind a backslash.</summary>
internal static class CommandWords
{
    /// <summary>The words; null where a quote is never closed.</summary>
    public static IReadOnlyList<string>? Split(string command)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        for (var i = 0; i < command.Length; i++)
        {
            var unit = command[i];
            if (unit == quote)
                quote = null;
            else if (quote is null && unit is '\'' or '"')
                (quote, word) = (unit, word ?? new StringBuilder());
            else if (quote is null && char.IsWhiteSpace(unit))
                End();
            else if (unit == '\\' && quote != '\'' && i + 1 < command.Length)
                (word ??= new StringBuilder()).Append(command[++i]);
            else
                (word ??= new StringBuilder()).Append(unit);
        }
        End();
        return quote is null ? words : null;

        void End()
        {
            if (word is not null)
                words.Add(word.ToString());
            word = null;
        }
    }
}
