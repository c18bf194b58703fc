using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// A program that runs in the place of this one: it has the same standard input, is told of the same signals, and its exit
/// code is the result. What it prints on a terminal goes through here, so that secrets can be hidden.
/// </summary>
/// <param name="terminal">The three standard streams.</param>
/// <param name="secrets">The texts to hide.</param>
internal sealed class ForegroundProcess(Terminal terminal, IReadOnlyList<string> secrets)
{
    /// <summary>Runs it to its end.</summary>
    public int Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = terminal.IsOutputTerminal;
        start.RedirectStandardError = terminal.IsErrorTerminal;
        using var process = Process.Start(start)!;
        var registrations = ChildSignals
            .All.Select(signal => PosixSignalRegistration.Create(signal, Pass(process)))
            .ToList();
        try
        {
            var pumps = new List<Task>();
            if (start.RedirectStandardOutput)
                pumps.Add(new ShownOutput(terminal.Output, secrets).PumpAsync(process.StandardOutput.BaseStream));
            if (start.RedirectStandardError)
                pumps.Add(new ShownOutput(terminal.Error, secrets).PumpAsync(process.StandardError.BaseStream));
            process.WaitForExit();
            Task.WaitAll([.. pumps]);
            return process.ExitCode;
        }
        finally
        {
            registrations.ForEach(registration => registration.Dispose());
        }
    }

    // A key such as Ctrl-C reaches every process of the terminal by itself; a second signal would be one too many.
    private Action<PosixSignalContext> Pass(Process process) =>
        context =>
        {
            context.Cancel = true;
            var isOfAKey = terminal.IsInputTerminal && context.Signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT;
            if (!isOfAKey && !process.HasExited)
                _ = LinuxCalls.Kill(process.Id, ChildSignals.NumberOf(context.Signal));
        };
}
