using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

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
        var descriptor = LinuxCalls.Open(path, LinuxCalls.ReadWrite | LinuxCalls.Create | LinuxCalls.CloseOnExec, PrivateFile);
        if (descriptor < 0)
            throw Failure(Marshal.GetLastPInvokeError(), path);
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        var watch = Stopwatch.StartNew();
        var waited = false;
        while (LinuxCalls.Lock(file, LinuxCalls.LockExclusiveNonBlocking) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != LinuxCalls.WouldBlock)
            {
                file.Dispose();
                throw Failure(error, path);
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

    private static IOException Failure(int error, string path) =>
        new($"{Marshal.GetPInvokeErrorMessage(error)}: '{path}'", error);
}
