namespace TmuxAgent.Core.Phrases;

/// <summary>What is said of the keys of single sections.</summary>
internal static partial class ManifestKeyPhrases
{
    /// <summary>[project]</summary>
    public static Phrase NotLanguage(string names) =>
        new Phrase(
            $"is not a language of the tool. Write one of {names}.",
            $"不是本工具支持的语言。请写其中之一：{names}。"
        );

    /// <summary>[outputs]</summary>
    public static Phrase SameOutput(string owner) =>
        new Phrase(
            $"is the path of '{owner}' too. Give each output its own.",
            $"也是 '{owner}' 的路径。请给每个输出各用一个路径。"
        );

    /// <summary>[proxy]</summary>
    public static Phrase ProxychainsWithoutProxy =>
        new Phrase(
            $"'proxychains' needs a proxy to go through. Set 'socks' or 'http' in [proxy], or write false.",
            $"`proxychains` 需要一个可走的代理。请在 [proxy] 里设置 `socks` 或 `http`，或写 `false`。"
        );

    /// <summary>[proxy]</summary>
    public static Phrase NotProxyUrl(string example) =>
        new Phrase($"is not an absolute URL. Write it like {example}.", $"不是完整的 URL。请写成 {example} 这样。");

    /// <summary>[proxy]</summary>
    public static Phrase OtherScheme(string schemes, string example) =>
        new Phrase(
            $"has a scheme other than {schemes}. Write it like {example}.",
            $"的协议不是 {schemes}。请写成 {example} 这样。"
        );

    /// <summary>[proxy]</summary>
    public static Phrase NoHost(string example) =>
        new Phrase($"names no host. Write it like {example}.", $"没有写主机。请写成 {example} 这样。");

    /// <summary>[proxy]</summary>
    public static Phrase PathBehindPort(string example) =>
        new Phrase(
            $"has a path behind host and port. Write it like {example}.",
            $"在主机和端口后面还有路径。请写成 {example} 这样。"
        );

    /// <summary>[proxy]</summary>
    public static Phrase NoProxyItem =>
        new Phrase(
            $"is empty or holds a comma or blank. Write one host, domain or address an item.",
            $"是空的，或含有逗号或空白。每一项请只写一个主机、域名或地址。"
        );

    /// <summary>[proxy]</summary>
    public static Phrase ProxyCredentials(string name, Phrase why, string key) =>
        new Phrase(
            $"'{name}' holds credentials, and {why}. Write the whole URL into the env file as {key}, and the URL without user and password here.",
            $"'{name}' 里有账号密码，而{why}。请把完整的 URL 写进 env 文件的 {key}，这里只写不带用户名和密码的 URL。"
        );

    /// <summary>[codex]</summary>
    public static Phrase AddressCredentials(string name, Phrase why) =>
        new Phrase(
            $"'{name}' holds credentials, and {why}. Write the address without user and password.",
            $"'{name}' 里有账号密码，而{why}。请写不带用户名和密码的地址。"
        );

    /// <summary>[codex]</summary>
    public static Phrase NotAddress(string example) =>
        new Phrase(
            $"is not an http or https address. Write it like {example}.",
            $"不是 `http` 或 `https` 地址。请写成 {example} 这样。"
        );

    /// <summary>[codex]</summary>
    public static Phrase NotFake(string name) =>
        new Phrase(
            $"'{name}' is neither \"auto\" nor true nor false. Write one of them.",
            $"'{name}' 不是 `\"auto\"`、`true` 或 `false`。请写其中之一。"
        );

    /// <summary>[orchestrator]</summary>
    public static Phrase NoProgram(string name) =>
        new Phrase(
            $"'{name}' names no program. Write the program and its arguments, or remove the line for the default.",
            $"'{name}' 没有写程序。请写程序和参数，或删除这一行以使用默认值。"
        );

    /// <summary>[orchestrator]</summary>
    public static Phrase NotListenAddress(string example) =>
        new Phrase(
            $"is not a host name or IP address. Write an address without a port, such as {example}.",
            $"不是主机名或 IP 地址。请写不带端口的地址，例如 {example}。"
        );

    /// <summary>[csharp]</summary>
    public static Phrase NotNamespace =>
        new Phrase(
            $"is not a C# namespace. Write identifiers with dots between them, such as MyCompany.MyProject, and no keyword.",
            $"不是 C# 命名空间。请写用点连接的标识符，例如 MyCompany.MyProject，且不能是关键字。"
        );

    /// <summary>[csharp]</summary>
    public static Phrase ReservedClass =>
        new Phrase(
            $"is a name that the generated code needs itself. Write another, such as AgentSettings.",
            $"是生成的代码自己要用的名字。请换一个，例如 `AgentSettings`。"
        );

    /// <summary>[csharp]</summary>
    public static Phrase NotClass =>
        new Phrase(
            $"is not a C# class name. Write one identifier, such as AgentSettings, and no keyword.",
            $"不是 C# 类名。请写一个标识符，例如 `AgentSettings`，且不能是关键字。"
        );

    /// <summary>[service]</summary>
    public static Phrase UnitSuffix(string suffix) =>
        new Phrase(
            $"ends in {suffix}, which is added. Write the name without it.",
            $"以 {suffix} 结尾，而这个后缀会自动加上。请写不带后缀的名字。"
        );

    /// <summary>[service]</summary>
    public static Phrase NotUnitName =>
        new Phrase(
            $"is not a name for a unit. Use ASCII letters, digits, '_', '-', '.' and ':', at most 240, beginning with a letter, digit or '_'.",
            $"不能用作单元名。请用 ASCII 字母、数字、'_'、'-'、'.' 和 ':'，最多 240 个字符，以字母、数字或 '_' 开头。"
        );

    /// <summary>[service]</summary>
    public static Phrase NotRestart(string values) =>
        new Phrase(
            $"is not a value of systemd's Restart=. Write one of: {values}.",
            $"不是 systemd 的 `Restart=` 能用的值。请写其中之一：{values}。"
        );

    /// <summary>[sessions]</summary>
    public static Phrase NotSessionName(int longest) =>
        new Phrase(
            $"is not a name for tmux. Use ASCII letters, digits, '_' and '-', at most {longest}, not beginning with '-'.",
            $"不能用作 tmux 的名字。请用 ASCII 字母、数字、'_' 和 '-'，最多 {longest} 个字符，不以 '-' 开头。"
        );
}
