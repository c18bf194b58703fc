using System.Globalization;
using System.Text;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>When messages were sent to the webhook of a repository from this machine by hand: a record of times alone.</summary>
internal sealed class SentMessages(StateFolder folder, TimeProvider clock)
{
    /// <summary>Name of the record.</summary>
    public const string FileName = "webhook";

    private const int Longest = 4096;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait until one more may be sent; nothing where it may be now.</summary>
    /// <param name="limit">How many may be sent in a minute.</param>
    public TimeSpan WaitFor(int limit) =>
        Read() is var sent && sent.Count < limit ? TimeSpan.Zero : sent[^limit] + Minute - clock.GetUtcNow();

    /// <summary>Records that one is sent now.</summary>
    public void Add()
    {
        var lines = Read()
            .Append(clock.GetUtcNow())
            .Select(time => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        folder.WriteRecord(FileName, Encoding.ASCII.GetBytes(string.Join('\n', lines)));
    }

    // Those of the last minute. A clock that was set back has none of the future.
    private List<DateTimeOffset> Read()
    {
        var now = clock.GetUtcNow();
        return
        [
            .. Encoding
                .ASCII.GetString(folder.ReadRecord(FileName, Longest) ?? [])
                .Split('\n')
                .Select(line =>
                    long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : 0
                )
                .Where(time => time > 0 && time <= now.ToUnixTimeMilliseconds())
                .Select(DateTimeOffset.FromUnixTimeMilliseconds)
                .Where(time => now - time < Minute),
        ];
    }
}
