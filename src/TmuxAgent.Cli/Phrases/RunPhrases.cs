using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>What status, the verbs that settle, undo and uninstall say.</summary>
internal static class RunPhrases
{
    /// <summary>All files are as the manifest asks.</summary>
    public static Phrase AllAsAsked(int count, string manifest) =>
        new(
            $"{ReportPhrases.Files(count)}, all as {manifest} asks",
            $"{ReportPhrases.Files(count)}，全部符合 {manifest}"
        );

    /// <summary>Some files are.</summary>
    public static Phrase SomeAsAsked(int well, int count, string manifest) =>
        new(
            $"{well} of {ReportPhrases.Files(count)} as {manifest} asks",
            $"{ReportPhrases.Files(count)}里有 {well} 个符合 {manifest}"
        );

    /// <summary>The sum of status.</summary>
    public static Phrase StatusSum(Phrase counted) =>
        new($"{counted}; `tmuxagent status --all` lists each", $"{counted}；`tmuxagent status --all` 逐个列出");

    /// <summary>Some of them were edited.</summary>
    public static Phrase WithEdits(Phrase counted, int edited) =>
        new($"{counted}, {edited} with your edits", $"{counted}，其中 {edited} 个带有你的修改");

    /// <summary>leave switched an output off.</summary>
    public static Phrase Yours(string path, string output, string file) =>
        new(
            $"{path} is yours: [outputs] {output} = false in {file}",
            $"{path} 归你：{file} 的 [outputs] 里写了 `{output} = false`"
        );

    /// <summary>Why a manifest is changed where an output is switched off.</summary>
    public static Phrase SaysWhatYouLeaveOut => new($"says what you leave out", $"写明你不要哪些");

    /// <summary>Nothing is to be settled.</summary>
    public static Phrase NothingToSettle(Phrase why) =>
        new(
            $"{why}; nothing was written. `tmuxagent status` says what a run would do",
            $"{why}；什么都没有写。`tmuxagent status` 会告诉你再运行会做什么"
        );

    /// <summary>The file is no stranger's.</summary>
    public static Phrase NotInTheWay(string path) =>
        new($"{path} is not in the way of anything", $"{path} 没有挡着任何文件");

    /// <summary>The key is the same in both.</summary>
    public static Phrase KeyAgrees(string path, string key) =>
        new($"{path} and the manifest do not disagree about {key}", $"{path} 和清单在 {key} 上没有分歧");

    /// <summary>The file has nothing to settle.</summary>
    public static Phrase NoConflict(string path) =>
        new(
            $"{path} is in no conflict, and the manifest does not disagree with it",
            $"{path} 没有冲突，和清单也没有分歧"
        );

    /// <summary>The editor was left without a change.</summary>
    public static Phrase EditorUnchanged(string path) =>
        new(
            $"nothing was changed in the editor, so that {path} is as unsettled as before; nothing was written",
            $"在编辑器里什么都没改，{path} 仍未解决；什么都没有写"
        );

    /// <summary>Where the text of the editor is.</summary>
    public static Phrase EditKept(string path) =>
        new(
            $"what you edited is kept in {path}, which only you can read",
            $"你编辑的内容保存在 {path}，只有你自己能读"
        );

    /// <summary>The editor left no text.</summary>
    public static Phrase EditorLeftNothing =>
        new(
            $"there is no text where the editor was to leave it; nothing was written",
            $"编辑器应该留下文本的地方没有文本；什么都没有写"
        );

    /// <summary>The editor left what cannot be read.</summary>
    public static Phrase EditorLeftUnreadable(Phrase problem) =>
        new(
            $"there is no text where the editor was to leave it: {problem}; nothing was written",
            $"编辑器应该留下文本的地方没有文本：{problem}；什么都没有写"
        );

    /// <summary>A run that is an undo.</summary>
    public static Phrase UndoOf(int number) => new($"undo of run {number}", $"对第 {number} 次运行的撤销");

