using System.Globalization;

namespace TmuxAgent.Cli.Systems;

/// <summary>Who listens on this machine's TCP ports (proc(5), <c>/proc/net/tcp</c>).</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";
    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>The sockets that listen on a port, whoever has them.</summary>
    public static IReadOnlyList<ListeningSocket> On(int port)
    {
        var wanted = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        var found = new List<ListeningSocket>();
        foreach (var table in Tables.Where(File.Exists))
        {
            foreach (var line in File.ReadLines(table).Skip(1))
            {
                var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (fields.Length > 9 && fields[1].EndsWith(wanted, StringComparison.Ordinal) && fields[3] == Listening)
                    found.Add(
                        new ListeningSocket(
                            long.Parse(fields[9], CultureInfo.InvariantCulture),
                            int.Parse(fields[7], CultureInfo.InvariantCulture)
                        )
                    );
            }
        }
        return found;
    }
}

/// <summary>One socket that listens.</summary>
/// <param name="Inode">Its number, by which its process is found.</param>
/// <param name="User">Number of the user who has it.</param>
internal sealed record ListeningSocket(long Inode, int User);
