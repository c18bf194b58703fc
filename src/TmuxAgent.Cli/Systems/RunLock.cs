using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>Lets one run write at a time. The system gives the lock back when a process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
    private const uint PrivateFile = 0b110_000_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SafeFileHandle _file;

    private RunLock(SafeFileHandle file) => _file = file;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock file; its folder exists.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="onWait">Called once, before waiting.</param>
    /// <exception cref="StoppedException">The limit passed.</exception>
    public static RunLock Take(string path, TimeSpan limit, Action onWait)
    {
        // Not by .NET, which takes a lock of its own on opening and fails at once where it cannot.
        var flags = LinuxCalls.ReadWrite | LinuxCalls.Create | LinuxCalls.CloseOnExec | LinuxCalls.OpenNoFollow;
        var file = Open(path, flags) ?? throw LinuxCalls.Failure(LinuxCalls.NoEntry, path);
        if (Wait(file, LinuxCalls.LockExclusiveNonBlocking, path, limit, onWait))
            return new RunLock(file);
        file.Dispose();
        throw new StoppedException(ExitCode.TryAgain, RecordPhrases.LockedForWriting((int)limit.TotalSeconds));
    }

    /// <summary>Takes the lock where nobody holds it; null where somebody does, or there is none.</summary>
    public static RunLock? TryTake(string path)
    {
        var file = Open(path, LinuxCalls.ReadWrite | LinuxCalls.CloseOnExec | LinuxCalls.OpenNoFollow);
        if (file is null || Wait(file, LinuxCalls.LockExclusiveNonBlocking, path, TimeSpan.Zero, () => { }))
            return file is null ? null : new RunLock(file);
        file.Dispose();
        return null;
    }

    /// <summary>Looks at something while nobody writes, without making the lock. Waits for a run that is under way.</summary>
    /// <exception cref="StoppedException">The limit passed.</exception>
    public static T Look<T>(string path, TimeSpan limit, Func<T> look)
    {
        using var file = Open(path, LinuxCalls.CloseOnExec | LinuxCalls.OpenNoFollow);
        if (file is not null && !Wait(file, LinuxCalls.LockSharedNonBlocking, path, limit, () => { }))
            throw new StoppedException(ExitCode.TryAgain, RecordPhrases.LockedForReading((int)limit.TotalSeconds));
        return look();
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();

    private static bool Wait(SafeFileHandle file, int operation, string path, TimeSpan limit, Action onWait)
    {
        var watch = Stopwatch.StartNew();
        var waited = false;
        while (LinuxCalls.Lock(file, operation) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != LinuxCalls.WouldBlock)
            {
                file.Dispose();
                throw LinuxCalls.Failure(error, path);
            }
            if (watch.Elapsed > limit)
                return false;
            if (!waited)
                onWait();
            waited = true;
            Thread.Sleep(Pause);
        }
        return true;
    }

    private static SafeFileHandle? Open(string path, int flags)
    {
        var descriptor = LinuxCalls.Open(path, flags, PrivateFile);
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        return error == LinuxCalls.NoEntry ? null : throw LinuxCalls.Failure(error, path);
    }
}
