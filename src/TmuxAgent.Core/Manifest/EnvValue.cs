using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TmuxAgent.Core.Manifest;

/// <summary>
/// How the text of an environment value is read as each type. The C# settings class, the rules and the docs all follow
/// this; <c>docs/manifest.md</c> gives the same forms in words. Nothing is trimmed but the items of a list.
/// </summary>
public static class EnvValue
{
    /// <summary>Longest duration, in seconds: what fits a <see cref="TimeSpan"/>.</summary>
    public const double LongestSeconds = 922337203685;

    private static readonly (string Unit, double Seconds)[] Units =
    [
        ("ms", 0.001),
        ("s", 1),
        ("m", 60),
        ("h", 3600),
        ("d", 86400),
    ];

    /// <summary>An optional sign and decimal digits, in 64 bits.</summary>
    public static bool TryReadInt(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>A decimal number with a point, optionally with an exponent; finite.</summary>
    public static bool TryReadFloat(string text, out double value)
    {
        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, styles, CultureInfo.InvariantCulture, out value)
            && !double.IsNaN(value)
            && !double.IsInfinity(value);
    }

    /// <summary><c>true/false</c>, <c>1/0</c>, <c>yes/no</c>, <c>on/off</c>, in any case.</summary>
    public static bool TryReadBool(string text, out bool value)
    {
        var word = text.ToLowerInvariant();
        value = word is "true" or "1" or "yes" or "on";
        return value || word is "false" or "0" or "no" or "off";
    }

    /// <summary>A number that is not negative, of seconds or with one unit: <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c>.</summary>
    public static bool TryReadDuration(string text, out double seconds)
    {
        var factor = 1.0;
        var number = text;
        foreach (var unit in Units)
        {
            if (!text.EndsWith(unit.Unit, StringComparison.Ordinal))
                continue;
            factor = unit.Seconds;
            number = text.Substring(0, text.Length - unit.Unit.Length);
            break;
        }
        var read = TryReadFloat(number, out seconds);
        seconds *= factor;
        return read && number[0] is not ('-' or '+') && seconds <= LongestSeconds;
    }

    /// <summary>Decimal digits, 1 to 65535.</summary>
    public static bool TryReadPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535;

    /// <summary>Items between commas, blanks around them and empty ones dropped.</summary>
    public static IReadOnlyList<string> ReadList(string text) =>
        [.. text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0)];

    /// <summary>An absolute URL with a host or path after <c>://</c>, without blanks.</summary>
    public static bool TryReadUrl(string text, out Uri? url)
    {
        url = null;
        return text.IndexOf("://", StringComparison.Ordinal) > 0
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && Uri.TryCreate(text, UriKind.Absolute, out url);
    }

    /// <summary>A host name (letters, digits, <c>-</c>, <c>_</c>, dots between) or an IP address, IPv6 without brackets.</summary>
    public static bool IsHost(string text)
    {
        if (text.Length is 0 or > 253)
            return false;
        if (text.IndexOf(':') >= 0)
        {
            return text[0] != '['
                && IPAddress.TryParse(text, out var address)
                && address.AddressFamily == AddressFamily.InterNetworkV6;
        }
        return text.Split('.').All(IsHostLabel);
    }

    /// <summary>A path that is not empty and holds no control character.</summary>
    public static bool IsPath(string text) => text.Length > 0 && !text.Any(char.IsControl);

    private static bool IsHostLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
