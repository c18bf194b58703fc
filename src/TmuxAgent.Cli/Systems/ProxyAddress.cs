using System.Globalization;

namespace TmuxAgent.Cli.Systems;

/// <summary>Where a proxy is and how it is spoken to. <see cref="ToString"/> shows neither user nor password.</summary>
/// <param name="IsSocks">Whether it speaks SOCKS 5; otherwise HTTP.</param>
/// <param name="IsTls">Whether HTTP is spoken to it through TLS.</param>
/// <param name="Host">Its host.</param>
/// <param name="Port">Its port.</param>
internal sealed record ProxyAddress(bool IsSocks, bool IsTls, string Host, int Port)
{
    /// <summary>Name to log in with; empty for none.</summary>
    public string User { get; private init; } = "";

    /// <summary>Password to log in with.</summary>
    public string Password { get; private init; } = "";

    /// <summary>What a proxy variable says; null where it is no address of a proxy.</summary>
    public static ProxyAddress? Parse(string text)
    {
        // Without a scheme every program takes it for HTTP.
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return null;
        var isSocks = url.Scheme is "socks5" or "socks5h" or "socks";
        if (!isSocks && url.Scheme is not ("http" or "https"))
            return null;
        var port =
            url.Port > 0 ? url.Port
            : isSocks ? 1080
            : 80;
        var colon = url.UserInfo.IndexOf(':');
        return new ProxyAddress(isSocks, url.Scheme == "https", url.IdnHost.Trim('[', ']'), port)
        {
            User = Uri.UnescapeDataString(colon < 0 ? url.UserInfo : url.UserInfo[..colon]),
            Password = colon < 0 ? "" : Uri.UnescapeDataString(url.UserInfo[(colon + 1)..]),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host} port {Port}");
}
