namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private const string WithoutProxy =
        "start it, or name another one under [proxy] in tmuxagent.toml; this goes without:";
    private const string UnsetProxy = "tmuxagent env set {0}=";

    public static Trouble ProxyNotUrl { get; } =
        new(
            "proxy-not-url",
            HealthLevel.Error,
            "{1} is no address of a proxy",
            "every request fails, or goes without it"
        )
        {
            Advice = "write http://HOST:PORT or socks5://HOST:PORT under [proxy] in tmuxagent.toml; this goes without:",
            Command = UnsetProxy,
        };

    public static Trouble ProxyDown { get; } =
        new(
            "proxy-down",
            HealthLevel.Error,
            "{1}: nothing answers at {2} ({3})",
            "the proxy does not run, or listens on another port"
        )
        {
            Advice = WithoutProxy,
            Command = UnsetProxy,
        };

    public static Trouble ProxySilent { get; } =
        new(
            "proxy-silent",
            HealthLevel.Error,
            "{1}: {2} accepts the connection and then says nothing",
            "the proxy hangs, or the program there is none"
        )
        {
            Advice = WithoutProxy,
            Command = UnsetProxy,
        };

    public static Trouble ProxyOther { get; } =
        new(
            "proxy-other",
            HealthLevel.Error,
            "{1}: what listens at {2} does not speak {3}",
            "another program has that port, or the scheme of the address is wrong{4}"
        )
        {
            Advice = "name the right one under [proxy] in tmuxagent.toml; this goes without:",
            Command = UnsetProxy,
        };

    public static Trouble ProxyNoProxy { get; } =
        new(
            "proxy-not-one",
            HealthLevel.Error,
            "{1}: what listens at {2} is no proxy (it answers CONNECT with HTTP {3})",
            "a web server, or a proxy that allows no CONNECT, has that port"
        )
        {
            Advice = "name the right one under [proxy] in tmuxagent.toml; this goes without:",
            Command = UnsetProxy,
        };

    public static Trouble ProxyLogin { get; } =
        new(
            "proxy-login",
            HealthLevel.Error,
            "{1}: {2} refuses the user or the password, or wants some",
            "the address holds none, or old ones"
        )
        {
            Advice = "paste http://USER:PASSWORD@HOST:PORT (or socks5://):",
            Command = "tmuxagent env set {0}",
        };

    public static Trouble ProxyForbids { get; } =
        new(
            "proxy-forbids",
            HealthLevel.Error,
            "{1}: {2} does not let {3} through ({4})",
            "its rules do not allow this host, port or client"
        )
        {
            Advice = "allow it in the proxy's rules; this goes without:",
            Command = UnsetProxy,
        };

    public static Trouble ProxyNoWayOut { get; } =
        new(
            "proxy-no-way-out",
            HealthLevel.Error,
            "{1}: {2} is a proxy, but does not reach {3} ({4})",
            "its own connection to the network is down, or it has chosen a bad exit"
        )
        {
            Advice = "choose another exit in the proxy; this goes without:",
            Command = UnsetProxy,
        };

    public static Trouble ProxyNoAnswer { get; } =
        new(
            "proxy-no-answer",
            HealthLevel.Error,
            "{1}: {2} takes the request for {3}, and no answer comes",
            "the proxy hangs, or the exit that it has chosen does"
        )
        {
            Advice = WithoutProxy,
            Command = UnsetProxy,
        };
}
