using System.Runtime.InteropServices;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>A folder that only the caller can read or write.</summary>
internal static class PrivateFolder
{
    private const int Mode = 0b111_000_000;
    private const int GroupAndOthers = 0b000_111_111;

    /// <summary>Whether there is anything at the path.</summary>
    public static bool Exists(string path) => Status(path) is not null;

    /// <summary>Why the folder may not be used, as a clause; empty where it may be, or is not there.</summary>
    public static Phrase Problem(string path)
    {
        if (Status(path) is not { } found)
            return Phrase.None;
        if ((found.Mode & LinuxCalls.TypeMask) == LinuxCalls.TypeLink)
            return FilePhrases.IsLink;
        if ((found.Mode & LinuxCalls.TypeMask) != LinuxCalls.TypeDirectory)
            return FilePhrases.NotFolder;
        if (found.Owner != LinuxCalls.EffectiveUser())
            return FilePhrases.OwnedByOther(found.Owner);
        return (found.Mode & GroupAndOthers) != 0 ? FilePhrases.OpenToOthers : Phrase.None;
    }

    /// <summary>Makes the folder where there is none yet, and every folder above it that is missing.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    public static void Make(string path)
    {
        if (Exists(path))
            return;
        if (Path.GetDirectoryName(path) is { } above)
            MakeAbove(above);
        MakeOne(path);
    }

    // A folder above may be a link or shared: only the last one has to be private.
    private static void MakeAbove(string path)
    {
        if (Directory.Exists(path))
            return;
        if (Path.GetDirectoryName(path) is { } above)
            MakeAbove(above);
        MakeOne(path);
    }

    private static void MakeOne(string path)
    {
        if (LinuxCalls.MakeDirectory(path, Mode) == 0)
            return;
        var error = Marshal.GetLastPInvokeError();
        if (error != LinuxCalls.Exists)
            throw LinuxCalls.Failure(error, path);
    }

    private static LinuxCalls.StatXBuffer? Status(string path)
    {
        if (LinuxCalls.StatusOf(path) is { } found)
            return found;
        var error = Marshal.GetLastPInvokeError();
        return error is LinuxCalls.NoEntry or LinuxCalls.NotDirectory ? null : throw LinuxCalls.Failure(error, path);
    }
}
