using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why a file or folder is not read, written or used; most are clauses about "it".</summary>
internal static class FilePhrases
{
    /// <summary>The system does not let it be read.</summary>
    public static Phrase Unreadable(string reason) => new($"it cannot be read ({reason})", $"它读不了（{reason}）");

    /// <summary>A link.</summary>
    public static Phrase Link =>
        new($"it is a symbolic link, and no link is followed", $"它是符号链接，而链接一律不跟随");

    /// <summary>A pipe, a socket, a folder.</summary>
    public static Phrase NotRegular => new($"it is not a regular file", $"它不是普通文件");

    /// <summary>Too large.</summary>
    public static Phrase LargerThan(string size) => new($"it is larger than {size}", $"它大于 {size}");

    /// <summary>Too large, in bytes.</summary>
    public static Phrase LargerThanBytes(int limit) => new($"it is larger than {limit} bytes", $"它大于 {limit} 字节");

    /// <summary>A folder on the way is a link.</summary>
    public static Phrase FolderIsLink(string folder) =>
        new($"its folder '{folder}' is a symbolic link", $"它所在的目录 '{folder}' 是符号链接");

    /// <summary>A folder on the way is no folder.</summary>
    public static Phrase NotDirectory(string folder) => new($"'{folder}' is not a directory", $"'{folder}' 不是目录");

    /// <summary>A folder below home is a link of somebody else's.</summary>
    public static Phrase LinkOfOthers(string folder) =>
        new(
            $"its folder '~/{folder}' is a symbolic link that is not yours",
            $"它所在的目录 '~/{folder}' 是别人的符号链接"
        );

    /// <summary>A folder below home leads nowhere.</summary>
    public static Phrase LinkToNothing(string folder) =>
        new(
            $"its folder '~/{folder}' is a link that leads to no folder",
            $"它所在的目录 '~/{folder}' 是链接，但没有指向目录"
        );

    /// <summary>A folder below home leads into the repository.</summary>
    public static Phrase LinkIntoRepository(string folder) =>
        new(
            $"its folder '~/{folder}' is a link back into the repository",
            $"它所在的目录 '~/{folder}' 是指回仓库的链接"
        );

    /// <summary>A private folder is a link.</summary>
    public static Phrase IsLink => new($"it is a symbolic link", $"它是符号链接");

    /// <summary>A private folder is no folder.</summary>
    public static Phrase NotFolder => new($"it is not a folder", $"它不是目录");

    /// <summary>A private folder is somebody else's.</summary>
    public static Phrase OwnedByOther(long user) =>
        new($"it belongs to user {user}, not to you", $"它属于用户 {user}，不属于你");

    /// <summary>A private folder is open to others.</summary>
    public static Phrase OpenToOthers =>
        new($"others may enter it; `chmod 700` makes it private", $"别人也能进入；`chmod 700` 可以让它只归你");

    /// <summary>A file that is not read.</summary>
    public static Phrase NotRead(string name, Phrase problem) =>
        new($"{name} is not read: {problem}", $"没有读 {name}：{problem}");

    /// <summary>A file that is not touched.</summary>
    public static Phrase LeftAlone(string name, Phrase problem) =>
        new($"{name} is left alone: {problem}", $"没有动 {name}：{problem}");

    /// <summary>A file that was there a moment ago.</summary>
    public static Phrase RemovedMeanwhile(string name) => new($"{name} was removed meanwhile", $"{name} 刚刚被删掉了");

    /// <summary>A file that is not there.</summary>
    public static Phrase NoFile(string name) => new($"there is no file {name}", $"没有文件 {name}");

    /// <summary>A path whose bytes are no text.</summary>
    public static Phrase PathNotUtf8(string path) =>
        new(
            $"the path '{path}' is not UTF-8, and only such paths can be used; rename the folder",
            $"路径 '{path}' 不是 UTF-8，只能使用 UTF-8 的路径；请给目录改名"
        );

    /// <summary>A file that must not be there is.</summary>
    public static Phrase IsThereAlready(string path) => new($"'{path}' is there already", $"'{path}' 已经存在");

    /// <summary>A file was written by somebody else.</summary>
    public static Phrase WrittenMeanwhile(string path) =>
        new($"'{path}' was written by another program meanwhile", $"'{path}' 刚刚被别的程序写过");

    /// <summary>No name is left for the former version.</summary>
    public static Phrase TooManyVersions(string path) =>
        new($"'{path}' has too many former versions beside it", $"'{path}' 旁边的旧版本太多了");

    /// <summary>A folder that is not there.</summary>
    public static Phrase NoFolder(string path) => new($"there is no folder '{path}'", $"没有目录 '{path}'");
}
