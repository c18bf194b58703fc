namespace TmuxAgent.Core.Phrases;

/// <summary>What is said of the manifest's keys.</summary>
internal static partial class ManifestKeyPhrases
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
}
