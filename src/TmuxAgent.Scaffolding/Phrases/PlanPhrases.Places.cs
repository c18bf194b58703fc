using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Why a plan does with a file what it does: blocks, orphans, places.</summary>
internal static partial class PlanPhrases
{
    /// <summary>A refusal.</summary>
    public static Phrase FixBlock(Phrase problem) =>
        new Phrase(
            $"{problem}; fix or delete the lines that begin and end it",
            $"{problem}；请修好或删除标记区块开头和结尾的行"
        );

    /// <summary>A block.</summary>
    public static Phrase BlockAdded => new Phrase($"the tool's block is added at its end", $"在末尾加上工具的区块");

    /// <summary>A block.</summary>
    public static Phrase BlockAddedAgain =>
        new Phrase($"the tool's block was deleted and is added again", $"工具的区块被删除了，重新加上");

    /// <summary>A block.</summary>
    public static Phrase BlockReplaced =>
        new Phrase(
            $"its block is replaced as you asked; `tmuxagent undo` brings the old file back",
            $"按你的要求替换区块；`tmuxagent undo` 可以找回旧文件"
        );

    /// <summary>A problem.</summary>
    public static Phrase BeginsTwice =>
        new Phrase($"the line that begins the tool's block is there twice", $"工具区块的开始行出现了两次");

    /// <summary>A problem.</summary>
    public static Phrase EndsWithoutBegin =>
        new Phrase($"a line ends the tool's block that none begins", $"有工具区块的结束行，却没有开始行");

    /// <summary>A problem.</summary>
    public static Phrase NeverEnds => new Phrase($"no line ends the tool's block", $"工具的区块没有结束行");

    /// <summary>An orphan.</summary>
    public static Phrase UnwantedBut(Phrase problem) =>
        new Phrase($"no longer wanted, but {problem}", $"已不需要，但{problem}");

    /// <summary>An orphan.</summary>
    public static Phrase BlockGoneAlready =>
        new Phrase($"no longer wanted, and its block is gone already", $"已不需要，区块也早已不在");

    /// <summary>An orphan.</summary>
    public static Phrase BlockEdited =>
        new Phrase(
            $"no longer wanted, but its block was edited since it was written",
            $"已不需要，但区块写入后被编辑过"
        );

    /// <summary>An orphan.</summary>
    public static Phrase BlockTakenOut =>
        new Phrase($"no longer wanted; the tool's block is taken out", $"已不需要；去掉工具的区块");

    /// <summary>An orphan.</summary>
    public static Phrase BlockTakenOutBut(string path) =>
        new Phrase(
            $"no longer wanted; the tool's block is taken out but for {path}, which is kept and holds keys",
            $"已不需要；去掉工具的区块，但保留 {path}，它还在并且存有密钥"
        );

    /// <summary>A file that is replaced.</summary>
    public static Phrase TakesPlace =>
        new Phrase(
            $"takes the place of the one written by hand, which `tmuxagent undo` brings back",
            $"取代手写的那个文件，`tmuxagent undo` 可以找回"
        );

    /// <summary>A file that is replaced.</summary>
    public static Phrase ManifestSaysIt =>
        new Phrase(
            $"tmuxagent.toml says what it said; `tmuxagent undo` brings it back",
            $"它的内容已写在 tmuxagent.toml 里；`tmuxagent undo` 可以找回"
        );

    /// <summary>An orphan.</summary>
    public static Phrase GoneAlready => new Phrase($"no longer wanted, and gone already", $"已不需要，也早已不在");

    /// <summary>An orphan.</summary>
    public static Phrase NotProven =>
        new Phrase(
            $"no longer wanted, but this machine has no record of writing it; delete it when you do not need it",
            $"已不需要，但本机没有写过它的记录；不用时请自行删除"
        );

    /// <summary>An orphan.</summary>
    public static Phrase ValuesAreYours =>
        new Phrase(
            $"no longer wanted, but its values are yours; delete it when nothing reads it any more",
            $"已不需要，但里面的值是你的；没有程序再读它时请自行删除"
        );

    /// <summary>An orphan.</summary>
    public static Phrase ValuesWent(string path) =>
        new Phrase(
            $"its values went to {path}; delete it when nothing reads it any more",
            $"它的值已移到 {path}；没有程序再读它时请自行删除"
        );

    /// <summary>An orphan.</summary>
    public static Phrase NeverEdited => new Phrase($"no longer wanted, and never edited", $"已不需要，也没有编辑过");

    /// <summary>An orphan.</summary>
    public static Phrase MovedTo(string path) => new Phrase($"moved to {path}", $"已移到 {path}");

