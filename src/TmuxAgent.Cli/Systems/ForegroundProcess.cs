using System.Diagnostics;
using System.Runtime.InteropServices;
using TmuxAgent.Core.EnvFiles;

namespace TmuxAgent.Cli.Systems;

/// <summary>
/// A program that runs in the place of this one: it has the same standard input, is told of the same signals, and its exit
/// code is the result. What it prints on a terminal goes through here, so that secrets can be hidden.
/// </summary>
/// <param name="terminal">The three standard streams.</param>
/// <param name="secrets">The texts to hide.</param>
internal sealed class ForegroundProcess(Terminal terminal, IReadOnlyList<string> secrets)
{
    private static readonly PosixSignal[] Signals =
    [
        PosixSignal.SIGINT,
        PosixSignal.SIGQUIT,
        PosixSignal.SIGTERM,
        PosixSignal.SIGHUP,
    ];

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">Absolute path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">All of its environment.</param>
    public int Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = terminal.IsOutputTerminal,
            RedirectStandardError = terminal.IsErrorTerminal,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var registrations = Signals.Select(signal => PosixSignalRegistration.Create(signal, Pass(process))).ToList();
        terminal.LeaveKeypadMode();
        try
        {
            var pumps = new List<Task>();
            if (start.RedirectStandardOutput)
                pumps.Add(PumpAsync(process.StandardOutput.BaseStream, terminal.Output));
            if (start.RedirectStandardError)
                pumps.Add(PumpAsync(process.StandardError.BaseStream, terminal.Error));
            process.WaitForExit();
            Task.WaitAll([.. pumps]);
            return process.ExitCode;
        }
        finally
        {
            terminal.LeaveKeypadMode();
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
                _ = LinuxCalls.Kill(process.Id, NumberOf(context.Signal));
        };

    private async Task PumpAsync(Stream from, TextWriter to)
    {
        var redactor = new SecretRedactor(secrets);
        // A character may arrive in pieces.
        var decoder = to.Encoding.GetDecoder();
        var bytes = new byte[8192];
        for (int count; (count = await from.ReadAsync(bytes).ConfigureAwait(false)) > 0; )
            Write(redactor.Feed(bytes, count), flush: false);
        Write(redactor.End(), flush: true);

        void Write(byte[] shown, bool flush)
        {
            var text = new char[decoder.GetCharCount(shown, 0, shown.Length, flush)];
            decoder.GetChars(shown, 0, shown.Length, text, 0, flush);
            to.Write(text);
        }
    }

    private static int NumberOf(PosixSignal signal) =>
        signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            _ => 15,
        };
}
