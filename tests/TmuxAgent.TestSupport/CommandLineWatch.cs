using System.Collections.Concurrent;
using System.Text;

namespace TmuxAgent.TestSupport;

/// <summary>Reads every process's command line again and again, as anybody on the machine may do (proc(5)).</summary>
public sealed class CommandLineWatch : IDisposable
{
    private readonly string _marker;
    private readonly Thread _reader;
    private readonly ConcurrentDictionary<string, byte> _seen = new();
    private volatile bool _stopped;

    /// <param name="marker">What must stand on no command line.</param>
    public CommandLineWatch(string marker)
    {
        _marker = marker;
        _reader = new Thread(ReadUntilStopped);
        _reader.Start();
    }

    /// <summary>The command lines that hold the marker.</summary>
    public IEnumerable<string> Marked => _seen.Keys.Where(line => line.Contains(_marker, StringComparison.Ordinal));

    /// <summary>Ends the watch and returns every command line that was seen, arguments parted by blanks.</summary>
    public IReadOnlyCollection<string> Stop()
    {
        _stopped = true;
        _reader.Join();
        return [.. _seen.Keys];
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void ReadUntilStopped()
    {
        while (!_stopped)
        {
            foreach (
                var process in Directory
                    .EnumerateDirectories("/proc", "*")
                    .Where(folder => char.IsAsciiDigit(folder[6]))
            )
                Read(process + "/cmdline");
            Thread.Sleep(1);
        }
    }

    private void Read(string path)
    {
        try
        {
            _seen.TryAdd(Encoding.UTF8.GetString(File.ReadAllBytes(path)).Replace('\0', ' '), 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process ended in between.
        }
    }
}
