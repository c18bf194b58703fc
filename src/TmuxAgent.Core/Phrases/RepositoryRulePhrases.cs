namespace TmuxAgent.Core.Phrases;

/// <summary>What the rules over git and the disk say.</summary>
internal static class RepositoryRulePhrases
{
    /// <summary>TMA0623</summary>
    public static Phrase CommittedFileIgnored(string word, string path) =>
        new Phrase(
            $"git ignores this file, so that nobody else gets it. `git check-ignore -v {word}` names the line that does it; change that, or write `!/{path}` below it.",
            $"git 忽略了这个文件，其他人拿不到它。`git check-ignore -v {word}` 会指出是哪一行造成的；请修改那一行，或在它下面写 `!/{path}`。"
        );

    /// <summary>TMA0621</summary>
    public static Phrase EnvInHistory(int commits, string word) =>
        commits == 1
            ? new Phrase(
                $"One commit of git's history holds this file. Change every secret that was ever in it; `git log --all -- {word}` shows the commit.",
                $"git 历史里有一个提交含有这个文件。请更换曾写在里面的所有密钥；`git log --all -- {word}` 会列出这个提交。"
            )
            : new Phrase(
                $"{commits} commits of git's history hold this file. Change every secret that was ever in it; `git log --all -- {word}` shows them.",
                $"git 历史里有 {commits} 个提交含有这个文件。请更换曾写在里面的所有密钥；`git log --all -- {word}` 会列出这些提交。"
            );

    /// <summary>TMA0625</summary>
    public static Phrase EnvMode(string mode) =>
        new Phrase(
            $"Other users of this machine may read or write this file (mode {mode}). `tmuxagent check --fix` makes it yours alone.",
            $"本机的其他用户可以读写这个文件（权限 {mode}）。`tmuxagent check --fix` 会改成只有你能读写。"
        );

    /// <summary>TMA0622</summary>
    public static Phrase EnvNotIgnored(string path) =>
        new Phrase(
            $"git does not ignore this file, and the next `git add` takes it. Add `/{path}` to .gitignore, or let `tmuxagent generate` write its block there.",
            $"git 没有忽略这个文件，下一次 `git add` 就会把它加进去。请在 `.gitignore` 里加上 `/{path}`，或让 `tmuxagent generate` 写入它的区块。"
        );

    /// <summary>TMA0620</summary>
    public static Phrase EnvTracked(string word) =>
        new Phrase(
            $"git carries this file to everybody who has the repository. Take it out of the next commit with `git rm --cached {word}`, and change every secret in it: history keeps them.",
            $"git 会把这个文件带给每个拥有仓库的人。请用 `git rm --cached {word}` 把它移出下一次提交，并更换里面的所有密钥：历史会一直保留它们。"
        );

    /// <summary>TMA0624</summary>
    public static Phrase ExampleLacksKeys(string keys, string first) =>
        new Phrase(
            $"{keys}: declared in tmuxagent.toml, and not shown here. `tmuxagent check --fix` renders the example again; a line that you took out yourself stays out until you put it back, such as `#{first}=`.",
            $"{keys}：tmuxagent.toml 里已声明，这里却没有列出。`tmuxagent check --fix` 会重新生成示例；你自己删掉的行要自己加回来，例如 `#{first}=`。"
        );

    /// <summary>TMA0624</summary>
    public static Phrase ExampleLacksMoreKeys(string keys, int more, string first) =>
        new Phrase(
            $"{keys} and {more} more: declared in tmuxagent.toml, and not shown here. `tmuxagent check --fix` renders the example again; a line that you took out yourself stays out until you put it back, such as `#{first}=`.",
            $"{keys} 等（另有 {more} 个）：tmuxagent.toml 里已声明，这里却没有列出。`tmuxagent check --fix` 会重新生成示例；你自己删掉的行要自己加回来，例如 `#{first}=`。"
        );
}
