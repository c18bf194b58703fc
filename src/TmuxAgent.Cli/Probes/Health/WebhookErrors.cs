namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What one of WeCom's codes means for the bot of a group.</summary>
/// <param name="Meaning">A clause.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record WebhookError(string Meaning, string Remedy)
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
            -1 => new("WeCom is busy", "send it again in a minute") { IsForNow = true },
            40008 => new("this kind of message is none that it knows", "the address may be of another service")
            {
                Command = SetAddress,
            },
            40058 => new(
                "a part of the message is invalid, or longer than it takes",
                "shorten it, or send plain text to see whether the markdown is the reason"
            ),
            44004 => new("the message is empty", "say something"),
            45002 => new("the message is too long", "shorten it"),
            TooMany => new(
                $"more than {LimitPerMinute} messages a minute",
                "wait a minute; the orchestrator's own messages count too"
            )
            {
                IsForNow = true,
            },
            45033 => new("too many messages at once", "send it again in a minute") { IsForNow = true },
            BadAddress => new(
                "no bot has this address: it is mistyped, or the bot was removed from the group",
                "look at the bot in the group, or add it again, and give its address:"
            )
            {
                Command = SetAddress,
            },
            93004 => new("the bot is switched off", "switch it on in the group's settings"),
            93008 => new("the bot is not in the group any more", "add it again, and give its new address:")
            {
                Command = SetAddress,
            },
            _ => new(
                "a code of WeCom's that says little about bots",
                $"https://open.work.weixin.qq.com/devtool/query?e={code} explains it"
            ),
        };
}
