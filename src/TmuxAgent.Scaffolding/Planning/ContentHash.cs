using Org.BouncyCastle.Crypto.Digests;

namespace TmuxAgent.Scaffolding.Planning;

/// <summary>
/// SHA-256 in lower-case hexadecimal, the form that <c>sha256sum</c> prints. In managed code: the runtime's own loads OpenSSL,
/// which takes a tenth of a run with nothing to do and is not on every machine.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash of some bytes.</summary>
    public static string Of(byte[] content)
    {
        var digest = new Sha256Digest();
        digest.BlockUpdate(content, 0, content.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return Convert.ToHexStringLower(hash);
    }
}
