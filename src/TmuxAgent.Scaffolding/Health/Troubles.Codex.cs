namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private const string InstallCodex = "npm install --global --prefix ~/.local @openai/codex";
    private const string SetKey = "tmuxagent env set {0}";
    private const string Paste = "paste the value:";

    public static Trouble CodexAndFakeMissing { get; } =
        new(
            "codex-and-fake-missing",
            HealthLevel.Error,
            "{0} is not there, and FakeCodex is not either",
            "no decision can be made"
        )
        {
            Command = Generate,
        };

    public static Trouble CodexMissing { get; } =
        new("codex-missing", HealthLevel.Error, "codex is not on PATH", "no decision can be made")
        {
            Command = InstallCodex,
        };

    public static Trouble CodexBinMissing { get; } =
        new("codex-bin-missing", HealthLevel.Error, "{0} is no program here", "no decision can be made")
        {
            Advice = "put it there; this goes back to codex:",
            Command = "tmuxagent config unset codex.bin && tmuxagent generate",
        };

    public static Trouble FakeCodexOld { get; } =
        new(
            "fake-codex-old",
            HealthLevel.Error,
            "{0} is a FakeCodex whose answer is no decision",
            "it is not the one that tmuxagent writes, which decides"
        )
        {
            Command = "mv -- {1} {2} && tmuxagent generate",
        };

    public static Trouble FakeCodexAnswers { get; } =
        new(
            "fake-codex",
            HealthLevel.Warning,
            "FakeCodex answers, because no other codex is found",
            "the loop closes, and decides nothing"
        )
        {
            Advice = "for real decisions (`tmuxagent codex install FILE` takes one that was downloaded elsewhere):",
            Command = InstallCodex,
        };

    public static Trouble CodexBroken { get; } =
        new(
            "codex-broken",
            HealthLevel.Error,
            "{0} --version fails, or does not end in time",
            "the file is broken, or what it needs (node) is not found"
        )
        {
            Command = InstallCodex,
        };

    public static Trouble CodexOfService { get; } =
        new("codex-of-service", HealthLevel.Error, "{0}", "its PATH is {1}; this shell's is another one")
        {
            Command = "{2}",
        };

    public static Trouble CodexCallFails { get; } =
        new("codex-call", HealthLevel.Error, "a call of codex fails: {0}", "the orchestrator calls it in the same way")
        {
            Advice = "look at the probes api and proxy",
        };

    public static Trouble ApiNoKey { get; } =
        new(
            "api-no-key",
            HealthLevel.Error,
            "codex has no key: OPENAI_API_KEY is not set, and nobody has logged in to it",
            "the API answers 401"
        )
        {
            Advice = Paste,
            Command = "tmuxagent env set OPENAI_API_KEY",
        };

    public static Trouble ApiBaseUrlIgnored { get; } =
        new(
            "api-base-url",
            HealthLevel.Warning,
            "OPENAI_BASE_URL is set, which codex does not read",
            "it asks the address of tmuxagent.toml, or its own"
        )
        {
            Advice = "in place of URL write that address:",
            Command = "tmuxagent config set codex.base_url URL && tmuxagent generate",
        };

    public static Trouble ApiNotUrl { get; } =
        new("api-not-url", HealthLevel.Error, "base_url under [codex] is no address", "codex asks nothing")
        {
            Command = "tmuxagent config unset codex.base_url && tmuxagent generate",
        };

    public static Trouble ApiSocksOnly { get; } =
        new(
            "api-socks-only",
            HealthLevel.Error,
            "only a SOCKS proxy is set, and codex does not send its requests through one",
            "each call ends with \"error sending request\""
        )
        {
            Advice = "most proxies speak HTTP on the same port; in place of PORT write it:",
            Command = "tmuxagent config set proxy.http http://127.0.0.1:PORT && tmuxagent generate",
        };

    public static Trouble ApiKeyRefused { get; } =
        new(
            "api-401",
            HealthLevel.Error,
            "the API refuses the key (401)",
            "the key is mistyped, revoked, or of another API"
        )
        {
            Advice = Paste,
            Command = SetKey,
        };

    public static Trouble ApiForbidden { get; } =
        new(
            "api-403",
            HealthLevel.Error,
            "the API denies access (403)",
            "the account, its region or the proxy's exit is not allowed"
        )
        {
            Advice = "choose another exit in the proxy, or look at the account",
        };

    public static Trouble ApiNotFound { get; } =
        new(
            "api-404",
            HealthLevel.Error,
            "the API does not know {0} (404)",
            "base_url under [codex] is not that of an API; it should end in /v1"
        )
        {
            Command = "tmuxagent config get codex.base_url",
        };

    public static Trouble ApiProxyLogin { get; } =
        new(
            "api-407",
            HealthLevel.Error,
            "{0} the API is not reached: the proxy wants a login (407)",
            "its address holds no user and password, or old ones"
        )
        {
            Advice = "paste http://USER:PASSWORD@HOST:PORT:",
            Command = "tmuxagent env set {1}",
        };

    public static Trouble ApiLimited { get; } =
        new(
            "api-429",
            HealthLevel.Warning,
            "the API limits the calls, or the credit is used up (429)",
            "the key itself is right"
        )
        {
            Advice = "wait, or look at the account",
        };

    public static Trouble ApiFault { get; } =
        new("api-5xx", HealthLevel.Warning, "the API has a fault of its own ({0})", "nothing on this machine is wrong")
        {
            Advice = "try again later",
        };

    public static Trouble ApiUnexpected { get; } =
        new("api-unexpected", HealthLevel.Error, "the API answers {0}", "base_url under [codex] is not that of an API")
        {
            Command = "tmuxagent config get codex.base_url",
        };

    public static Trouble ApiTls { get; } =
        new(
            "api-tls",
            HealthLevel.Error,
            "{0}, asked {1}: its certificate or the TLS handshake is not accepted",
            "a proxy that opens TLS is on the way, the clock is wrong, or certificates are missing here"
        )
        {
            Advice = "install ca-certificates, or the certificate of that proxy",
        };

    public static Trouble ApiTimeOut { get; } =
        new(
            "api-time-out",
            HealthLevel.Error,
            "{0}, asked {1}: no answer in time",
            "the network or the proxy swallows it; without a proxy the API may be blocked here"
        )
        {
            Advice = "look at the probe proxy; in place of PORT write the port of one:",
            Command = "tmuxagent config set proxy.http http://127.0.0.1:PORT && tmuxagent generate",
        };

    public static Trouble ApiUnreachable { get; } =
        new(
            "api-unreachable",
            HealthLevel.Error,
            "{0}, asked {1}: {2}",
            "the network, the proxy or base_url under [codex] is wrong"
        )
        {
            Advice = "look at the probe proxy; this tells the address that is asked:",
            Command = "tmuxagent config get codex.base_url",
        };
}
