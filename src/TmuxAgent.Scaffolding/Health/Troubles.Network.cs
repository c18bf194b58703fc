using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private static Pattern WithoutProxy =>
        new(
            "start it, or name another one under [proxy] in tmuxagent.toml; this goes without:",
            "启动它，或在 tmuxagent.toml 的 [proxy] 下换一个；不用代理用："
        );
    private const string UnsetProxy = "tmuxagent env set {0}=";

    public static Trouble ProxyNotUrl { get; } =
        new(
            "proxy-not-url",
            HealthLevel.Error,
            new("{1} is not the address of a proxy", "{1} 不是代理地址"),
            new("every request fails, or goes without it", "请求会全部失败，或绕过代理")
        )
        {
            Advice = new(
                "write `http://HOST:PORT` or `socks5://HOST:PORT` under [proxy] in tmuxagent.toml; this goes without:",
                "在 tmuxagent.toml 的 [proxy] 下写 `http://HOST:PORT` 或 `socks5://HOST:PORT`；不用代理用："
            ),
            Command = UnsetProxy,
        };

    public static Trouble ProxyDown { get; } =
        new(
            "proxy-down",
            HealthLevel.Error,
            new("{1}: nothing answers at {2} ({3})", "{1}：{2} 没有应答（{3}）"),
            new("the proxy does not run, or listens on another port", "代理没有运行，或监听的是别的端口")
        )
        {
            Advice = WithoutProxy,
            Command = UnsetProxy,
        };

    public static Trouble ProxySilent { get; } =
        new(
            "proxy-silent",
            HealthLevel.Error,
            new("{1}: {2} accepts the connection and then says nothing", "{1}：{2} 接受连接后就没有回应"),
            new("the proxy hangs, or the program there is not a proxy", "代理卡住了，或那里的程序不是代理")
        )
        {
            Advice = WithoutProxy,
            Command = UnsetProxy,
        };

    public static Trouble ProxyOther { get; } =
        new(
            "proxy-other",
            HealthLevel.Error,
            new("{1}: the program at {2} does not speak {3}", "{1}：{2} 上的程序说的不是 {3}"),
            new(
                "another program has that port, or the scheme of the address is wrong{4}",
                "那个端口是别的程序的，或地址开头的协议写错了{4}"
            )
        )
        {
            Advice = new(
                "name the right one under [proxy] in tmuxagent.toml; this goes without:",
                "在 tmuxagent.toml 的 [proxy] 下写对；不用代理用："
            ),
            Command = UnsetProxy,
        };

    public static Trouble ProxyNoProxy { get; } =
        new(
            "proxy-not-one",
            HealthLevel.Error,
            new(
                "{1}: the program at {2} is not a proxy (it answers CONNECT with HTTP {3})",
                "{1}：{2} 上的程序不是代理（对 CONNECT 的回答是 HTTP {3}）"
            ),
            new(
                "a web server, or a proxy that allows no CONNECT, has that port",
                "那个端口是网站服务器的，或是不允许 CONNECT 的代理"
            )
        )
        {
            Advice = new(
                "name the right one under [proxy] in tmuxagent.toml; this goes without:",
                "在 tmuxagent.toml 的 [proxy] 下写对；不用代理用："
            ),
            Command = UnsetProxy,
        };

    public static Trouble ProxyLogin { get; } =
        new(
            "proxy-login",
            HealthLevel.Error,
            new("{1}: {2} refuses the user and password, or asks for them", "{1}：{2} 拒绝了用户名或密码，或要求提供"),
            new("the address holds none, or old ones", "地址里没有，或是旧的")
        )
        {
            Advice = new(
                "paste `http://USER:PASSWORD@HOST:PORT` (or `socks5://`):",
                "粘贴 `http://USER:PASSWORD@HOST:PORT`（或 `socks5://`）："
            ),
            Command = "tmuxagent env set {0}",
        };

    public static Trouble ProxyForbids { get; } =
        new(
            "proxy-forbids",
            HealthLevel.Error,
            new("{1}: {2} does not let {3} through ({4})", "{1}：{2} 不放行 {3}（{4}）"),
            new("its rules do not allow this host, port or client", "它的规则不允许这个主机、端口或客户端")
        )
        {
            Advice = new("allow it in the proxy's rules; this goes without:", "在代理规则里放行；不用代理用："),
            Command = UnsetProxy,
        };

    public static Trouble ProxyNoWayOut { get; } =
        new(
            "proxy-no-way-out",
            HealthLevel.Error,
            new("{1}: {2} is a proxy, but does not reach {3} ({4})", "{1}：{2} 是代理，但连不到 {3}（{4}）"),
            new(
                "its own connection to the network is down, or it has chosen a bad exit",
                "它自己的网络断了，或选了不可用的出口"
            )
        )
        {
            Advice = new("choose another exit in the proxy; this goes without:", "在代理里换一个出口；不用代理用："),
            Command = UnsetProxy,
        };
}
