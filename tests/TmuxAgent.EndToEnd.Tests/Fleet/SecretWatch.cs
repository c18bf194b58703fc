using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>Reads the temporary files of controller and hosts, and every command line, again and again while plays run.</summary>
internal sealed class SecretWatch : IDisposable
{
    private readonly string _fileWithSecret;
    private readonly string[] _folders;
    private readonly CommandLineWatch _lines;
    private readonly Thread _reader;
    private readonly HashSet<string> _found = [];
    private volatile bool _isStopped;

    /// <param name="secret">What must be in none.</param>
    /// <param name="fileWithSecret">A file that has it, so that the watch itself names it on no command line.</param>
    /// <param name="folders">Where temporary files are.</param>
    public SecretWatch(string secret, string fileWithSecret, params string[] folders)
    {
        _fileWithSecret = fileWithSecret;
        _folders = folders;
        _lines = new CommandLineWatch(secret);
        _reader = new Thread(Read);
        _reader.Start();
    }

    /// <summary>Ends the watch; the files and command lines that held the secret.</summary>
    public IReadOnlyList<string> Stop()
    {
        _isStopped = true;
        _reader.Join();
        _lines.Stop();
        return [.. _found, .. _lines.Marked];
    }

    /// <summary>The files below a folder that hold what another file holds.</summary>
    public static IEnumerable<string> FilesWith(string pattern, string folder)
    {
        // Sockets and what is gone meanwhile are no files to read.
        var found = ProcessRunner.Run("grep", "-rlsF", "-D", "skip", "-f", pattern, "--", folder);
        return found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isStopped)
            Stop();
        _lines.Dispose();
    }

    private void Read()
    {
        while (!_isStopped)
        {
            foreach (var folder in _folders.Where(Directory.Exists))
                _found.UnionWith(FilesWith(_fileWithSecret, folder));
            // A module that is written to a disk is there for longer than that.
            Thread.Sleep(20);
        }
    }
}
