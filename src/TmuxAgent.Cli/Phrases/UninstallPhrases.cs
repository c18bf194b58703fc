using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What uninstall says.</summary>
internal static class UninstallPhrases
{
    /// <summary>How to have it back.</summary>
    public static Phrase BackFor(int days, string folder) =>
        new(
            $"`tmuxagent undo` brings it back for {days} days; until then the bytes are in {folder}, delete that folder to be rid of them",
            $"{days} 天内 `tmuxagent undo` 可以恢复；在那之前内容保存在 {folder}，不想保留就删掉那个目录"
        );

    /// <summary>There is no way back.</summary>
    public static Phrase NothingBack =>
        new(
            $"nothing of it can be brought back: this machine's records of the repository are gone as well",
            $"无法恢复：本机关于这个仓库的记录也删掉了"
        );

    /// <summary>Nobody can be asked.</summary>
    public static Phrase NeedsYes =>
        new(
            $"nothing was taken away: say --yes where nobody can be asked, or --dry-run to see what would go",
            $"什么都没有删：没有人可以回答时加 --yes，只想看看会删什么就用 --dry-run"
        );

    /// <summary>Asked before it is done.</summary>
    public static Phrase Question(int count) =>
        count == 1
            ? new($"Take away {count} file?", $"删除 {count} 个文件吗？")
            : new($"Take away {count} files?", $"删除这 {count} 个文件吗？");

    /// <summary>The person said no.</summary>
    public static Phrase NothingTaken => new($"nothing was taken away", $"什么都没有删");

    /// <summary>There is no record.</summary>
    public static Phrase NothingRecorded =>
        new($"this machine has no record of anything that could be taken away", $"本机没有任何可以删除的东西的记录");

    /// <summary>The env file stays.</summary>
    public static Phrase EnvFileKept(string file, bool isOutlook) =>
        isOutlook
            ? new(
                $"{file} is kept with its keys; `tmuxagent uninstall --env` takes it away, too",
                $"{file} 连同其中的键都会保留；`tmuxagent uninstall --env` 把它也删掉"
            )
            : new(
                $"{file} is kept with its keys; delete it when you do not need them",
                $"{file} 连同其中的键都保留着；不需要时自己删掉"
            );
}
