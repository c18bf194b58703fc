using System.Text;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>
/// Puts <c>***</c> in the place of secrets in a stream of bytes, also where one arrives in pieces: what may be the
/// beginning of a secret is held back until it is clear.
/// </summary>
public sealed class SecretRedactor
{
    /// <summary>Shorter texts are in every output, and no secret.</summary>
    public const int Shortest = 4;

    private static readonly byte[] Mask = Encoding.ASCII.GetBytes(EnvValueMask.Hidden);

    // By first byte; the longest first, since one secret may begin another.
    private readonly byte[][]?[] _secrets = new byte[256][][];
    private byte[] _held = [];

    /// <param name="secrets">The texts to hide; of a text of several lines, each line.</param>
    public SecretRedactor(IEnumerable<string> secrets)
    {
        var texts = secrets
            .SelectMany(secret => secret.Split('\n').Append(secret))
            .Where(text => text.Length >= Shortest)
            .Distinct(StringComparer.Ordinal)
            .Select(Encoding.UTF8.GetBytes);
        foreach (var group in texts.GroupBy(text => text[0]))
            _secrets[group.Key] = [.. group.OrderByDescending(text => text.Length)];
    }

    /// <summary>Takes the next bytes and gives those that may be shown.</summary>
    public byte[] Feed(byte[] bytes, int count)
    {
        var text = new byte[_held.Length + count];
        _held.CopyTo(text, 0);
        Array.Copy(bytes, 0, text, _held.Length, count);
        return Redact(text, isEnd: false);
    }

    /// <summary>Gives what was held back, once nothing more comes.</summary>
    public byte[] End() => Redact(_held, isEnd: true);

    private byte[] Redact(byte[] text, bool isEnd)
    {
        var shown = new List<byte>(text.Length);
        var at = 0;
        for (; at < text.Length; at++)
        {
            var length = 0;
            foreach (var secret in _secrets[text[at]] ?? [])
            {
                var same = CommonLength(text, at, secret);
                if (same == secret.Length)
                {
                    length = same;
                    break;
                }
                if (!isEnd && at + same == text.Length)
                {
                    _held = [.. text.Skip(at)];
                    return [.. shown];
                }
            }
            if (length == 0)
            {
                shown.Add(text[at]);
                continue;
            }
            shown.AddRange(Mask);
            at += length - 1;
        }
        _held = [];
        return [.. shown];
    }

    private static int CommonLength(byte[] text, int at, byte[] secret)
    {
        var length = 0;
        while (length < secret.Length && at + length < text.Length && text[at + length] == secret[length])
            length++;
        return length;
    }
}
