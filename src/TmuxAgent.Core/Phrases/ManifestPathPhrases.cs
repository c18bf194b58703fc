namespace TmuxAgent.Core.Phrases;

/// <summary>Why a path is refused.</summary>
internal static class ManifestPathPhrases
{
    /// <summary>A unit.</summary>
    public static Phrase UnitOutside =>
        new Phrase(
            $"is outside of the repository. There a unit may only be ~/.config/systemd/user/NAME.service.",
            $"在仓库之外。单元在那里只能是 `~/.config/systemd/user/NAME.service`。"
        );

    /// <summary>An env file.</summary>
    public static Phrase EnvFileOutside =>
        new Phrase(
            $"is outside of the repository. There an env file may only be ~/.env, ~/NAME.env, or *.env below ~/.config.",
            $"在仓库之外。env 文件在那里只能是 `~/.env`、`~/NAME.env`，或 `~/.config` 下的 `*.env`。"
        );

    /// <summary>A path.</summary>
    public static Phrase Empty =>
        new Phrase($"is empty. Write a path relative to the repository.", $"是空的。请写相对于仓库的路径。");

    /// <summary>A path.</summary>
    public static Phrase Absolute =>
        new Phrase(
            $"is not relative to the repository. Write it from the folder of tmuxagent.toml on.",
            $"不是相对于仓库的路径。请从 tmuxagent.toml 所在的文件夹写起。"
        );

    /// <summary>A path.</summary>
    public static Phrase Backslash =>
        new Phrase($"holds a backslash. Separate folders by '/'.", $"含有反斜杠。文件夹之间请用 '/' 分隔。");

    /// <summary>A path.</summary>
    public static Phrase Invisible =>
        new Phrase(
            $"holds an invisible or control character. Use another name.",
            $"含有不可见字符或控制字符。请换个名字。"
        );

    /// <summary>A path.</summary>
    public static Phrase Dots =>
        new Phrase(
            $"holds '.' or '..' as a folder. Write it without; nothing is written outside the repository.",
            $"里有 '.' 或 '..' 这样的文件夹。请去掉；工具不会写仓库之外的文件。"
        );

    /// <summary>A path.</summary>
    public static Phrase EmptyPart =>
        new Phrase(
            $"has an empty part: '/' at the end, or two in a row. Name a file.",
            $"里有空的一段：以 '/' 结尾，或连着两个 '/'。请写文件名。"
        );

    /// <summary>A path.</summary>
    public static Phrase BlankEnds =>
        new Phrase(
            $"has a name with a blank at its beginning or end, which systemd cannot express. Remove the blank.",
            $"里有以空格开头或结尾的名字，systemd 无法表示。请删除空格。"
        );

    /// <summary>A path.</summary>
    public static Phrase InGit =>
        new Phrase($"is in git's own folder. Use another folder.", $"在 git 自己的文件夹里。请换个文件夹。");

    /// <summary>A path.</summary>
    public static Phrase Reserved(string path) =>
        new Phrase(
            $"is where the tool keeps its own records ({path}). Use another path.",
            $"是工具存放自己记录的地方（{path}）。请换个路径。"
        );
}
