using System.Security.Cryptography;
using System.Text;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>SHA-256 in lower-case hexadecimal, the form that <c>sha256sum</c> prints.</summary>
public static class ContentHash
{
    /// <summary>The hash of some bytes.</summary>
    public static string Of(byte[] content)
    {
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(content);
#else
        var hash = SHA256.HashData(content);
#endif
        var text = new StringBuilder(hash.Length * 2);
        foreach (var part in hash)
            text.Append(part.ToString("x2"));
        return text.ToString();
    }
}
