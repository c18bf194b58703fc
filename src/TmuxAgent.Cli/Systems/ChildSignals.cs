using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>The signals by which a person or the system ends a program (signal(7)).</summary>
internal static class ChildSignals
{
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Those that a program in the foreground is told of.</summary>
    public static IReadOnlyList<PosixSignal> All { get; } =
    [PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    /// <summary>Its number, the same on every architecture.</summary>
    public static int NumberOf(PosixSignal signal) =>
        signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            _ => Terminate,
        };
}
