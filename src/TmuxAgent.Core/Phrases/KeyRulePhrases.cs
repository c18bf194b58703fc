namespace TmuxAgent.Core.Phrases;

/// <summary>What the rules over the keys of an env file say.</summary>
internal static class KeyRulePhrases
{
    /// <summary>TMA0201</summary>
    public static Phrase AliasUsed(string alias, string key) =>
        new Phrase(
            $"{alias} is an old spelling that nothing reads; write {key}.",
            $"{alias} 是旧写法，没有程序读它；请写 {key}。"
        );

    /// <summary>TMA0206</summary>
    public static Phrase Deprecated(string key, string reason) =>
        new Phrase($"{key} is deprecated: {reason}", $"{key} 已弃用：{reason}");

    /// <summary>TMA0208</summary>
    public static Phrase MirrorDiffers(string mirror, string key) =>
        new Phrase(
            $"{mirror} differs from {key}, and programs read one or the other; give both the same value.",
            $"{mirror} 与 {key} 不一致，而程序可能读其中任何一个；请让两者的值相同。"
        );

    /// <summary>TMA0209</summary>
    public static Phrase NoProxyLoopback(string key, string missing) =>
        new Phrase(
            $"{key} lacks {missing}, so calls to this machine may go through the proxy; add them.",
            $"{key} 里没有 {missing}，访问本机的请求可能会走代理；请补上。"
        );

    /// <summary>TMA0210</summary>
    public static Phrase PlaceholderLeft(string key) =>
        new Phrase(
            $"The value of {key} only says what belongs here; set it with `tmuxagent env set {key}`, or make the line a comment.",
            $"{key} 的值还只是占位说明；请用 `tmuxagent env set {key}` 设置，或把这一行改成注释。"
        );

    /// <summary>TMA0204</summary>
    public static Phrase RecommendedMissing(string key, Phrase remedy) =>
        new Phrase(
            $"{key} has no value, so what needs it stays off; {remedy}.",
            $"{key} 没有值，需要它的功能不会启用；{remedy}。"
        );

    /// <summary>TMA0203</summary>
    public static Phrase RequiredMissing(string key, Phrase remedy) =>
        new Phrase(
            $"{key} has no value, and the orchestrator does not start without it; {remedy}.",
            $"{key} 没有值，编排器缺了它不会启动；{remedy}。"
        );

    /// <summary>A remedy.</summary>
    public static Phrase SetIt(string command) => new Phrase($"set it with `{command}`", $"请用 `{command}` 设置");

    /// <summary>TMA0207</summary>
    public static Phrase TwoSpellings(string alias, string key) =>
        new Phrase(
            $"{alias} and another spelling of {key} hold different values; keep the right one as {key} and remove the other.",
            $"{alias} 与 {key} 的另一种写法值不同；请把正确的值留在 {key}，删除另一个。"
        );

    /// <summary>Why an undeclared key is likely a mistake.</summary>
    public static Phrase NotDeclaredButNear(string key, string declared) =>
        new Phrase($"{key} is not declared in the manifest; {declared} is", $"清单没有声明 {key}，但声明了 {declared}");

    /// <summary>Why an undeclared key is likely a mistake.</summary>
    public static Phrase NotDeclaredButOwned(string key, string prefix) =>
        new Phrase(
            $"{key} is not declared, and keys that begin with {prefix} belong to this project",
            $"{key} 没有声明，而以 {prefix} 开头的键属于本项目"
        );

    /// <summary>TMA0202</summary>
    public static Phrase RenameOrDeclare(Phrase why, string key) =>
        new Phrase($"{why}. Rename it, or declare [env.keys.{key}].", $"{why}。请改名，或声明 [env.keys.{key}]。");

    /// <summary>TMA0202</summary>
    public static Phrase DeclareOrRemove(Phrase why, string key) =>
        new Phrase($"{why}. Declare [env.keys.{key}], or remove it.", $"{why}。请声明 [env.keys.{key}]，或删除它。");

    /// <summary>TMA0205</summary>
    public static Phrase ValueType(string key, Phrase problem) =>
        new Phrase(
            $"The value of {key} {problem}; correct it, or what the manifest says about it.",
            $"{key} 的值{problem}；请改正这个值，或修改清单里的声明。"
        );

    /// <summary>TMA0211</summary>
    public static Phrase WrappedUrl(Phrase key) =>
        new Phrase(
            $"The value of {key} has blanks or quotes around its URL, which belong to the value; remove them.",
            $"{key} 的 URL 前后有空白或引号，它们会成为值的一部分；请去掉。"
        );

    /// <summary>A fix.</summary>
    public static Phrase RenameTo(string key) => new Phrase($"Rename to {key}", $"改名为 {key}");

    /// <summary>A fix.</summary>
    public static Phrase TakeValueOf(string key) => new Phrase($"Take the value of {key}", $"采用 {key} 的值");

    /// <summary>A fix.</summary>
    public static Phrase AddLoopback => new Phrase($"Add the loopback names", $"补上本机地址");

    /// <summary>A fix.</summary>
    public static Phrase UnwrapUrl => new Phrase($"Remove what is around the URL", $"去掉 URL 前后多余的字符");
}
