namespace TmuxAgent.Core.Manifest;

/// <summary>
/// The few places outside of a repository that its manifest may name: a systemd user unit, and an env file that is named
/// as one. Whatever else is below a home (a shell's start-up file, keys) is not a manifest's to write.
/// </summary>
public static class OutsidePath
{
    private const string Home = "~/";
    private const string Units = "~/.config/systemd/user/";
    private const string Configuration = "~/.config/";
    private const string EnvFileSuffix = ".env";

    /// <summary>Whether the path is below the user's home instead of the repository.</summary>
    public static bool IsOutside(string path) => path.StartsWith(Home, StringComparison.Ordinal);

    /// <summary>Whether it is where the user's own systemd units are (systemd.unit(5)).</summary>
    public static bool IsUnit(string path) =>
        path.StartsWith(Units, StringComparison.Ordinal)
        && path.IndexOf('/', Units.Length) < 0
        && (path.EndsWith(".service", StringComparison.Ordinal) || path.EndsWith(".target", StringComparison.Ordinal));

    /// <summary>Whether it is an env file: <c>~/.env</c>, <c>~/NAME.env</c>, or any <c>*.env</c> below <c>~/.config</c>.</summary>
    public static bool IsEnvFile(string path) =>
        path.EndsWith(EnvFileSuffix, StringComparison.Ordinal)
        && (
            path.StartsWith(Configuration, StringComparison.Ordinal)
            || (IsOutside(path) && path.IndexOf('/', Home.Length) < 0)
        );
}
