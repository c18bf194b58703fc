namespace TmuxAgent.Scaffolding.Planning;

/// <summary>Line ends of raw bytes, whatever their encoding (any that contains ASCII).</summary>
internal static class LineEnds
{
    /// <summary>Whether there are line ends and each is CRLF.</summary>
    public static bool AreAllCrLf(byte[] content)
    {
        var count = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\n')
                continue;
            if (i == 0 || content[i - 1] != '\r')
                return false;
            count++;
        }
        return count > 0;
    }

    /// <summary>Whether the content has this hash as it is or, where its line ends are CRLF, with those that are rendered.</summary>
    public static bool HasHash(byte[] content, string hash) =>
        ContentHash.Of(content) == hash || AreAllCrLf(content) && ContentHash.Of(ToLf(content)) == hash;

    /// <summary>Each lone LF made CRLF.</summary>
    public static byte[] ToCrLf(byte[] content)
    {
        var result = new List<byte>(content.Length + 64);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' && (i == 0 || content[i - 1] != '\r'))
                result.Add((byte)'\r');
            result.Add(content[i]);
        }
        return [.. result];
    }

    private static byte[] ToLf(byte[] content) =>
        [.. content.Where((unit, i) => unit != '\r' || i + 1 == content.Length || content[i + 1] != '\n')];
}
