using System.Diagnostics;
using System.Runtime.InteropServices;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>One program of several that run together.</summary>
/// <param name="Name">Put before each line of its output.</param>
/// <param name="Start">How it is started; it makes a session of its own, so that its whole group can be ended.</param>
internal sealed record ForegroundService(string Name, ProcessStartInfo Start);

/// <summary>
/// Programs that run together in the foreground: all end when one ends, or when the person or the system wants it, as the
/// service manager ends them (first the program, then what is left of its group).
/// </summary>
/// <param name="terminal">The three standard streams.</param>
/// <param name="secrets">The texts to hide where output is a terminal.</param>
internal sealed class ForegroundServices(Terminal terminal, IReadOnlyList<string> secrets)
{
    private const int SignalBase = 128;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<int> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hurried = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs them until one ends, and returns its exit code; 128 + number after a signal to this process.</summary>
    public int Run(IReadOnlyList<ForegroundService> services)
    {
        var registrations = ChildSignals.All.Select(signal => PosixSignalRegistration.Create(signal, Stop)).ToList();
        var running = new List<(string Name, Process Process)>();
        var pumps = new List<Task>();
        try
        {
            foreach (var service in services)
            {
                var process = Process.Start(service.Start)!;
                process.StandardInput.Close();
                running.Add((service.Name, process));
                pumps.Add(Show(process.StandardOutput, terminal.Output, terminal.IsOutputTerminal, service.Name));
                pumps.Add(Show(process.StandardError, terminal.Error, terminal.IsErrorTerminal, service.Name));
            }
            return WaitAsync(running).GetAwaiter().GetResult();
        }
        finally
        {
            foreach (var (_, process) in running)
            {
                _ = LinuxCalls.Kill(-process.Id, ChildSignals.Kill);
                // Where it has no group of its own yet.
                if (!process.HasExited)
                    _ = LinuxCalls.Kill(process.Id, ChildSignals.Kill);
            }
            Task.WaitAll([.. pumps], LastWords);
            running.ForEach(one => one.Process.Dispose());
            registrations.ForEach(registration => registration.Dispose());
        }
    }

    private async Task<int> WaitAsync(List<(string Name, Process Process)> running)
    {
        var ends = running.Select(one => one.Process.WaitForExitAsync()).ToList();
        await Task.WhenAny([.. ends, _stopped.Task]).ConfigureAwait(false);
        var ended = running.Find(one => one.Process.HasExited);
        var code = _stopped.Task.IsCompleted ? await _stopped.Task.ConfigureAwait(false) : ended.Process.ExitCode;
        if (!_stopped.Task.IsCompleted)
            await terminal
                .Error.WriteLineAsync($"tmuxagent: {terminal.Say(MachinePhrases.Ended(ended.Name, code))}")
                .ConfigureAwait(false);
        foreach (var (_, process) in running.Where(one => !one.Process.HasExited))
            _ = LinuxCalls.Kill(process.Id, ChildSignals.Terminate);
        await Task.WhenAny(Task.WhenAll(ends), _hurried.Task, Task.Delay(Grace)).ConfigureAwait(false);
        return code;
    }

    // Who asks a second time does not want to wait.
    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (!_stopped.TrySetResult(SignalBase + ChildSignals.NumberOf(context.Signal)))
            _hurried.TrySetResult();
    }

    private Task Show(StreamReader from, TextWriter to, bool isTerminal, string name) =>
        new ShownOutput(to, isTerminal ? secrets : [], name).PumpAsync(from.BaseStream);
}
