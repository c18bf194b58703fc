using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What init says of what it found and took in.</summary>
internal static class InitPhrases
{
    /// <summary>The manifest's codex is not there.</summary>
    public static Phrase NoSuchCodex(string program) =>
        new(
            $"[codex] bin names {program}, and there is no such program here; `tmuxagent config set codex.bin codex` takes the one that is on PATH",
            $"[codex] 的 `bin` 写的是 {program}，这里没有这个程序；`tmuxagent config set codex.bin codex` 会用 PATH 上的那个"
        );

    /// <summary>No codex is there.</summary>
    public static Phrase NoCodex =>
        new(
            $"no codex was found on PATH or in ~/.local/bin; FakeCodex answers until one is installed",
            $"PATH 和 ~/.local/bin 里都没找到 codex；装上之前由 FakeCodex 应答"
        );

    /// <summary>A SOCKS proxy was found, and Python cannot use it.</summary>
    public static Phrase FoundSocksNeedsSocksio(string command) =>
        new(
            $"only a SOCKS proxy was found, for which the orchestrator needs the Python package socksio; {command}",
            $"只找到了 SOCKS 代理，编排器要用它就需要 Python 包 socksio；{command}"
        );

    /// <summary>A SOCKS proxy is set, and Python cannot use it.</summary>
    public static Phrase SetSocksNeedsSocksio(string command) =>
        new(
            $"the orchestrator needs the Python package socksio for the SOCKS proxy of your env file; {command}",
            $"你的 env 文件里设了 SOCKS 代理，编排器要用它就需要 Python 包 socksio；{command}"
        );

    /// <summary>No proxy was found.</summary>
    public static Phrase NoProxy(string manifest) =>
        new(
            $"no local proxy was found on the usual ports; where you need one, set [proxy] in {manifest}",
            $"常用端口上没找到本地代理；需要的话在 {manifest} 里设置 [proxy]"
        );

    /// <summary>Keys that were inferred.</summary>
    public static Phrase Inferred(string manifest, int count) =>
        count == 1
            ? new(
                $"{manifest} declares {count} more key of your env files; see what was inferred of each under [env.keys]",
                $"{manifest} 还声明了你 env 文件里的另外 {count} 个键；推断出的内容见 [env.keys]"
            )
            : new(
                $"{manifest} declares {count} more keys of your env files; see what was inferred of each under [env.keys]",
                $"{manifest} 还声明了你 env 文件里的另外 {count} 个键；推断出的内容见 [env.keys]"
            );

    /// <summary>A script of the person's stays.</summary>
    public static Phrase OutputIsYours(string path, string output) =>
        new(
            $"{path} is yours and stays as it is ([outputs] {output} = false); `tmuxagent config set outputs.{output} PATH` puts tmuxagent's elsewhere",
            $"{path} 是你的，保持原样（[outputs] 里 `{output} = false`）；`tmuxagent config set outputs.{output} PATH` 可以把 tmuxagent 的放到别处"
        );

    /// <summary>The env file of the home is not used.</summary>
    public static Phrase HomeEnvUnused(string file, string keys, string command, string own) =>
        new(
            $"{file} has {keys} and is not used; `{command}` uses it instead of {own}",
            $"{file} 里有 {keys}，但没有用它；`{command}` 用它代替 {own}"
        );

    /// <summary>An installed unit stays.</summary>
    public static Phrase UnitStays(string unit, string command) =>
        new(
            $"{unit} starts this repository's orchestrator already and stays as it is; before you enable the new unit: `{command}`",
            $"{unit} 已经在启动本仓库的编排器，保持原样；启用新单元之前先运行：`{command}`"
        );

    /// <summary>The manifest says what files say.</summary>
    public static Phrase SaysWhat(string manifest, Phrase files, bool isOne) =>
        isOne
            ? new($"{manifest} says what {files} says", $"{manifest} 采用了 {files} 的内容")
            : new($"{manifest} says what {files} say", $"{manifest} 采用了 {files} 的内容");

    /// <summary>Files were taken in.</summary>
    public static Phrase AreYours(Phrase files, bool isOne) =>
        isOne
            ? new(
                $"{files} is yours, byte for byte; what the manifest changes later is merged in",
                $"{files} 归你，一个字节都没变；以后清单有改动会合并进去"
            )
            : new(
                $"{files} are yours, byte for byte; what the manifest changes later is merged in",
                $"{files} 归你，一个字节都没变；以后清单有改动会合并进去"
            );

    /// <summary>What no manifest can say.</summary>
    public static Phrase StaysThere(string file, Phrase names, string manifest, bool isOne) =>
        isOne
            ? new(
                $"{file}: {names} stays there alone, since {manifest} cannot say it",
                $"{file}：{names} 只留在那里，因为 {manifest} 表达不了"
            )
            : new(
                $"{file}: {names} stay there alone, since {manifest} cannot say them",
                $"{file}：{names} 只留在那里，因为 {manifest} 表达不了"
            );

    /// <summary>The name of the answer.</summary>
    public static Phrase LanguageLabel => new Phrase($"Language", $"语言");

    /// <summary>The question.</summary>
    public static Phrase LanguageQuestion =>
        new Phrase(
            $"Language of generated comments and messages (en or zh)?",
            $"生成的注释和消息用哪种语言（`en` 或 `zh`）？"
        );

    /// <summary>What is wrong with an answer.</summary>
    public static Phrase NotALanguage => new Phrase($"Type en or zh.", $"请输入 `en` 或 `zh`。");
}
