namespace TmuxAgent.Cli.Systems;

/// <summary>
/// Keeps the numbers 0, 1 and 2 for the standard streams. Where the caller closed one (<c>&gt;&amp;-</c>), the next file that
/// is opened would get its number, and what is meant for the terminal would be written into that file.
/// </summary>
internal static class StandardDescriptors
{
    private const int LastOfThem = 2;

    /// <summary>Fills the gaps with a device that cannot be written to. Call before anything is opened.</summary>
    public static void Reserve()
    {
        int descriptor;
        do descriptor = LinuxCalls.Open("/dev/null", 0);
        while (descriptor is >= 0 and <= LastOfThem);
        if (descriptor > LastOfThem)
            _ = LinuxCalls.Close(descriptor);
    }
}
