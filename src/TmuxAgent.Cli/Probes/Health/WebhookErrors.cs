using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What one of WeCom's codes means for the bot of a group.</summary>
/// <param name="Meaning">A clause.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record WebhookError(Phrase Meaning, Phrase Remedy)
{
    /// <summary>What to type; empty where words must do.</summary>
    public string Command { get; init; } = "";

    /// <summary>Whether the same message may be taken later.</summary>
    public bool IsForNow { get; init; }
}

/// <summary>WeCom's global codes, as far as a bot's message can get them.</summary>
internal static class WebhookErrors
{
    /// <summary>Messages that one bot may send in a minute.</summary>
    public const int LimitPerMinute = 20;

    /// <summary>Too many messages.</summary>
    public const int TooMany = 45009;

    /// <summary>No bot has this address.</summary>
    public const int BadAddress = 93000;

    private const string SetAddress = "tmuxagent env set " + Webhook.Key;

    /// <summary>What a code means.</summary>
    public static WebhookError Of(int code) =>
        code switch
        {
            -1 => new(WebhookErrorPhrases.Busy, WebhookErrorPhrases.SendAgain) { IsForNow = true },
            40008 => new(WebhookErrorPhrases.UnknownKind, WebhookErrorPhrases.CheckAddress) { Command = SetAddress },
            40058 => new(WebhookErrorPhrases.InvalidPart, WebhookErrorPhrases.ShortenOrPlain),
            44004 => new(WebhookErrorPhrases.Empty, WebhookErrorPhrases.SaySomething),
            45002 => new(WebhookErrorPhrases.TooLong, WebhookErrorPhrases.Shorten),
            TooMany => new(WebhookErrorPhrases.TooMany(LimitPerMinute), WebhookErrorPhrases.Wait) { IsForNow = true },
            45033 => new(WebhookErrorPhrases.TooManyAtOnce, WebhookErrorPhrases.SendAgain) { IsForNow = true },
            BadAddress => new(WebhookErrorPhrases.NoBot, WebhookErrorPhrases.LookAtBot) { Command = SetAddress },
            93004 => new(WebhookErrorPhrases.SwitchedOff, WebhookErrorPhrases.SwitchOn),
            93008 => new(WebhookErrorPhrases.NotInGroup, WebhookErrorPhrases.AddAgain) { Command = SetAddress },
            _ => new(
                WebhookErrorPhrases.Other,
                WebhookErrorPhrases.LookUp($"https://open.work.weixin.qq.com/devtool/query?e={code}")
            ),
        };
}
