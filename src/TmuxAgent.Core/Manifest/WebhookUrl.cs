using System.Text.RegularExpressions;

namespace TmuxAgent.Core.Manifest;

/// <summary>Recognises the URL of a chat robot's webhook. Whoever has it, with its key, can post.</summary>
public static class WebhookUrl
{
    // By the services' own documentation: WeCom (key=), DingTalk (access_token=), Feishu and Lark, Slack, Discord.
    private static readonly Regex KeyPart = new(
        @"https?://[^\s""'<>]*?(?:/webhook/send\?key=|/robot/send\?access_token=|/bot/v2/hook/|hooks\.slack\.com/services/|/api/webhooks/)(?<key>[A-Za-z0-9/_-]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1)
    );

    /// <summary>
    /// Whether a text holds a webhook's URL with what looks like a real key: long, with a digit, and of more than a few
    /// different characters, so that <c>key=xxxxxxxx</c> and <c>key=YOUR_KEY</c> pass.
    /// </summary>
    public static bool HoldsKey(string text)
    {
        // Nearly every text of a program ends here.
        if (text.IndexOf("://", StringComparison.Ordinal) < 0)
            return false;
        try
        {
            return KeyPart.Matches(text).Cast<Match>().Any(match => IsRealKey(match.Groups["key"].Value));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Whether a text holds a webhook's URL with anything at all for a key.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text is too long to tell.</exception>
    public static bool IsOne(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) >= 0 && KeyPart.IsMatch(text);

    private static bool IsRealKey(string key) =>
        key.Length >= 16 && key.Any(char.IsDigit) && key.Where(char.IsLetterOrDigit).Distinct().Count() > 4;
}
