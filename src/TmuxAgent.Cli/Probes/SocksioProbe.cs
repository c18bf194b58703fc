namespace TmuxAgent.Cli.Probes;

/// <summary>
/// Looks whether an interpreter has <c>socksio</c>, without which httpx refuses a SOCKS proxy. It looks at folders: the
/// interpreter may be one that a clone brought, and is not started.
/// </summary>
internal static class SocksioProbe
{
    private const string Package = "socksio";

    /// <summary>Whether the package is there.</summary>
    /// <param name="python">The interpreter as the manifest names it.</param>
    /// <param name="repository">Absolute path of the repository.</param>
    /// <param name="home">Absolute path of the user's home.</param>
    public static bool Has(string python, string repository, string home) =>
        SitePackages(python, repository, home).Any(folder => Directory.Exists(Path.Combine(folder, Package)));

    private static IEnumerable<string> SitePackages(string python, string repository, string home)
    {
        var environment = Path.GetDirectoryName(Path.GetDirectoryName(Path.Combine(repository, python)))!;
        if (python.Contains('/', StringComparison.Ordinal) && File.Exists(Path.Combine(environment, "pyvenv.cfg")))
            return Versions(Path.Combine(environment, "lib"));
        return Versions(Path.Combine(home, ".local/lib"))
            .Concat(Versions("/usr/local/lib"))
            .Append("/usr/lib/python3/dist-packages");
    }

    private static IEnumerable<string> Versions(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateDirectories(folder, "python3*")
                .SelectMany(version =>
                    new[] { Path.Combine(version, "site-packages"), Path.Combine(version, "dist-packages") }
                )
            : [];
}
