using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What WeCom's codes mean for the bot of a group, and what to do.</summary>
internal static class WebhookErrorPhrases
{
    /// <summary>-1</summary>
    public static Phrase Busy { get; } = new($"WeCom is busy", $"企业微信繁忙");

    /// <summary>What to do.</summary>
    public static Phrase SendAgain { get; } = new($"send it again in a minute", $"一分钟后再发");

    /// <summary>40008</summary>
    public static Phrase UnknownKind { get; } =
        new($"WeCom does not know this kind of message", $"企业微信不认识这种消息");

    /// <summary>What to do.</summary>
    public static Phrase CheckAddress { get; } =
        new($"the address may be of another service", $"这个地址可能是别的服务的");

    /// <summary>40058</summary>
    public static Phrase InvalidPart { get; } =
        new($"a part of the message is invalid, or longer than it takes", $"消息的某个部分无效，或者太长");

    /// <summary>What to do.</summary>
    public static Phrase ShortenOrPlain { get; } =
        new(
            $"shorten it, or send plain text to see whether the markdown is the reason",
            $"缩短它，或改发纯文本，看看是不是 markdown 的问题"
        );

    /// <summary>44004</summary>
    public static Phrase Empty { get; } = new($"the message is empty", $"消息是空的");

    /// <summary>What to do.</summary>
    public static Phrase SaySomething { get; } = new($"say something", $"写点内容");

    /// <summary>45002</summary>
    public static Phrase TooLong { get; } = new($"the message is too long", $"消息太长");

    /// <summary>What to do.</summary>
    public static Phrase Shorten { get; } = new($"shorten it", $"缩短它");

    /// <summary>45009</summary>
    public static Phrase TooMany(int perMinute) =>
        new($"more than {perMinute} messages a minute", $"每分钟超过 {perMinute} 条消息");

    /// <summary>What to do.</summary>
    public static Phrase Wait { get; } =
        new($"wait a minute; the orchestrator's own messages count too", $"等一分钟；编排器自己发的也计算在内");

    /// <summary>45033</summary>
    public static Phrase TooManyAtOnce { get; } = new($"too many messages at once", $"同时发送的消息太多");

    /// <summary>93000</summary>
    public static Phrase NoBot { get; } =
        new(
            $"no bot has this address: it is mistyped, or the bot was removed from the group",
            $"没有机器人使用这个地址：地址写错了，或机器人已被移出群"
        );

    /// <summary>What to do.</summary>
    public static Phrase LookAtBot { get; } =
        new(
            $"look at the bot in the group, or add it again, and give its address:",
            $"在群里查看机器人，或重新添加，然后填它的地址："
        );

    /// <summary>93004</summary>
    public static Phrase SwitchedOff { get; } = new($"the bot is switched off", $"机器人被停用了");

    /// <summary>What to do.</summary>
    public static Phrase SwitchOn { get; } = new($"switch it on in the group's settings", $"在群设置里启用它");

    /// <summary>93008</summary>
    public static Phrase NotInGroup { get; } = new($"the bot is not in the group any more", $"机器人已不在群里");

    /// <summary>What to do.</summary>
    public static Phrase AddAgain { get; } =
        new($"add it again, and give its new address:", $"重新添加，然后填它的新地址：");

    /// <summary>Any other code.</summary>
    public static Phrase Other { get; } =
        new($"a code of WeCom's that says little about bots", $"企业微信的错误码，和机器人关系不大");

    /// <summary>What to do.</summary>
    public static Phrase LookUp(string url) => new($"{url} explains it", $"含义见 {url}");
}