    /// <summary>An orphan.</summary>
    public static Phrase MovedWithEdits(string path) =>
        new Phrase($"moved to {path} with your edits", $"连同你的编辑移到 {path}");

    /// <summary>An orphan.</summary>
    public static Phrase UnwantedEdited =>
        new Phrase(
            $"no longer wanted, but edited since it was written; delete it when you do not need it",
            $"已不需要，但写入后被编辑过；不用时请自行删除"
        );

    /// <summary>A removal.</summary>
    public static Phrase AsYouAsked => new Phrase($"as you asked", $"按你的要求");

    /// <summary>An orphan.</summary>
    public static Phrase YourText =>
        new Phrase($"it is your text; delete it when you do not need it", $"是你自己的文本；不用时请自行删除");

    /// <summary>A path.</summary>
    public static Phrase MayNotBeOutside =>
        new Phrase(
            $"only an env file and a systemd unit may be outside of the repository",
            $"只有 env 文件和 systemd 单元可以放在仓库之外"
        );

    /// <summary>A path.</summary>
    public static Phrase PathOfManifest => new Phrase($"the path is the manifest's", $"这是清单的路径");

    /// <summary>A path.</summary>
    public static Phrase PathOfRecords =>
        new Phrase($"the path is where the tool keeps its own records", $"这是工具存放自己记录的路径");

    /// <summary>A path.</summary>
    public static Phrase PathNotRelative =>
        new Phrase($"the path is not relative to the repository", $"路径不是相对于仓库的");

    /// <summary>A path.</summary>
    public static Phrase PathControl => new Phrase($"the path has a control character", $"路径里有控制字符");

    /// <summary>A path.</summary>
    public static Phrase PathEmptyPart =>
        new Phrase($"the path has an empty part, '.' or '..'", $"路径里有空的一段、'.' 或 '..'");

    /// <summary>A path.</summary>
    public static Phrase PathInGit => new Phrase($"the path is in git's own folder", $"路径在 git 自己的文件夹里");

    /// <summary>A refusal.</summary>
    public static Phrase BothThere(string one, string other) =>
        new Phrase($"'{one}' and '{other}' would both be written there", $"'{one}' 和 '{other}' 会写到同一个位置");

    /// <summary>A refusal.</summary>
    public static Phrase HoldsAnother(string path) =>
        new Phrase($"'{path}' would be in it, so it cannot be a file", $"'{path}' 要放在它里面，所以它不能是文件");

    /// <summary>A refusal.</summary>
    public static Phrase IsInAFile(string path) =>
        new Phrase($"'{path}' is to be a file, so nothing can be in it", $"'{path}' 要作为文件，里面不能再放东西");

    /// <summary>A refusal.</summary>
    public static Phrase NotApproved =>
        new Phrase(
            $"it is outside of the repository, and nobody on this machine has approved what would be written there; if it is right, run `tmuxagent generate --allow-outside`",
            $"它在仓库之外，本机还没有人批准写到那里；确认无误后请运行 `tmuxagent generate --allow-outside`"
        );

    /// <summary>A file that is left alone.</summary>
    public static Phrase OwnCodex =>
        new Phrase($"a codex of your own is there, and is used", $"那里有你自己的 codex，会直接使用");

    /// <summary>A new file.</summary>
    public static Phrase MovedFrom(string path) => new Phrase($"moved from {path}", $"从 {path} 移来");

    /// <summary>A new file.</summary>
    public static Phrase ValuesFrom(string path) => new Phrase($"values carried over from {path}", $"沿用 {path} 的值");

    /// <summary>A new file.</summary>
    public static Phrase WrittenAgain =>
        new Phrase($"deleted since it was written; written again", $"写入后被删除；重新写入");

    /// <summary>A seeded file.</summary>
    public static Phrase DeletedYours =>
        new Phrase($"written once and deleted since; it is yours", $"只写入一次，之后被删除；由你自己管理");

    /// <summary>A seeded file.</summary>
    public static Phrase WrittenOnce => new Phrase($"written once; it is yours", $"只写入一次；由你自己管理");

    /// <summary>A seeded file.</summary>
    public static Phrase OnceThenYours =>
        new Phrase($"nothing is there yet; written once, then yours", $"还没有这个文件；写入一次，之后由你自己管理");

    /// <summary>A seeded file.</summary>
    public static Phrase ThereBefore => new Phrase($"it was there before; it is yours", $"它本来就在；由你自己管理");

    /// <summary>A note about files that differ on this machine.</summary>
    public static Phrase OverlaidOutputs(string file, string outputs) =>
        new Phrase(
            $"what {file} says is in {outputs}: keep these files out of commits on this machine",
            $"{file} 的内容写进了 {outputs}：请不要在本机提交这些文件"
        );
}
