using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is said of the WeCom group's bot, and what is sent to it.</summary>
internal static class WebhookPhrases
{
    /// <summary>The key is not declared.</summary>
    public static Phrase NotDeclared(string key) =>
        new($"tmuxagent.toml declares no {key}", $"tmuxagent.toml 没有声明 {key}");

    /// <summary>The host answers; no message was sent.</summary>
    public static Phrase HostAnswers(string host) =>
        new(
            $"well-formed, and {host} answers; --send tries the whole way",
            $"地址完整，{host} 有应答；加 --send 才会走完全程"
        );

    /// <summary>A message went through.</summary>
    public static Phrase Accepted { get; } = new($"the message was accepted", $"消息已被接受");

    /// <summary>What <c>doctor --send</c> sends.</summary>
    public static Phrase DoctorMessage { get; } =
        new(
            $"tmuxagent doctor: this message shows that the webhook works.",
            $"tmuxagent 体检：收到这条消息，说明 webhook 可用。"
        );

    /// <summary>What <c>webhook test</c> sends, as text.</summary>
    public static Phrase TestMessage { get; } =
        new($"tmuxagent: this message shows that the webhook works.", $"tmuxagent：收到这条消息，说明 webhook 可用。");

    /// <summary>What <c>webhook test</c> sends, as markdown.</summary>
    public static Phrase TestMarkdown { get; } =
        new(
            $"**tmuxagent**\n> this message shows that the webhook works.",
            $"**tmuxagent**\n> 收到这条消息，说明 webhook 可用。"
        );

    /// <summary>An answer with a code of WeCom's.</summary>
    public static Phrase Answer(int code, Phrase meaning) =>
        new($"errcode {code}: {meaning}", $"错误码 {code}：{meaning}");

    /// <summary>An answer without a code.</summary>
    public static Phrase AnswerWithoutCode { get; } = new($"no errcode in its answer", $"应答里没有 `errcode`");

    /// <summary>What to do where the answer is not WeCom's.</summary>
    public static Phrase AnotherService { get; } =
        new(
            $"the address may be another service's; look at it and set it again:",
            $"这个地址可能是别的服务的；看一看，重新设置："
        );

    /// <summary>Too many messages, by what this machine has sent itself.</summary>
    public static Phrase WaitForLimit(int perMinute, int seconds) =>
        new(
            $"{perMinute} messages a minute are allowed and were sent; nothing more is sent for {seconds} s, then try again",
            $"每分钟最多 {perMinute} 条，已经发满；{seconds} 秒内不再发送，之后再试"
        );

    /// <summary>There is no address to send to.</summary>
    public static Phrase NothingSent(Phrase why, string key) =>
        new(
            $"nothing is sent: {why}; `tmuxagent env set {key}` asks for it, and does not show it",
            $"没有发送：{why}；`tmuxagent env set {key}` 会询问它，输入不回显"
        );

    /// <summary>The proxy on the way is none.</summary>
    public static Phrase BrokenProxy { get; } =
        new(
            $"nothing is sent: the proxy that is set for it is not an address of one; `tmuxagent doctor --only proxy` says which",
            $"没有发送：为它设置的代理不是代理地址；`tmuxagent doctor --only proxy` 会指出是哪个"
        );

    /// <summary>An empty message.</summary>
    public static Phrase Empty { get; } =
        new($"MESSAGE is empty, which WeCom refuses; say something", $"MESSAGE 是空的，企业微信不接受；写点内容");

    /// <summary>A message that is too long.</summary>
    public static Phrase TooLong(int bytes, int longest, string kind, bool isMarkdown) =>
        isMarkdown
            ? new(
                $"MESSAGE has {bytes} bytes of UTF-8, and WeCom takes {longest} of {kind}; nothing was sent. Shorten it",
                $"MESSAGE 按 UTF-8 有 {bytes} 字节，企业微信的 {kind} 消息最多 {longest} 字节；没有发送。请缩短"
            )
            : new(
                $"MESSAGE has {bytes} bytes of UTF-8, and WeCom takes {longest} of {kind}; nothing was sent. Shorten it, or send it with --markdown, which may be twice as long",
                $"MESSAGE 按 UTF-8 有 {bytes} 字节，企业微信的 {kind} 消息最多 {longest} 字节；没有发送。请缩短，或加 --markdown 发送，那样可以长一倍"
            );

    /// <summary>The host does not answer.</summary>
    public static Phrase Unreachable(string host, Phrase way, Phrase why) =>
        new(
            $"{host} cannot be reached {way}: {why}; `tmuxagent doctor --only proxy,webhook` says why",
            $"连不到 {host}（{way}）：{why}；原因见 `tmuxagent doctor --only proxy,webhook`"
        );

    /// <summary>How a host is asked.</summary>
    public static Phrase ThroughProxy(string proxy) => new($"through the proxy {proxy}", $"经代理 {proxy}");

    /// <summary>The message arrived.</summary>
    public static Phrase Sent(string host, string kind, int bytes, Phrase way) =>
        new(
            $"{host} has accepted a {kind} message of {bytes} bytes, sent {way}",
            $"{host} 接受了一条 {kind} 消息，{bytes} 字节（{way}）"
        );

    /// <summary>The message was refused.</summary>
    public static Phrase NotAccepted(Phrase answer) =>
        new($"the message was not accepted ({answer})", $"消息没有被接受（{answer}）");
}
