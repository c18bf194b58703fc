using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why nothing of a stranger's repository is started or sent.</summary>
internal static class ClonePhrases
{
    /// <summary>The reason, a clause.</summary>
    public static Phrase NeverGenerated { get; } =
        new($"`tmuxagent generate` was never run in this clone", $"在这个克隆里还没有运行过 `tmuxagent generate`");

    /// <summary>A verb that gives something away stops.</summary>
    /// <param name="consequence">What is not done, a clause.</param>
    /// <param name="manifest">The manifest's file name.</param>
    public static Phrase Refused(Phrase consequence, string manifest) =>
        new(
            $"{consequence}: {NeverGenerated}. Read {manifest}, run it, and then this again",
            $"{consequence}：{NeverGenerated}。先读一遍 {manifest}，运行它，然后再来一次"
        );

    /// <summary>A verb that starts something stops.</summary>
    public static Phrase NotStarted(string manifest) =>
        new(
            $"{NeverGenerated}, so nothing that it names is started; look at {manifest}, then run `tmuxagent generate`",
            $"{NeverGenerated}，所以不启动它指定的任何程序；先看一下 {manifest}，再运行 `tmuxagent generate`"
        );

    /// <summary>What is not done: the units are not started.</summary>
    public static Phrase NothingStarted { get; } =
        new($"nothing of this clone is started", $"不启动这个克隆里的任何程序");

    /// <summary>What is not done: tmux is not given the values.</summary>
    public static Phrase NoValueGiven { get; } =
        new($"no value of this clone is given to a tmux server", $"不把这个克隆里的值交给 tmux 服务器");

    /// <summary>What is not done: no message is sent.</summary>
    public static Phrase NothingSent { get; } =
        new(
            $"nothing is sent to an address that this clone may have brought",
            $"不向可能是这个克隆带来的地址发送任何东西"
        );
}
