using System.Globalization;

namespace TmuxAgent.Cli.Systems;

/// <summary>Whose a folder is: what git asks of <c>safe.directory</c> before it obeys a repository's settings.</summary>
internal static class FolderOwner
{
    private const uint Root = 0;

    /// <summary>
    /// Whether one of the paths belongs to neither this user nor root. Who works as root by <c>sudo</c> is the user who
    /// typed it as well.
    /// </summary>
    public static bool IsStranger(string folder, string file, Machine machine) =>
        new[] { folder, file }.Any(path =>
            LinuxCalls.StatusOf(path)?.Owner is { } owner
            && owner != Root
            && owner != LinuxCalls.EffectiveUser()
            && !IsSudoUser(owner, machine)
        );

    private static bool IsSudoUser(uint owner, Machine machine) =>
        LinuxCalls.EffectiveUser() == Root
        && uint.TryParse(machine.Variable("SUDO_UID"), NumberStyles.None, CultureInfo.InvariantCulture, out var user)
        && user == owner;
}
