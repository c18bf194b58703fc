using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Why a plan does with a file what it does. Clauses, without a full stop.</summary>
internal static partial class PlanPhrases
{
    /// <summary>Nothing to do.</summary>
    public static Phrase AsItShouldBe => new Phrase($"as it should be", $"符合预期");

    /// <summary>Nothing to do but to record it.</summary>
    public static Phrase RecordedFromNowOn =>
        new Phrase($"as it should be; recorded from now on", $"符合预期；从现在起记录在案");

    /// <summary>An update.</summary>
    public static Phrase RenderingChanged => new Phrase($"its rendering changed", $"生成内容有变化");

    /// <summary>An edit.</summary>
    public static Phrase OnlyLineEnds =>
        new Phrase($"only its line ends were changed, to CRLF", $"只有行尾被改成了 CRLF");

    /// <summary>A merge.</summary>
    public static Phrase LineEndsKept =>
        new Phrase($"its rendering changed; your CRLF line ends are kept", $"生成内容有变化；保留你的 CRLF 行尾");

    /// <summary>A conflict.</summary>
    public static Phrase LastUnknown =>
        new Phrase(
            $"it was edited, and what was last written is not known any more",
            $"文件被编辑过，而上次写入的内容已无从得知"
        );

    /// <summary>An edit.</summary>
    public static Phrase NothingNew =>
        new Phrase($"edited since it was written; nothing new to bring in", $"写入后被编辑过；没有新内容要合并");

    /// <summary>A conflict.</summary>
    public static Phrase BothChanged(Phrase problem) =>
        new Phrase($"it was edited and its rendering changed: {problem}", $"文件被编辑过，生成内容也有变化：{problem}");

    /// <summary>An edit.</summary>
    public static Phrase EditsHoldIt =>
        new Phrase(
            $"edited since it was written; the edits already hold the new rendering",
            $"写入后被编辑过；编辑中已包含新的生成内容"
        );

    /// <summary>A merge.</summary>
    public static Phrase EditsKept =>
        new Phrase($"its rendering changed; your edits are kept", $"生成内容有变化；保留你的编辑");

    /// <summary>An obstacle.</summary>
    public static Phrase Directory => new Phrase($"a directory is in its place", $"同名位置是一个目录");

    /// <summary>An obstacle.</summary>
    public static Phrase SymbolicLink =>
        new Phrase(
            $"a symbolic link is in its place, and no link is written through or replaced",
            $"同名位置是符号链接，工具既不透过链接写入，也不替换链接"
        );

    /// <summary>An obstacle.</summary>
    public static Phrase OtherEntry =>
        new Phrase($"a pipe, socket or device is in its place", $"同名位置是管道、套接字或设备");

    /// <summary>A refusal.</summary>
    public static Phrase ChangedMeanwhile => new Phrase($"it was changed meanwhile", $"期间它被改动了");

    /// <summary>A conflict.</summary>
    public static Phrase MarksLeft =>
        new Phrase($"what came from the editor has marks of a conflict still", $"编辑后的内容里还有冲突标记");

    /// <summary>A conflict.</summary>
    public static Phrase CannotBeTaken(Phrase problem) =>
        new Phrase($"what came from the editor cannot be taken: {problem}", $"编辑后的内容无法采用：{problem}");

    /// <summary>A problem.</summary>
    public static Phrase BlockGone => new Phrase($"the tool's block is gone", $"工具的区块不见了");

    /// <summary>A merge.</summary>
    public static Phrase Settled => new Phrase($"as you settled it in the editor", $"按你在编辑器里的处理");

    /// <summary>A merge of keys.</summary>
    public static Phrase Adds(string keys) => new Phrase($"adds {keys}", $"添加 {keys}");

    /// <summary>A merge of keys.</summary>
    public static Phrase Sets(string keys) => new Phrase($"sets {keys}", $"设置 {keys}");

    /// <summary>A merge of keys.</summary>
    public static Phrase BringsUpToDate(string keys) => new Phrase($"brings up to date {keys}", $"更新 {keys}");

