using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is said of the machine itself: editor, standard input, folders, git, archives.</summary>
internal static class MachinePhrases
{
    /// <summary>No editor is named.</summary>
    public static Phrase NoEditor =>
        new(
            $"neither VISUAL nor EDITOR names an editor; set one, such as EDITOR=vi. Nothing was written",
            $"`VISUAL` 和 `EDITOR` 都没有指定编辑器；设置一个，比如 `EDITOR=vi`。什么都没有写"
        );

    /// <summary>The editor failed.</summary>
    public static Phrase EditorFailed(int exitCode) =>
        new(
            $"the editor ended with exit code {exitCode}, so that nothing was written",
            $"编辑器以退出码 {exitCode} 结束，所以什么都没有写"
        );

    /// <summary>The editor is no program.</summary>
    public static Phrase EditorNotStarted(string reason) =>
        new($"the editor cannot be started: {reason}", $"编辑器启动不了：{reason}");

    /// <summary>What comes in is no text.</summary>
    public static Phrase InputNotUtf8 =>
        new($"standard input is not valid UTF-8; nothing was written", $"标准输入不是有效的 UTF-8；什么都没有写");

    /// <summary>Before a value is typed that is not shown.</summary>
    public static Phrase TypeHidden(string what) =>
        new(
            $"{what}: type or paste it; it is not shown. Enter, then Ctrl-D ends it.",
            $"{what}：输入或粘贴，不会显示出来。回车后按 Ctrl-D 结束。"
        );

    /// <summary>HOME is no folder.</summary>
    public static Phrase BadHome(string home) =>
        new(
            $"HOME is '{home}', which is no absolute path of a folder; set it to your home folder and run again",
            $"`HOME` 是 '{home}'，不是目录的绝对路径；设成你的主目录后再运行"
        );

    /// <summary>The current directory was removed.</summary>
    public static Phrase NoCurrentDirectory =>
        new(
            $"the current directory does not exist any more; change to another one, or name one by -C DIR",
            $"当前目录已经不存在；换到别的目录，或者用 `-C DIR` 指定一个"
        );

    /// <summary>git fails over the index.</summary>
    public static Phrase StagedUnknown =>
        new($"git does not say what is staged (git cat-file)", $"git 没有说明暂存了什么（`git cat-file`）");

    /// <summary>git lacks an object.</summary>
    public static Phrase StagedObjectMissing =>
        new($"git does not say what is staged: an object is missing", $"git 没有说明暂存了什么：缺少对象");

    /// <summary>A program of the foreground ended.</summary>
    public static Phrase Ended(string name, int exitCode) =>
        new($"{name} ended with exit code {exitCode}", $"{name} 结束，退出码 {exitCode}");

    /// <summary>A file that was to be installed cannot be.</summary>
    private static Phrase NotInstalled(Phrase why) => new($"{why}; nothing was installed", $"{why}；什么都没有安装");

    /// <summary>A download that is no file.</summary>
    public static Phrase DownloadUnreadable(string file) =>
        NotInstalled(new Phrase($"{file} is no file that can be read", $"{file} 不是能读的文件"));

    /// <summary>A download in a form that .NET does not read.</summary>
    public static Phrase DownloadIsZstd(string file, string command) =>
        NotInstalled(
            new Phrase(
                $"{file} is compressed by zstd; `{command}` unpacks it",
                $"{file} 是 zstd 压缩的；用 `{command}` 解压"
            )
        );

    /// <summary>A download of another kind.</summary>
    public static Phrase DownloadIsOther(string file) =>
        NotInstalled(
            new Phrase($"{file} is neither a program nor a tar archive", $"{file} 既不是程序，也不是 tar 归档")
        );

    /// <summary>An archive that breaks off.</summary>
    public static Phrase ArchiveBroken(string file, string reason) =>
        NotInstalled(new Phrase($"{file} is a broken archive ({reason})", $"{file} 是损坏的归档（{reason}）"));

    /// <summary>An archive without the program.</summary>
    public static Phrase ArchiveWithout(string file) =>
        NotInstalled(new Phrase($"{file} holds no such program", $"{file} 里没有这个程序"));

    /// <summary>An archive with several.</summary>
    public static Phrase ArchiveWithSeveral(string file, string names) =>
        NotInstalled(
            new Phrase(
                $"{file} holds several: {names}; unpack it and name one",
                $"{file} 里有好几个：{names}；解压后指定其中一个"
            )
        );
}
