using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why nothing came of a connection, and what proxies and the model API answered.</summary>
internal static class NetworkPhrases
{
    /// <summary>Nobody listens.</summary>
    public static Phrase Refused { get; } = new($"connection refused", $"连接被拒绝");

    /// <summary>No name server knows the host.</summary>
    public static Phrase UnknownHost { get; } = new($"the host name is unknown", $"主机名无法解析");

    /// <summary>No way leads there.</summary>
    public static Phrase Unreachable { get; } = new($"the host is not reachable", $"连不到主机");

    /// <summary>It was closed.</summary>
    public static Phrase Closed { get; } =
        new($"the connection was closed without an answer", $"对方没有应答就关闭了连接");

    /// <summary>The answer is of another protocol.</summary>
    public static Phrase NotUnderstood { get; } =
        new($"the answer is not in the protocol of the request", $"应答用的不是请求的协议");

    /// <summary>TLS failed.</summary>
    public static Phrase Tls { get; } =
        new($"the TLS certificate or handshake was not accepted", $"TLS 证书或握手没有通过");

    /// <summary>A proxy refused.</summary>
    public static Phrase ProxyRefused(string answer) => new($"the proxy refused ({answer})", $"代理拒绝了（{answer}）");

    /// <summary>Nothing came.</summary>
    public static Phrase TimedOut { get; } = new($"no answer in time", $"限时内没有应答");

    /// <summary>How a host is asked: without a proxy.</summary>
    public static Phrase Directly { get; } = new($"directly", $"直连");

    /// <summary>How a host is asked.</summary>
    public static Phrase Through(string proxy) => new($"through {proxy}", $"经 {proxy}");

    /// <summary>No proxy is set.</summary>
    public static Phrase NoProxy { get; } =
        new($"no proxy is set: everything is asked directly", $"没有设置代理：全部直连");

    /// <summary>It is a proxy.</summary>
    public static Phrase IsProxy(string keys, string proxy) =>
        new($"{keys}: {proxy} is a proxy", $"{keys}：{proxy} 是代理");

    /// <summary>It lets a host through.</summary>
    public static Phrase ProxyReaches(string keys, string proxy, string host) =>
        new($"{keys}: {proxy} reaches {host}", $"{keys}：{proxy} 能连到 {host}");

    /// <summary>The end of a clause about an address: the other protocol that its port speaks.</summary>
    public static Phrase SpeaksHttp { get; } =
        new($"; it speaks HTTP: write http://", $"；它说的是 HTTP：改写成 http://");

    /// <summary>The end of a clause about an address: the other protocol that its port speaks.</summary>
    public static Phrase SpeaksSocks { get; } =
        new($"; it speaks SOCKS 5: write socks5://", $"；它说的是 SOCKS 5：改写成 socks5://");

    /// <summary>No key is needed.</summary>
    public static Phrase NoKeyNeeded { get; } =
        new($"FakeCodex answers and needs no key, and none is set", $"由 FakeCodex 应答，它不需要密钥，也没有设置密钥");

    /// <summary>A stranger's address is not asked.</summary>
    /// <param name="why">Why, a clause.</param>
    public static Phrase NotAsked(Phrase why) => new($"not asked: {why}", $"没有访问：{why}");

    /// <summary>The API answers, and codex has a login.</summary>
    public static Phrase ApiAnswers(string host, Phrase way) =>
        new($"{host} answers {way}; codex uses its own login", $"{host} 有应答（{way}）；codex 用的是自己的登录");

    /// <summary>The API takes the key.</summary>
    public static Phrase ApiAccepts(string host, Phrase way) =>
        new($"{host} accepts the key, {way}", $"{host} 接受这个密钥（{way}）");
}
