namespace TmuxAgent.EndToEnd.Tests.Secrets;

/// <summary>Reads the command line of every process of the machine, over and over, until it is stopped.</summary>
internal sealed class CommandLineWatch : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _seen = [];
    private readonly Task _reading;

    private CommandLineWatch(string marker) => _reading = Task.Run(() => Read(marker));

    public static CommandLineWatch Start(string marker) => new(marker);

    /// <summary>Stops watching and returns every command line that held the marker.</summary>
    public async Task<IReadOnlyCollection<string>> StopAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        return _seen;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private void Read(string marker)
    {
        while (!_stop.IsCancellationRequested)
        {
            foreach (var process in Directory.EnumerateDirectories("/proc", "*").Where(path => char.IsAsciiDigit(path[^1])))
            {
                var line = CommandLineOf(process);
                if (line.Contains(marker, StringComparison.Ordinal))
                    _seen.Add(line);
            }
        }
    }

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
