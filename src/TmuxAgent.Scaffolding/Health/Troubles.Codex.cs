using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    private const string InstallCodex = "npm install --global --prefix ~/.local @openai/codex";
    private const string SetKey = "tmuxagent env set {0}";
    private static Pattern Paste => new("paste the value:", "粘贴它的值：");

    public static Trouble CodexAndFakeMissing { get; } =
        new(
            "codex-and-fake-missing",
            HealthLevel.Error,
            new("there is neither {0} nor FakeCodex", "既没有 {0}，也没有 FakeCodex"),
            new("no decision can be made", "无法做出任何决策")
        )
        {
            Command = Generate,
        };

    public static Trouble CodexMissing { get; } =
        new(
            "codex-missing",
            HealthLevel.Error,
            new("codex is not on PATH", "PATH 里没有 codex"),
            new("no decision can be made", "无法做出任何决策")
        )
        {
            Command = InstallCodex,
        };

    public static Trouble CodexBinMissing { get; } =
        new(
            "codex-bin-missing",
            HealthLevel.Error,
            new("{0} is not a program here", "这里没有程序 {0}"),
            new("no decision can be made", "无法做出任何决策")
        )
        {
            Advice = new("put it there; this goes back to codex:", "把它放好；改回 codex 用："),
            Command = "tmuxagent config unset codex.bin && tmuxagent generate",
        };

    public static Trouble FakeCodexOld { get; } =
        new(
            "fake-codex-old",
            HealthLevel.Error,
            new("{0} is a FakeCodex whose answer is not a decision", "{0} 是 FakeCodex，但它的应答不是决策"),
            new(
                "tmuxagent did not write it; the one that it writes answers with a decision",
                "它不是 tmuxagent 生成的那个；生成的会给出决策"
            )
        )
        {
            Command = "mv -- {1} {2} && tmuxagent generate",
        };

    public static Trouble FakeCodexAnswers { get; } =
        new(
            "fake-codex",
            HealthLevel.Warning,
            new("FakeCodex answers, because no other codex is found", "由 FakeCodex 应答，因为没找到别的 codex"),
            new("the loop runs, but decides nothing", "循环能跑通，但不做任何决策")
        )
        {
            Advice = new(
                "for real decisions (`tmuxagent codex install FILE` takes one that was downloaded elsewhere):",
                "要真正的决策（在别处下载好的用 `tmuxagent codex install FILE` 安装）："
            ),
            Command = InstallCodex,
        };

    public static Trouble CodexBroken { get; } =
        new(
            "codex-broken",
            HealthLevel.Error,
            new("{0} --version fails, or does not end in time", "{0} --version 失败，或 限时内没有结束"),
            new("the file is broken, or what it needs (node) is not found", "文件坏了，或找不到它需要的程序（`node`）")
        )
        {
            Command = InstallCodex,
        };

    public static Trouble CodexOfService { get; } =
        new(
            "codex-of-service",
            HealthLevel.Error,
            new("{0}", "{0}"),
            new("its PATH is {1}, which differs from this shell's", "它的 PATH 是 {1}，与这个 shell 的不同")
        )
        {
            Command = "{2}",
        };

    public static Trouble CodexCallFails { get; } =
        new(
            "codex-call",
            HealthLevel.Error,
            new("a call of codex fails: {0}", "调用 codex 失败：{0}"),
            new("the orchestrator calls it in the same way", "编排器也是这样调用它的")
        )
        {
            Advice = new("look at the probes api and proxy", "看检查项 `api` 和 `proxy`"),
        };

    public static Trouble ApiNoKey { get; } =
        new(
            "api-no-key",
            HealthLevel.Error,
            new(
                "codex has no key: OPENAI_API_KEY is not set, and nobody has logged in to it",
                "codex 没有密钥：没有设置 OPENAI_API_KEY，也没有登录过"
            ),
            new("the API answers 401", "API 会回答 401")
        )
        {
            Advice = Paste,
            Command = "tmuxagent env set OPENAI_API_KEY",
        };

    public static Trouble ApiBaseUrlIgnored { get; } =
        new(
            "api-base-url",
            HealthLevel.Warning,
            new("OPENAI_BASE_URL is set, which codex does not read", "设置了 OPENAI_BASE_URL，但 codex 不读它"),
            new(
                "it asks the address in tmuxagent.toml, or its own",
                "它访问的是 tmuxagent.toml 里的地址，或它自己的默认地址"
            )
        )
        {
            Advice = new("in place of URL write that address:", "把 URL 换成那个地址："),
            Command = "tmuxagent config set codex.base_url URL && tmuxagent generate",
        };

    public static Trouble ApiNotUrl { get; } =
        new(
            "api-not-url",
            HealthLevel.Error,
            new("base_url under [codex] is not an address", "[codex] 下的 `base_url` 不是地址"),
            new("codex cannot ask anything", "codex 无法访问")
        )
        {
            Command = "tmuxagent config unset codex.base_url && tmuxagent generate",
        };

    public static Trouble ApiSocksOnly { get; } =
        new(
            "api-socks-only",
            HealthLevel.Error,
            new(
                "only a SOCKS proxy is set, and codex does not send its requests through one",
                "只设置了 SOCKS 代理，而 codex 的请求不走 SOCKS"
            ),
            new("each call ends with `error sending request`", "每次调用都以 `error sending request` 结束")
        )
        {
            Advice = new(
                "most proxies speak HTTP on the same port; in place of PORT write it:",
                "多数代理在同一端口上也支持 HTTP；把 PORT 换成那个端口："
            ),
            Command = "tmuxagent config set proxy.http http://127.0.0.1:PORT && tmuxagent generate",
        };

    public static Trouble ApiKeyRefused { get; } =
        new(
            "api-401",
            HealthLevel.Error,
            new("the API refuses the key (401)", "API 拒绝了密钥（401）"),
            new("the key is mistyped, revoked, or of another API", "密钥输错了、已被吊销，或属于别的 API")
        )
        {
            Advice = Paste,
            Command = SetKey,
        };

    public static Trouble ApiForbidden { get; } =
        new(
            "api-403",
            HealthLevel.Error,
            new("the API denies access (403)", "API 拒绝访问（403）"),
            new("the account, its region or the proxy's exit is not allowed", "账号、所在地区或代理出口不被允许")
        )
        {
            Advice = new("choose another exit in the proxy, or look at the account", "在代理里换一个出口，或检查账号"),
        };

    public static Trouble ApiNotFound { get; } =
        new(
            "api-404",
            HealthLevel.Error,
            new("the API does not know {0} (404)", "API 没有 {0}（404）"),
            new(
                "base_url under [codex] is not that of an API; it should end in /v1",
                "[codex] 下的 `base_url` 不是 API 的地址；它应以 /v1 结尾"
            )
        )
        {
            Command = "tmuxagent config get codex.base_url",
        };

    public static Trouble ApiProxyLogin { get; } =
        new(
            "api-407",
            HealthLevel.Error,
            new("the API is not reached {0}: the proxy wants a login (407)", "连不到 API（{0}）：代理要求登录（407）"),
            new("its address holds no user and password, or old ones", "代理地址里没有用户名和密码，或是旧的")
        )
        {
            Advice = new("paste `http://USER:PASSWORD@HOST:PORT`:", "粘贴 `http://USER:PASSWORD@HOST:PORT`："),
            Command = "tmuxagent env set {1}",
        };

    public static Trouble ApiLimited { get; } =
        new(
            "api-429",
            HealthLevel.Warning,
            new("the API limits the calls, or the credit is used up (429)", "API 限制了调用次数，或额度已用完（429）"),
            new("the key itself is right", "密钥本身没有问题")
        )
        {
            Advice = new("wait, or look at the account", "等一等，或检查账号"),
        };

    public static Trouble ApiFault { get; } =
        new(
            "api-5xx",
            HealthLevel.Warning,
            new("the API has a fault of its own ({0})", "API 自身出了故障（{0}）"),
            new("nothing on this machine is wrong", "这台机器没有问题")
        )
        {
            Advice = new("try again later", "稍后再试"),
        };

    public static Trouble ApiUnexpected { get; } =
        new(
            "api-unexpected",
            HealthLevel.Error,
            new("the API answers {0}", "API 的回答是 {0}"),
            new("base_url under [codex] is not that of an API", "[codex] 下的 `base_url` 不是 API 的地址")
        )
        {
            Command = "tmuxagent config get codex.base_url",
        };

    public static Trouble ApiTls { get; } =
        new(
            "api-tls",
            HealthLevel.Error,
            new(
                "{0}, asked {1}: its certificate or the TLS handshake is not accepted",
                "{0}（{1}）：它的证书或 TLS 握手没有通过"
            ),
            new(
                "a proxy that opens TLS is on the way, the clock is wrong, or certificates are missing here",
                "途中有解密 TLS 的代理、时钟不准，或本机缺少证书"
            )
        )
        {
            Advice = new(
                "install `ca-certificates`, or the certificate of that proxy",
                "安装 `ca-certificates`，或那个代理的证书"
            ),
        };

    public static Trouble ApiTimeOut { get; } =
        new(
            "api-time-out",
            HealthLevel.Error,
            new("{0}, asked {1}: no answer in time", "{0}（{1}）：限时内没有应答"),
            new(
                "the network or the proxy drops the request; without a proxy the API may be blocked here",
                "请求被网络或代理丢弃；不走代理的话，API 在这里可能被屏蔽"
            )
        )
        {
            Advice = new(
                "look at the probe proxy; in place of PORT write the port of one:",
                "看检查项 `proxy`；把 PORT 换成代理的端口："
            ),
            Command = "tmuxagent config set proxy.http http://127.0.0.1:PORT && tmuxagent generate",
        };

    public static Trouble ApiUnreachable { get; } =
        new(
            "api-unreachable",
            HealthLevel.Error,
            new("{0}, asked {1}: {2}", "访问 {0} 失败（{1}）：{2}"),
            new(
                "the network, the proxy or base_url under [codex] is wrong",
                "网络、代理或 [codex] 下的 `base_url` 有问题"
            )
        )
        {
            Advice = new(
                "look at the probe proxy; this tells the address that is asked:",
                "看检查项 `proxy`；访问的是哪个地址，用这个看："
            ),
            Command = "tmuxagent config get codex.base_url",
        };
}
