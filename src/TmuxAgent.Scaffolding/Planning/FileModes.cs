namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// Which permission bits are the tool's. Of a private file (no bit for group and others) all are; of any other file only
/// the executable bit, as in git: the rest is the user's and the umask's, and a fresh clone is not drift.
/// </summary>
public static class FileModes
{
    private const int OwnerExecutes = 0b001_000_000;
    private const int AllExecute = 0b001_001_001;
    private const int AllRead = 0b100_100_100;
    private const int GroupAndOthers = 0b000_111_111;

    /// <summary>Whether only the owner may do anything with a file of this mode.</summary>
    public static bool IsPrivate(int mode) => (mode & GroupAndOthers) == 0;

    /// <summary>The mode a file should have that has <paramref name="found"/> and is wanted as <paramref name="wanted"/>.</summary>
    public static int Settle(int found, int wanted)
    {
        if (IsPrivate(wanted))
            return wanted;
        if ((wanted & OwnerExecutes) == 0)
            return found & ~AllExecute;
        // Who may read may execute.
        return (found & OwnerExecutes) != 0 ? found : found | ((found & AllRead) >> 2) | OwnerExecutes;
    }

    /// <summary>Four octal digits, such as <c>0755</c>.</summary>
    public static string Text(int mode) => Convert.ToString(mode, 8).PadLeft(4, '0');
}
