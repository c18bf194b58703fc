using System.Text;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Commands of tmux as its <c>source-file</c> reads them.</summary>
internal static class TmuxCommands
{
    /// <summary>Gives a server a variable.</summary>
    public static string Set(string name, string value) => $"set-environment -g -- {name} {Quote(value)}\n";

    /// <summary>Takes one away.</summary>
    public static string Unset(string name) => $"set-environment -gu -- {name}\n";

    // Nothing is special between single quotes, but a line end behind a backslash, which joins two lines everywhere.
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in value)
            quoted.Append(
                c switch
                {
                    '\'' => "'\"'\"'",
                    '\n' => "'\"\\n\"'",
                    _ => c.ToString(),
                }
            );
        return quoted.Append('\'').ToString();
    }
}
