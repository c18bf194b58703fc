using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TmuxAgent.Cli.Systems.Regenerating;

/// <summary>Lets one run write at a time. The system gives the lock back when a process ends, however it ends.</summary>
internal sealed class RunLock : IDisposable
{
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
        var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var watch = Stopwatch.StartNew();
        var waited = false;
        while (LinuxCalls.Lock(file, LinuxCalls.LockExclusiveNonBlocking) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != LinuxCalls.WouldBlock)
            {
                file.Dispose();
                throw new IOException($"{Marshal.GetPInvokeErrorMessage(error)}: '{path}'", error);
            }
            if (watch.Elapsed > limit)
            {
                file.Dispose();
                throw new StoppedException(
                    ExitCode.Findings,
                    $"another tmuxagent has been writing here for {limit.TotalSeconds:0} seconds; nothing was written. Wait for it to end and run again");
            }
            if (!waited)
                onWait();
            waited = true;
            Thread.Sleep(Pause);
        }
        return new RunLock(file);
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _file.Dispose();
}
