using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What is said of runs, ledgers and the tool's own records.</summary>
internal static class RecordPhrases
{
    /// <summary>A run was killed, and this verb only reads.</summary>
    public static Phrase Interrupted =>
        new(
            $"an earlier run was interrupted, so the files may be half of the old and half of the new; `tmuxagent generate` takes its changes back first",
            $"上一次运行被打断了，文件可能一半旧一半新；`tmuxagent generate` 会先收回它的改动"
        );

    /// <summary>A run was taken back.</summary>
    public static Phrase TakenBack =>
        new(
            $"an earlier run was interrupted; its changes were taken back first",
            $"上一次运行被打断了；已先收回它的改动"
        );

    /// <summary>A file that was changed since is not put back.</summary>
    public static Phrase LeftAsItIs(string path) =>
        new(
            $"{path} was changed after that run was interrupted and is left as it is",
            $"那次运行被打断之后 {path} 又被改过，保持原样"
        );

    /// <summary>Another run holds the lock.</summary>
    public static Phrase Waiting =>
        new($"another run is writing here; waiting for it", $"另一次运行正在这里写文件，等它结束");

    /// <summary>It has held the lock too long for one that writes.</summary>
    public static Phrase LockedForWriting(int seconds) =>
        new(
            $"another tmuxagent has been writing here for {seconds} seconds; nothing was written. Wait for it to end and run again",
            $"另一个 tmuxagent 已经在这里写了 {seconds} 秒；什么都没有写。等它结束后再运行"
        );

    /// <summary>It has held the lock too long for one that reads.</summary>
    public static Phrase LockedForReading(int seconds) =>
        new(
            $"another tmuxagent has been writing here for {seconds} seconds; run again when it has ended",
            $"另一个 tmuxagent 已经在这里写了 {seconds} 秒；等它结束后再运行"
        );

    /// <summary>The disk or the system refused.</summary>
    public static Phrase Failed(Phrase reason) => new($"{reason}. Nothing was changed", $"{reason}。什么都没有改");

    /// <summary>The disk refused, and not all could be put back.</summary>
    public static Phrase FailedHalfway(Phrase reason) =>
        new(
            $"{reason}. The files could not all be put back yet; the next run of `tmuxagent generate` does it",
            $"{reason}。文件还没能全部复原；下次运行 `tmuxagent generate` 时会复原"
        );

    /// <summary>The journal of a run cannot be read.</summary>
    public static Phrase JournalUnreadable(string folder, Phrase why) =>
        new(
            $"the record of a run below '{folder}' cannot be read. {why} Nothing was changed",
            $"'{folder}' 下某次运行的记录读不了。{why}什么都没有改"
        );

    /// <summary>A file is written again and again by somebody else.</summary>
    public static Phrase NeverStill(string path, int tries) =>
        new(
            $"{path} was changed by another program at each of {tries} tries, or is kept open for writing; nothing was written. Run again when it is still",
            $"试了 {tries} 次，{path} 每次都被别的程序改动，或者一直被打开着写；什么都没有写。等它不再变动后再运行"
        );

    /// <summary>Version 0.1's folder.</summary>
    public static Phrase FormerFolder =>
        new(
            $".tmuxagent/local is from tmuxagent 0.1 and not used any more; its undo folder holds old copies of your files, delete it when you need none of them",
            $".tmuxagent/local 是 tmuxagent 0.1 留下的，已不再使用；其中的 undo 目录存着你文件的旧副本，不需要时就删掉"
        );

    /// <summary>A ledger that is no file.</summary>
    public static Phrase LedgerBlocked(string path, Phrase obstacle) =>
        new(
            $"the ledger {path} cannot be used: {obstacle}. Nothing was written",
            $"台账 {path} 不能用：{obstacle}。什么都没有写"
        );

    /// <summary>A ledger that says nothing sensible.</summary>
    public static Phrase LedgerDamaged(string path) =>
        new(
            $"{path} is damaged and counts as empty: files that differ from their rendering are left alone until they are adopted.",
            $"{path} 已损坏，按空台账处理：和生成结果不同的文件都不动，直到你接管它们。"
        );

    /// <summary>A record that cannot be written.</summary>
    public static Phrase RecordBlocked(string path, Phrase obstacle) =>
        new(
            $"{path} is where the tool keeps its records, but {obstacle}. Nothing was written",
            $"{path} 是本工具存放记录的地方，但是{obstacle}。什么都没有写"
        );

    /// <summary>A ledger of a newer version.</summary>
    public static Phrase LedgerNewer(string path, int version) =>
        new(
            $"{path} was written by a newer tmuxagent (version {version}); update tmuxagent. Nothing was written",
            $"{path} 是更新的 tmuxagent 写的（版本 {version}）；请升级 tmuxagent。什么都没有写"
        );

    /// <summary>There is no place for records.</summary>
    public static Phrase NoPlace =>
        new(
            $"HOME is not an absolute path, so there is no place for tmuxagent's own records",
            $"`HOME` 不是绝对路径，tmuxagent 没有地方存放自己的记录"
        );

    /// <summary>The records would be in the repository.</summary>
    public static Phrase PlaceInRepository(string folder, string variable) =>
        new(
            $"tmuxagent keeps its records outside of the repository, but '{folder}' lies in it; set {variable} to another folder",
            $"tmuxagent 的记录要放在仓库外面，但 '{folder}' 在仓库里；把 {variable} 设为别的目录"
        );

    /// <summary>The folder of records is not private.</summary>
    public static Phrase PlaceNotPrivate(string folder, Phrase problem) =>
        new(
            $"tmuxagent keeps its own records in '{folder}', but {problem}. Nothing was written",
            $"tmuxagent 把自己的记录放在 '{folder}'，但是{problem}。什么都没有写"
        );

    /// <summary>A file that is not written.</summary>
    public static Phrase NotWritten(string path, Phrase obstacle) =>
        new($"{path} is not written: {obstacle}", $"{path} 没有写：{obstacle}");

    /// <summary>A journal of another version, as a sentence.</summary>
    public static Phrase OtherVersion =>
        new($"It was written by another version of tmuxagent.", $"它是另一个版本的 tmuxagent 写的。");

    /// <summary>A journal that is no journal, as a sentence.</summary>
    public static Phrase Damaged => new($"It is damaged.", $"它已损坏。");

    /// <summary>A path in a journal that no run writes to, as a sentence.</summary>
    public static Phrase ImpossiblePath(Phrase problem) =>
        new($"It names a path that cannot be: {problem}.", $"它写着一个不可能的路径：{problem}。");

    /// <summary>A mode in a journal that no file has, as a sentence.</summary>
    public static Phrase ImpossibleMode => new($"It names a mode that cannot be.", $"它写着一个不可能的权限。");

    /// <summary>Bytes that a run kept are others by now, as a sentence.</summary>
    public static Phrase KeptCopyDamaged(string path) =>
        new($"The copy of {path} is damaged.", $"{path} 的副本已损坏。");
}
