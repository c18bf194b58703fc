using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What the probes of env file, git and generated files saw.</summary>
internal static class FileProbePhrases
{
    /// <summary>The env file is in order.</summary>
    public static Phrase EnvFileFine(string file, int keys) =>
        new(
            $"{file}: {keys} {(keys == 1 ? "key" : "keys")}, private, the same to every program",
            $"{file}：{keys} 个键，只有你能读，各程序读到的一样"
        );

    /// <summary>git is missing.</summary>
    public static Phrase NoGit { get; } = new($"git is not installed", $"没有安装 git");

    /// <summary>Nothing here is git's.</summary>
    public static Phrase NoGitRepository { get; } = new($"this is not a git repository", $"这里不是 git 仓库");

    /// <summary>git keeps the env file off.</summary>
    public static Phrase GitFine { get; } =
        new($"the env file is ignored and not tracked", $"env 文件已忽略，未被跟踪");

    /// <summary>Nothing contradicts the manifest.</summary>
    public static Phrase NoContradiction { get; } = new($"no file disagrees with the manifest", $"没有文件与清单矛盾");

    /// <summary>The plan cannot be made, so nothing is known.</summary>
    public static Phrase NoPlan { get; } =
        new($"unknown until the files can be planned", $"要等能算出文件计划后才知道");

    /// <summary>The plan is empty.</summary>
    public static Phrase FilesFine(int files) =>
        new($"all {files} files are as tmuxagent.toml says", $"{files} 个文件都与 tmuxagent.toml 一致");

    /// <summary>Several paths, and how many are not named.</summary>
    public static Phrase PathsAndMore(IEnumerable<string> paths, int more) =>
        new($"{string.Join(", ", paths)} and {more} more", $"{string.Join("、", paths)}，另有 {more} 个");

    /// <summary>The commands that may be typed instead of the one that is printed next.</summary>
    public static Phrase OrCommands(IEnumerable<string> commands) =>
        new(
            $"or {string.Join(", ", commands.Select(command => $"`{command}`"))}:",
            $"也可以用 {string.Join("、", commands.Select(command => $"`{command}`"))}："
        );
}
