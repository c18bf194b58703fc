using System.Diagnostics;
using System.Net.Sockets;

namespace TmuxAgent.TestSupport;

/// <summary>The machine's journal, on a machine that was not booted with systemd: what services print is kept there.</summary>
internal sealed class SystemdJournal : IDisposable
{
    private const string Program = "/usr/lib/systemd/systemd-journald";
    private const string Runtime = "/run/systemd/journal";

    private readonly Process? _process;

    /// <summary>Starts it where none runs.</summary>
    public SystemdJournal()
    {
        if (Answers())
            return;
        // Only what is stored is divided by user, and it is stored once somebody has said that the disk can be written.
        Directory.CreateDirectory("/var/log/journal");
        Directory.CreateDirectory(Runtime);
        File.WriteAllText(Path.Combine(Runtime, "flushed"), "");
        _process = Process.Start(ProcessRunner.StartInfo(new ProcessCommand(Program)));
        Wait.Until(Answers, TimeSpan.FromSeconds(10));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is null)
            return;
        // Killed, it would leave its files as broken ones.
        ProcessRunner.Run("kill", $"{_process.Id}");
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool Answers()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(Path.Combine(Runtime, "stdout")));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
