namespace TmuxAgent.Core.Phrases;

/// <summary>What the rules over the uses of keys in sources say.</summary>
public static class SourceRulePhrases
{
    /// <summary>TMA0501</summary>
    public static Phrase Alias(string spelling, string name) =>
        new Phrase(
            $"'{spelling}' is a former spelling of '{name}', which is the one that is set. Write '{name}'.",
            $"'{spelling}' 是 '{name}' 的旧写法，实际设置的是后者。请写 '{name}'。"
        );

    /// <summary>A fix.</summary>
    public static Phrase Write(string name) => new Phrase($"Write '{name}'", $"改为 '{name}'");

    /// <summary>TMA0502</summary>
    public static Phrase Near(string spelling, string name) =>
        new Phrase(
            $"'{spelling}' is not declared in tmuxagent.toml. Did you mean '{name}'? Write that, or declare the key under [env.keys].",
            $"tmuxagent.toml 没有声明 '{spelling}'。是想写 '{name}' 吗？请改过来，或在 [env.keys] 下声明这个键。"
        );

    /// <summary>TMA0502</summary>
    public static Phrase Owned(string spelling, string prefix) =>
        new Phrase(
            $"'{spelling}' is not declared in tmuxagent.toml, which owns the prefix '{prefix}'. Declare it under [env.keys], or use another prefix.",
            $"tmuxagent.toml 没有声明 '{spelling}'，而前缀 '{prefix}' 归它所有。请在 [env.keys] 下声明，或换个前缀。"
        );

    /// <summary>TMA0504</summary>
    public static Phrase Deprecated(string name, string reason) =>
        new Phrase($"'{name}' is deprecated: {reason}", $"'{name}' 已弃用：{reason}");

    /// <summary>TMA0505</summary>
    public static Phrase SecretByForm =>
        new Phrase(
            $"A webhook URL with its key, or an API key, is written here. Put it into the env file, read it from the environment, and change the key if this was ever committed.",
            $"这里写着带密钥的 webhook 地址或 API 密钥。请把它放进 env 文件，再从环境读取；如果曾经提交过，请更换密钥。"
        );

    /// <summary>TMA0505</summary>
    public static Phrase SecretOf(string key) =>
        new Phrase(
            $"The value of the secret '{key}' is written here. Read it from the environment, and change the secret if this was ever committed.",
            $"这里写着机密 '{key}' 的值。请从环境读取；如果曾经提交过，请更换。"
        );

    /// <summary>TMA0601</summary>
    public static Phrase UndeclaredRead(string key) =>
        new Phrase(
            $"'{key}' is read here, and neither tmuxagent.toml nor a file of this repository says what it is. Declare it under [env.keys], or set it where the program is started.",
            $"这里读取了 '{key}'，但 tmuxagent.toml 和本仓库的文件都没有说明它。请在 [env.keys] 下声明，或在启动程序的地方设置。"
        );

    /// <summary>TMA0602</summary>
    public static Phrase UnreadKey(string key) =>
        new Phrase(
            $"No file of this repository reads '{key}'. If no other program does, remove it from tmuxagent.toml.",
            $"本仓库没有文件读取 '{key}'。如果也没有别的程序读它，请从 tmuxagent.toml 中删除。"
        );

    /// <summary>TMA0603</summary>
    public static Phrase DefaultDiffers(string key) =>
        new Phrase(
            $"Where '{key}' has no value, another default is taken here than tmuxagent.toml says. Write the same in both, or none here.",
            $"'{key}' 没有值时，这里用的默认值与 tmuxagent.toml 不同。请让两处一致，或去掉这里的默认值。"
        );

    /// <summary>TMA0604</summary>
    public static Phrase TwoSpellings(string name, string other, string place) =>
        new Phrase(
            $"'{name}' is used here and '{other}' in {place}. If both are one key, declare it in tmuxagent.toml with the other spelling under aliases; `tmuxagent check --fix` then renames it.",
            $"这里用 '{name}'，而 {place} 用 '{other}'。如果是同一个键，请在 tmuxagent.toml 里声明，并把另一种写法列入 `aliases`；之后 `tmuxagent check --fix` 会改名。"
        );

    /// <summary>TMA0605</summary>
    public static Phrase SuppressionWithoutRule =>
        new Phrase(
            $"This comment names no rule. Write `tmuxagent: ignore TMA####`, or remove it.",
            $"这条注释没有写规则编号。请写 `tmuxagent: ignore TMA####`，或删除它。"
        );

    /// <summary>TMA0605</summary>
    public static Phrase SuppressionWithoutFinding(string rule) =>
        new Phrase(
            $"There is no finding of {rule} here. Remove the comment.",
            $"这里没有 {rule} 的问题。请删除这条注释。"
        );
}
