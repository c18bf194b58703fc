namespace TmuxAgent.Cli.Systems;

/// <summary>A word as a shell takes it, for commands that a person is told to type.</summary>
internal static class ShellWord
{
    /// <summary>The word, in single quotes where it needs them.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