    /// <summary>A run in the list, and how many files it was about.</summary>
    public static Phrase ListedRun(Phrase run, int files) =>
        new($"{run}, {ReportPhrases.Files(files)}", $"{run}，{ReportPhrases.Files(files)}");

    /// <summary>A run in the list that was taken back.</summary>
    public static Phrase ListedUndone(Phrase run, int files) =>
        new($"{run}, {ReportPhrases.Files(files)}, undone since", $"{run}，{ReportPhrases.Files(files)}，后来撤销了");

    /// <summary>The run that made the set-up.</summary>
    public static Phrase UndoOfSetUp(int number, Phrase run, int files, string manifest) =>
        new(
            $"run {number} ({run}) made this set-up, and to undo it takes away {files} files, {manifest} among them",
            $"第 {number} 次运行（{run}）建立了这套配置，撤销它会删掉 {files} 个文件，其中包括 {manifest}"
        );

    /// <summary>Nobody can be asked about it.</summary>
    public static Phrase UndoOfSetUpNeedsYes(Phrase what, int number) =>
        new(
            $"{what}; nothing was undone. `tmuxagent undo {number} --yes` does it, `tmuxagent uninstall` keeps what you edited",
            $"{what}；什么都没有撤销。`tmuxagent undo {number} --yes` 会撤销，`tmuxagent uninstall` 会留下你改过的内容"
        );

    /// <summary>Asked before the set-up is taken away.</summary>
    public static Phrase UndoIt => new($"Undo it?", $"要撤销吗？");

    /// <summary>As a sentence.</summary>
    public static Phrase Sentence(Phrase text) => new($"{text}.", $"{text}。");

    /// <summary>The person said no.</summary>
    public static Phrase NothingUndone => new($"nothing was undone", $"什么都没有撤销");

    /// <summary>No run is kept.</summary>
    public static Phrase NoRunToUndo => new($"there is no run to undo", $"没有可以撤销的运行");

    /// <summary>A file was changed since.</summary>
    public static Phrase ChangedSince(int number) =>
        new($"it was changed since run {number}", $"第 {number} 次运行之后它又被改过");

    /// <summary>Nothing was undone, and where the bytes are.</summary>
    public static Phrase BytesBefore(int number, string folder) =>
        new(
            $"nothing was undone; the bytes from before run {number} are in {folder}",
            $"什么都没有撤销；第 {number} 次运行之前的内容在 {folder}"
        );

    /// <summary>An undo took away what a run had made.</summary>
    public static Phrase HadMade(int number, string verb) =>
        new($"run {number} ({verb}) had made it", $"它是第 {number} 次运行（{verb}）生成的");

    /// <summary>An undo restored a file.</summary>
    public static Phrase AsBefore(int number, string verb) =>
        new($"as it was before run {number} ({verb})", $"恢复到第 {number} 次运行（{verb}）之前的样子");

    /// <summary>No run is kept for a folder.</summary>
    public static Phrase NoRunsKept(string folder) =>
        new(
            $"no run of tmuxagent is kept on this machine for {folder} or a folder above it",
            $"本机没有 {folder} 或其上级目录的 tmuxagent 运行记录"
        );

    /// <summary>There is no such run.</summary>
    public static Phrase NoSuchRun(int number) =>
        new(
            $"there is no run {number}; `tmuxagent undo --list` shows those that are kept",
            $"没有第 {number} 次运行；`tmuxagent undo --list` 列出保留着的运行"
        );

    /// <summary>It was undone.</summary>
    public static Phrase AlreadyUndone(int number) =>
        new($"run {number} was undone already", $"第 {number} 次运行已经撤销过了");

    /// <summary>What a run had replaced cannot be used.</summary>
    public static Phrase CopyDamaged(string path, string folder) =>
        new(
            $"the copy of {path} in '{folder}' is damaged; nothing was undone",
            $"'{folder}' 里 {path} 的副本已损坏；什么都没有撤销"
        );
}
