namespace TmuxAgent.Cli.Probes;

/// <summary>Looks for the repository's own Python.</summary>
internal static class PythonProbe
{
    private static readonly string[] VirtualEnvironment = [".venv/bin/python3", ".venv/bin/python"];

    /// <summary>Repository-relative interpreter of a <c>.venv</c>, or <c>python3</c> from PATH where there is none.</summary>
    public static string Find(string repository) =>
        VirtualEnvironment.FirstOrDefault(candidate => File.Exists(Path.Combine(repository, candidate))) ?? "python3";
}
