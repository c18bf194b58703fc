using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Probes;

/// <summary>Whether the services of this user go on after logout.</summary>
internal static class Linger
{
    /// <summary>Switches it on, ready for a shell.</summary>
    public const string Command = "loginctl enable-linger";

    /// <summary>Whether they end with the user's last session.</summary>
    public static bool IsOff(Machine machine)
    {
        // logind keeps it as a file (loginctl(1)); without logind nobody ends a user's services at logout.
        var user = machine.Variable("USER") ?? machine.Variable("LOGNAME");
        return user is not null
            && Directory.Exists("/run/systemd/sessions")
            && !File.Exists(Path.Combine("/var/lib/systemd/linger", Path.GetFileName(user)));
    }
}
