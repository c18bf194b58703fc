using System.Security.Cryptography;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>SHA-256 in lower-case hexadecimal, the form that <c>sha256sum</c> prints.</summary>
public static class ContentHash
{
    /// <summary>The hash of some bytes.</summary>
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
