using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>Tells a verb that it is asked to end: Ctrl-C, <c>kill</c>, or a closed terminal.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() =>
        _registrations = [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        ExitCode = signal switch
                        {
                            PosixSignal.SIGINT => 130,
                            PosixSignal.SIGTERM => 143,
                            _ => 129,
                        };
                        _stop.Cancel();
                    }
                )
            ),
        ];

    /// <summary>Is cancelled when the first signal arrives.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What a shell reports of a program that ended by that signal; 0 where none came.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Runs something that ends by <see cref="OperationCanceledException"/> once a signal came; no child is left then.</summary>
    /// <param name="run">What is run.</param>
    /// <param name="stopped">What is said where a signal ended it.</param>
    public int Guard(Func<int> run, Action stopped)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException) when (ExitCode != 0)
        {
            Descendants.Kill();
            stopped();
            return ExitCode;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }
}
