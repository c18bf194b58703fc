namespace TmuxAgent.Core.Phrases;

/// <summary>Descriptions of the keys that follow from other sections; they stand in env files.</summary>
internal static class ImpliedKeyPhrases
{
    /// <summary>HTTP_PROXY</summary>
    public static Phrase Http => new Phrase($"Proxy for http:// addresses.", $"访问 `http://` 地址用的代理。");

    /// <summary>HTTPS_PROXY</summary>
    public static Phrase Https => new Phrase($"Proxy for https:// addresses.", $"访问 `https://` 地址用的代理。");

    /// <summary>ALL_PROXY</summary>
    public static Phrase AllOthers => new Phrase($"Proxy for all other addresses.", $"访问其他地址用的代理。");

    /// <summary>NO_PROXY</summary>
    public static Phrase NoProxy => new Phrase($"Hosts that are reached without a proxy.", $"不走代理的主机。");

    /// <summary>CODEX_MODEL</summary>
    public static Phrase CodexModel =>
        new Phrase(
            $"Model for codex calls of your own. The Codex CLI does not read it, and the orchestrator's calls name [codex] model of tmuxagent.toml.",
            $"你自己调用 codex 时用的模型。Codex CLI 不读它，编排器的调用使用 tmuxagent.toml 里 [codex] 的 `model`。"
        );

    /// <summary>CODEX_TIMEOUT_SECONDS</summary>
    public static Phrase CodexTimeout =>
        new Phrase(
            $"Seconds that calls of your own may wait for codex. The Codex CLI does not read it, and the orchestrator waits [codex] timeout_seconds of tmuxagent.toml.",
            $"你自己调用 codex 时最多等待的秒数。Codex CLI 不读它，编排器按 tmuxagent.toml 里 [codex] 的 `timeout_seconds` 等待。"
        );

    /// <summary>A lower-case key.</summary>
    public static Phrase Mirror(string key) =>
        new Phrase(
            $"The same as {key}, for programs that read the lower-case name only.",
            $"与 {key} 相同，供只读小写名字的程序使用。"
        );

    /// <summary>A fact about a key.</summary>
    public static Phrase Required => new Phrase($"required", $"必填");

    /// <summary>A fact about a key.</summary>
    public static Phrase Recommended => new Phrase($"recommended", $"建议填写");

    /// <summary>A fact about a key.</summary>
    public static Phrase Optional => new Phrase($"optional", $"可选");

    /// <summary>A fact about a key.</summary>
    public static Phrase Secret => new Phrase($"secret", $"机密");

    /// <summary>A fact about a key.</summary>
    public static Phrase OneOf(string values) => new Phrase($"one of: {values}", $"可选值：{values}");

    /// <summary>A fact about a key.</summary>
    public static Phrase Deprecated(string reason) => new Phrase($"deprecated: {reason}", $"已弃用：{reason}");
}
