using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace TmuxAgent.TestSupport;

/// <summary>The machine's journal, on a machine that was not booted with systemd: what services print is kept there.</summary>
internal static class SystemdJournal
{
    private const string Runtime = "/run/systemd/journal";

    // A test process may be killed, and its journal ends with it whatever happens. Ended by SIGKILL, the journal would leave its
    // files as broken ones.
    private const string UntilTheTestsEnd =
        "exec >/dev/null 2>&1; /usr/lib/systemd/systemd-journald & tail --pid=\"$1\" --follow /dev/null; kill \"$!\"; wait";

    /// <summary>Starts it where none runs.</summary>
    public static void Ensure()
    {
        if (Answers())
            return;
        // Only what is stored is divided by user, and it is stored once somebody has said that the disk can be written.
        Directory.CreateDirectory("/var/log/journal");
        Directory.CreateDirectory(Runtime);
        File.WriteAllText(Path.Combine(Runtime, "flushed"), "");
        var self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(
            ProcessRunner.StartInfo(new ProcessCommand("/bin/bash", "-c", UntilTheTestsEnd, "journal", self))
        );
        Wait.Until(Answers, TimeSpan.FromSeconds(10));
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
