using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why a repository's texts are not read, obeyed or written.</summary>
internal static class RepositoryPhrases
{
    /// <summary>Another user owns the manifest.</summary>
    public static Phrase Stranger(string file, string command) =>
        new(
            $"{file} belongs to another user of this machine, and what it says would be obeyed; if you trust it, name its folder: {command}",
            $"{file} 属于本机的另一个用户，而它写什么就会照做什么；如果你信任它，就指定它所在的目录：{command}"
        );

    /// <summary>There is no manifest.</summary>
    public static Phrase NoManifest(string manifest, string folder) =>
        new(
            $"there is no {manifest} in {folder} or above it; run `tmuxagent init` in your repository first",
            $"{folder} 及其上级目录里没有 {manifest}；先在你的仓库里运行 `tmuxagent init`"
        );

    /// <summary>Two repositories have one service.</summary>
    public static Phrase NameTaken(string name, string repository, string manifest) =>
        new(
            $"'{name}' is the name of {repository}'s service, too, and only one of them can run; set another name under [service] and another prefix under [sessions] in {manifest}",
            $"{repository} 的服务也叫 '{name}'，两者只能运行一个；在 {manifest} 的 [service] 下换个名字，在 [sessions] 下换个前缀"
        );

    /// <summary>Nobody allowed a path outside.</summary>
    public static Phrase NotApproved(string path) =>
        new(
            $"{path} is outside of the repository, and nobody on this machine has approved that this repository writes there; if it is right, run `tmuxagent generate --allow-outside` first",
            $"{path} 在仓库外面，本机还没有人同意这个仓库往那里写；如果没问题，先运行 `tmuxagent generate --allow-outside`"
        );

    /// <summary>The manifest asks for no such file.</summary>
    public static Phrase NotAnOutput(string file) =>
        new(
            $"{file} is no file that the manifest asks for; `tmuxagent status --all` lists them. Nothing was written",
            $"{file} 不是清单要求的文件；`tmuxagent status --all` 会列出它们。什么都没有写"
        );

    /// <summary>Templates are too large together.</summary>
    public static Phrase TemplatesTooLarge(string folder, int mebibytes) =>
        NoTemplates(
            new Phrase(
                $"{folder} holds more than {mebibytes} MiB of templates",
                $"{folder} 里的模板超过 {mebibytes} MiB"
            )
        );

    /// <summary>There are too many templates.</summary>
    public static Phrase TemplatesTooMany(string folder, int count) =>
        NoTemplates(
            new Phrase($"{folder} holds more than {count} files and folders", $"{folder} 里的文件和目录超过 {count} 个")
        );

    /// <summary>Folders of templates are too deep.</summary>
    public static Phrase TemplatesTooDeep(string folder, int depth) =>
        NoTemplates(
            new Phrase($"{folder} is nested more than {depth} folders deep", $"{folder} 的目录嵌套超过 {depth} 层")
        );

    /// <summary>A folder of templates cannot be read.</summary>
    public static Phrase TemplatesUnreadable(string folder, string reason) =>
        new($"{folder} cannot be read: {reason}", $"{folder} 读不了：{reason}");

    /// <summary>A template behind a link.</summary>
    public static Phrase TemplateIsLink(string path) =>
        new(
            $"{path} is a symbolic link, and no template is read through one; put the files there",
            $"{path} 是符号链接，而模板不通过链接读取；请把文件本身放到那里"
        );

    private static Phrase NoTemplates(Phrase why) =>
        new(
            $"{why}; that is no set of templates. Remove what does not belong there",
            $"{why}；这不像是一套模板。请删掉不该在那里的东西"
        );
}