    /// <summary>A merge of keys.</summary>
    public static Phrase AddsPlaceholders(int count) =>
        count == 1
            ? new Phrase($"adds one commented placeholder", $"添加一个注释掉的占位符")
            : new Phrase($"adds {count} commented placeholders", $"添加 {count} 个注释掉的占位符");

    /// <summary>A new file.</summary>
    public static Phrase NotThereYet => new Phrase($"nothing is there yet", $"还没有这个文件");

    /// <summary>A merge.</summary>
    public static Phrase KeysUpToDate => new Phrase($"keys were brought up to date", $"已更新各键");

    /// <summary>An edit.</summary>
    public static Phrase ValuesKept => new Phrase($"your values are kept", $"保留你的值");

    /// <summary>A mode.</summary>
    public static Phrase WrongMode(string found, string wanted) =>
        new Phrase($"its mode is {found} and must be {wanted}", $"权限是 {found}，应为 {wanted}");

    /// <summary>A mode beside something else.</summary>
    public static Phrase ModeBecomes(Phrase reason, string mode) =>
        new Phrase($"{reason}; its mode becomes {mode}", $"{reason}；权限改为 {mode}");

    /// <summary>A conflict.</summary>
    public static Phrase NoProposal(Phrase reason, string path, Phrase problem) =>
        new Phrase(
            $"{reason}; no proposal was written to {path}: {problem}",
            $"{reason}；没有把建议写到 {path}：{problem}"
        );

    /// <summary>A conflict.</summary>
    public static Phrase ProposalNotOurs(Phrase reason, string path) =>
        new Phrase(
            $"{reason}; {path} is not as it was proposed and is left alone too",
            $"{reason}；{path} 已不是当初的建议，同样不动"
        );

    /// <summary>A conflict.</summary>
    public static Phrase ProposalIs(Phrase reason, string path) =>
        new Phrase($"{reason}; the proposal is {path}", $"{reason}；建议写在 {path}");

    /// <summary>A new file.</summary>
    public static Phrase Deleted => new Phrase($"it was deleted since it was written", $"写入后被删除了");

    /// <summary>An adopted file.</summary>
    public static Phrase TakenIn =>
        new Phrase(
            $"taken in as it is; what the manifest changes later is merged into it",
            $"按原样纳入；清单之后的变化会合并进去"
        );

    /// <summary>An adopted file.</summary>
    public static Phrase TakenInRenderings =>
        new Phrase(
            $"taken in as it stands; later renderings are merged into it",
            $"按原样纳入；以后的生成内容会合并进去"
        );

    /// <summary>A file that was replaced.</summary>
    public static Phrase Replaced =>
        new Phrase(
            $"replaced as you asked; `tmuxagent undo` brings the old file back",
            $"按你的要求替换；`tmuxagent undo` 可以找回旧文件"
        );

    /// <summary>A file that somebody else wrote.</summary>
    public static Phrase Stranger =>
        new Phrase($"it was there before, and tmuxagent did not write it", $"它本来就在，不是 tmuxagent 写的");

    /// <summary>An edit.</summary>
    public static Phrase YoursNothingNew(Phrase problem) =>
        new Phrase(
            $"yours, and there is nothing new to bring in; {problem}",
            $"是你的文件，没有新内容要合并；{problem}"
        );

    /// <summary>A conflict.</summary>
    public static Phrase CannotBeMerged(Phrase problem) =>
        new Phrase($"it cannot be merged by key: {problem}", $"无法按键合并：{problem}");

    /// <summary>A merge.</summary>
    public static Phrase RestKept(Phrase notes) =>
        new Phrase($"{notes}; what else you changed is kept", $"{notes}；保留你改过的其他内容");

    /// <summary>What a clone brought.</summary>
    public static Phrase IgnoredEntries(int count) =>
        count == 1
            ? new Phrase(
                $"one entry in a ledger that came with this repository cannot be of our making and is ignored",
                $"随仓库带来的台账里有一条不可能是本工具写的，已忽略"
            )
            : new Phrase(
                $"{count} entries in a ledger that came with this repository cannot be of our making and are ignored",
                $"随仓库带来的台账里有 {count} 条不可能是本工具写的，已忽略"
            );
}
