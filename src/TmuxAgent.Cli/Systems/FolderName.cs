using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>Names of folders as .NET can hold them.</summary>
internal static class FolderName
{
    private const char Replacement = '\uFFFD';

    /// <summary>The path, unless a name in it is not UTF-8.</summary>
    /// <remarks>.NET shows every byte that is not UTF-8 as U+FFFD: the files would go into another folder of that name.</remarks>
    /// <exception cref="StoppedException">It is not.</exception>
    public static string Checked(string path) =>
        !path.Contains(Replacement, StringComparison.Ordinal)
            ? path
            : throw new StoppedException(ExitCode.Usage, FilePhrases.PathNotUtf8(path));
}
