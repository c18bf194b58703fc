namespace TmuxAgent.Core.Phrases;

/// <summary>What is said of the manifest's keys.</summary>
internal static class ManifestKeyPhrases
{
    /// <summary>A severity.</summary>
    public static Phrase NotRule(string name) =>
        new Phrase(
            $"'{name}' is not a rule. Write its number, such as TMA0602.",
            $"'{name}' 不是规则。请写规则编号，例如 TMA0602。"
        );

    /// <summary>A severity.</summary>
    public static Phrase NotRuleOrAll(string name, string all) =>
        new Phrase(
            $"'{name}' is not a rule. Write its number, such as TMA0602, or {all}.",
            $"'{name}' 不是规则。请写规则编号，例如 TMA0602，或写 {all}。"
        );

    /// <summary>A severity.</summary>
    public static Phrase NotSeverity(string words) =>
        new Phrase($"is not a severity. Write one of {words}.", $"不是严重级别。请写其中之一：{words}。");

    /// <summary>[env]</summary>
    public static Phrase FileIsExample =>
        new Phrase(
            $"'file' and 'example' are the same path, and the example is committed. Give each its own.",
            $"`file` 和 `example` 是同一个路径，而示例会提交到 git。请各用各的路径。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase MinAboveMax =>
        new Phrase(
            $"'min' is greater than 'max', so no value fits. Swap them.",
            $"`min` 大于 `max`，没有值能满足。请对调。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase RequiredAndDeprecated =>
        new Phrase(
            $"The key is required and deprecated. A key that should no longer be used cannot be required; drop one of the two.",
            $"这个键既必填又已弃用。不该再用的键不能是必填的；请去掉其中一项。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase ValuesWithoutEnum =>
        new Phrase(
            $"Only a key of type \"enum\" has 'values'. Write type = \"enum\", or remove them.",
            $"只有 `enum` 类型的键才有 `values`。请写 `type = \"enum\"`，或删除它们。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase ValueTwice =>
        new Phrase($"This value is listed twice. Remove one.", $"这个值列了两次。请删除一个。");

    /// <summary>[env.keys]</summary>
    public static Phrase EnumWithoutValues =>
        new Phrase(
            $"A key of type \"enum\" needs 'values': the texts that are allowed, such as values = [\"a\", \"b\"].",
            $"`enum` 类型的键需要 `values`：列出允许的文本，例如 `values = [\"a\", \"b\"]`。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase BoundWithoutNumber(string name) =>
        new Phrase(
            $"'{name}' limits a number, and the key's type is not one. Use int, float, duration or port, or 'pattern'.",
            $"'{name}' 用来限制数字，而这个键不是数字类型。请用 `int`、`float`、`duration` 或 `port` 类型，或改用 `pattern`。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase SecretDefault =>
        new Phrase(
            $"The key is secret, and its default would be committed. Remove 'default'; the value belongs in the env file only.",
            $"这个键是机密，默认值会被提交。请删除 `default`；值只应写在 env 文件里。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase Credentials(string name) =>
        new Phrase(
            $"'{name}' is a URL with credentials. Remove user and password; they belong in the env file only.",
            $"'{name}' 是带账号密码的 URL。请去掉用户名和密码；它们只应写在 env 文件里。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase EmptyDefault(string name) =>
        new Phrase(
            $"'{name}' is empty. Remove the line: a key without it has no {name}.",
            $"'{name}' 是空的。请删除这一行：没有这一行就表示没有 {name}。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase DefaultDoesNotFit(string name, Phrase problem) =>
        new Phrase(
            $"'{name}' {problem}. Change it, or what the key demands.",
            $"'{name}' {problem}。请修改它，或修改这个键的要求。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase NotType(string types) =>
        new Phrase($"is not a type. Write one of: {types}.", $"不是类型。请写其中之一：{types}。");

    /// <summary>[env.keys]</summary>
    public static Phrase NotTypeNear(string near) =>
        new Phrase($"is not a type. Did you mean '{near}'?", $"不是类型。是想写 '{near}' 吗？");

    /// <summary>[env.keys]</summary>
    public static Phrase AliasIsKey(string alias) =>
        new Phrase(
            $"The alias '{alias}' is a key itself. Remove the alias, or the key.",
            $"别名 '{alias}' 本身就是一个键。请删除别名或那个键。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase AliasOfOther(string alias, string other) =>
        new Phrase(
            $"The alias '{alias}' is already an alias of '{other}'. Remove it from one of the two.",
            $"别名 '{alias}' 已经是 '{other}' 的别名。请从其中一个里删除。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase NotRequirement(string name) =>
        new Phrase(
            $"'{name}' is neither true nor false nor \"recommended\". Write one of them.",
            $"'{name}' 不是 `true`、`false` 或 `\"recommended\"`。请写其中之一。"
        );

    /// <summary>[env.keys]</summary>
    public static Phrase NotPattern(Phrase problem) =>
        new Phrase(
            $"is not a regular expression: {problem} Put it into single quotes, where a backslash stands for itself.",
            $"不是正则表达式：{problem} 请放进单引号，反斜杠在那里就是它自己。"
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
