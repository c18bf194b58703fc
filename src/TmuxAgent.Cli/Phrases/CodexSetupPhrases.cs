using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What <c>codex install</c> and <c>codex login</c> say.</summary>
internal static class CodexSetupPhrases
{
    /// <summary>There is no such file.</summary>
    public static Phrase NoFile(string file) => new($"there is no file {file}", $"没有文件 {file}");

    /// <summary>It is in place already.</summary>
    public static Phrase Already(string target, string version) =>
        new($"{target} is this one already: {version}", $"{target} 已经是这一个：{version}");

    /// <summary>It is in place now.</summary>
    public static Phrase Installed(string target, string version) =>
        new($"{target} is there: {version}", $"已放到 {target}：{version}");

    /// <summary>A folder is in the way.</summary>
    public static Phrase IsFolder(string target) =>
        new($"{target} is a folder; nothing was installed", $"{target} 是文件夹；没有安装");

    /// <summary>Something is there, and nobody can be asked.</summary>
    public static Phrase IsThere(string target, string file) =>
        new(
            $"{target} is there; nothing was installed. `tmuxagent codex install --yes {file}` takes its place and keeps it beside",
            $"{target} 已存在；没有安装。`tmuxagent codex install --yes {file}` 会取代它，并把原来的留在旁边"
        );

    /// <summary>The question.</summary>
    public static Phrase TakeItsPlace(string target) =>
        new(
            $"{target} is there. Take its place, and keep it beside?",
            $"{target} 已存在。要取代它，并把原来的留在旁边吗？"
        );

    /// <summary>The answer was no.</summary>
    public static Phrase NothingInstalled { get; } = new($"nothing was installed", $"没有安装");

    /// <summary>A FakeCodex is no codex.</summary>
    public static Phrase IsFake(string file) =>
        new(
            $"{file} is a FakeCodex; nothing was installed. `tmuxagent codex use fake` lets FakeCodex answer",
            $"{file} 是 FakeCodex；没有安装。要让 FakeCodex 应答，用 `tmuxagent codex use fake`"
        );

    /// <summary>The file is no codex for this machine.</summary>
    public static Phrase NoCodex(string file) =>
        new(
            $"{file} does not answer --version as codex does; nothing was installed. It has to be the program for this machine itself, not the script that npm puts before it",
            $"{file} 对 --version 的回答不像 codex；没有安装。需要的是适合这台机器的程序本身，而不是 npm 放在前面的脚本"
        );

    /// <summary>What was there is kept.</summary>
    public static Phrase Kept(string kept, string from, string to) =>
        new(
            $"what was there is {kept} now; `mv -- {from} {to}` brings it back",
            $"原来的现在是 {kept}；`mv -- {from} {to}` 可以换回来"
        );

    /// <summary>What <c>codex use real</c> does.</summary>
    public static Phrase UseRealLets { get; } =
        new($"in a repository of tmuxagent: lets it answer there", $"在 tmuxagent 的仓库里运行：让它在那里应答");

    /// <summary>This codex would take the key on its command line.</summary>
    public static Phrase TooOld(string option) =>
        new(
            $"this codex has no {option}, so it would take the key only from its command line, which everybody can read; a newer one has it. It needs no login where the env file has the key",
            $"这个 codex 没有 {option}，只能从命令行接收密钥，而命令行人人可见；新版本有这个选项。env 文件里有密钥时，它不需要登录"
        );

    /// <summary>codex does not even say how to log in.</summary>
    public static Phrase HelpFails(string said) =>
        new($"`codex login --help` fails: {said}", $"`codex login --help` 失败：{said}");

    /// <summary>The key is refused.</summary>
    public static Phrase KeyRefused(string said) =>
        new($"codex did not accept the key: {said}", $"codex 没有接受密钥：{said}");

    /// <summary>The login is made.</summary>
    public static Phrase LoggedIn(string envFile, string login) =>
        new(
            $"codex keeps the key of {envFile} as its own login in {login} now, and is given no other; run this again when the key changes",
            $"codex 已把 {envFile} 里的密钥作为自己的登录存进 {login}，以后不再另给；密钥变了，请再运行一次"
        );

    /// <summary>What <c>doctor</c> does with it.</summary>
    public static Phrase DoctorAsks { get; } = new($"asks the model API with it", $"用它访问一次模型 API");

    /// <summary>A service has no codex to log in to.</summary>
    public static Phrase ServiceFindsNone { get; } =
        new(
            $"a service finds no codex; `tmuxagent codex status` says more",
            $"服务找不到 codex；详情见 `tmuxagent codex status`"
        );

    /// <summary>A service has FakeCodex.</summary>
    public static Phrase ServiceFindsFake(string file) =>
        new(
            $"a service finds FakeCodex ({file}), which needs no login; `tmuxagent codex use real` changes that",
            $"服务找到的是 FakeCodex（{file}），它不需要登录；`tmuxagent codex use real` 可以改变"
        );

    /// <summary>There is no key.</summary>
    public static Phrase NoKey(string envFile, string key) =>
        new(
            $"{envFile} has no key; `tmuxagent env set {key}` asks for it",
            $"{envFile} 里没有密钥；`tmuxagent env set {key}` 会询问"
        );

    /// <summary>Another login is there, and nobody can be asked.</summary>
    public static Phrase OtherLogin(string login) =>
        new(
            $"somebody has logged in to codex in another way ({login}), and that would be lost; `tmuxagent codex login --yes` replaces it",
            $"已有人用别的方式登录了 codex（{login}），继续会丢掉那个登录；`tmuxagent codex login --yes` 会替换它"
        );

    /// <summary>The question.</summary>
    public static Phrase ReplaceLogin(string login) =>
        new(
            $"Somebody has logged in to codex in another way ({login}). Replace that login?",
            $"已有人用别的方式登录了 codex（{login}）。要替换那个登录吗？"
        );

    /// <summary>The answer was no.</summary>
    public static Phrase LoginKept { get; } = new($"the login was left as it is", $"登录保持原样");
}
