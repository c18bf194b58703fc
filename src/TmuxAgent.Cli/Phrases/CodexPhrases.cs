using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What <c>codex status</c> and <c>codex use</c> say.</summary>
internal static class CodexPhrases
{
    /// <summary>A row's name.</summary>
    public static Phrase Shell { get; } = new($"shell", $"本 shell");

    /// <summary>A row's name.</summary>
    public static Phrase Service { get; } = new($"service", $"服务");

    /// <summary>A row's name.</summary>
    public static Phrase Key { get; } = new($"key", $"密钥");

    /// <summary>A row's name.</summary>
    public static Phrase Manifest { get; } = new($"manifest", $"清单");

    /// <summary>The service finds what the shell finds.</summary>
    public static Phrase TheSame { get; } = new($"the same", $"同上");

    /// <summary>None is found.</summary>
    public static Phrase None { get; } = new($"no codex", $"没有 codex");

    /// <summary>FakeCodex is found.</summary>
    public static Phrase Fake(string file) => new($"{file}: FakeCodex", $"{file}：是 FakeCodex");

    /// <summary>A real one is found.</summary>
    public static Phrase Real(string file, string version) =>
        new($"{file}: real, {version}", $"{file}：真的，{version}");

    /// <summary>A real one is found that was not asked for its version.</summary>
    public static Phrase RealOfSomeVersion(string file) =>
        new($"{file}: real, its version is not known", $"{file}：真的，版本未知");

    /// <summary>Which key codex gets.</summary>
    public static Phrase KeyGiven(string key, string given) =>
        new($"{key}, which codex gets as {given}", $"{key}，以 {given} 交给 codex");

    /// <summary>codex has a login.</summary>
    public static Phrase OwnLogin { get; } = new($"codex's own login", $"codex 自己的登录");

    /// <summary>FakeCodex answers.</summary>
    public static Phrase NoKeyNeeded { get; } = new($"none; FakeCodex needs none", $"没有；FakeCodex 不需要");

    /// <summary>codex has none.</summary>
    public static Phrase NoKey(string key) =>
        new($"none; `tmuxagent env set {key}` sets it", $"没有；`tmuxagent env set {key}` 可以设置");

    /// <summary>An unknown word behind <c>codex use</c>.</summary>
    public static Phrase RealOrFake(string said) =>
        new(
            $"'{said}' is neither real nor fake; `tmuxagent codex use real` or `tmuxagent codex use fake`",
            $"'{said}' 既不是 `real` 也不是 `fake`；请用 `tmuxagent codex use real` 或 `tmuxagent codex use fake`"
        );

    /// <summary>The manifest wants no FakeCodex.</summary>
    public static Phrase FakeSwitchedOff(string manifest) =>
        new(
            $"[outputs] in {manifest} switches FakeCodex off; `tmuxagent config unset outputs.fake_codex` switches it on",
            $"{manifest} 的 [outputs] 关掉了 FakeCodex；`tmuxagent config unset outputs.fake_codex` 可以打开"
        );

    /// <summary>FakeCodex's place is taken.</summary>
    public static Phrase OwnInPlaceOfFake(string path, string from, string to) =>
        new(
            $"{path} is a codex of your own, which is left alone; put it aside first: `mv -- {from} {to}`",
            $"{path} 是你自己的 codex，不去动它；请先移开：`mv -- {from} {to}`"
        );

    /// <summary>FakeCodex answers.</summary>
    public static Phrase FakeAnswers(bool isChanged) =>
        isChanged
            ? new($"FakeCodex answers now, and decides nothing", $"现在由 FakeCodex 应答，它不做任何决策")
            : new($"FakeCodex answers already", $"已经由 FakeCodex 应答");

    /// <summary>There is no real one.</summary>
    public static Phrase NoReal(string command) =>
        new(
            $"no real codex is in the repository, in ~/.local/bin or on PATH; where the network allows, `{command}` installs one, and `tmuxagent codex install FILE` puts one there that was downloaded elsewhere",
            $"仓库、~/.local/bin 和 PATH 里都没有真的 codex；网络允许时可用 `{command}` 安装，在别处下载好的可用 `tmuxagent codex install FILE` 放进来"
        );

    /// <summary>The real one does not work.</summary>
    public static Phrase Broken(Phrase reason, Phrase cause) =>
        new($"{reason}: {cause}; nothing was changed", $"{reason}：{cause}；没有改动任何东西");

    /// <summary>The real one answers.</summary>
    /// <param name="file">Where it is.</param>
    /// <param name="isBehind">Whether files have to be generated first.</param>
    /// <param name="version">What it says of itself.</param>
    public static Phrase RealAnswers(string file, bool isBehind, string version) =>
        isBehind
            ? new($"{file} answers once the files are generated: {version}", $"生成文件之后由 {file} 应答：{version}")
            : new($"{file} answers: {version}", $"由 {file} 应答：{version}");

    /// <summary>What <c>generate</c> does.</summary>
    public static Phrase GenerateWrites { get; } =
        new($"writes what follows from it, for shell and service alike", $"写出相应的改动，shell 和服务都会用到");

    /// <summary>Why a key is asked for.</summary>
    public static Phrase KeyStep { get; } =
        new($"codex has no key yet (asks for it, and does not show it)", $"codex 还没有密钥（会询问，输入不回显）");
}
