using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Phrases;

/// <summary>Why a command comes next.</summary>
internal static class StepPhrases
{
    /// <summary>cd</summary>
    public static Phrase GoToRepository => new($"go to the repository", $"进入仓库");

    /// <summary>Where no orchestrator is.</summary>
    public static Phrase NoOrchestrator =>
        new(
            $"no orchestrator was found under src/tmux_agent: put it there, or say under [orchestrator] how yours is started",
            $"在 `src/tmux_agent` 下没找到编排器：把它放到那里，或者在 [orchestrator] 里写明怎么启动你的编排器"
        );

    /// <summary>The first session.</summary>
    public static Phrase FirstSession =>
        new(
            $"make a session for an agent, with a branch and a worktree of that name; the repository needs a commit for it",
            $"给一个 agent 建会话，同时建同名的分支和 worktree；仓库里要先有一个提交"
        );

    /// <summary>The start script.</summary>
    public static Phrase StartOrchestrator =>
        new($"start the orchestrator in this terminal", $"在这个终端里启动编排器");

    /// <summary>The runner's script.</summary>
    public static Phrase StartRunner =>
        new(
            $"start the runner, which types its commands into the sessions, in another terminal",
            $"在另一个终端里启动执行器，由它把命令敲进会话"
        );

    /// <summary>The script that diagnoses.</summary>
    public static Phrase Diagnose =>
        new($"check proxy, key, codex, webhook and metrics", $"检查代理、密钥、codex、webhook 和 metrics");

    /// <summary>The services.</summary>
    public static Phrase InBackground =>
        new($"keep both running in the background instead, without root", $"或者让两者在后台一直运行，不需要 root");

    /// <summary>A FakeCodex that is not the tool's.</summary>
    public static Phrase ForeignFake =>
        new(
            $"a FakeCodex of other origin is there, and what it answers is no decision: this puts one there that decides",
            $"那里已有别处来的 FakeCodex，它的回答不算决策：这条命令换上一个会做决策的"
        );

    /// <summary>A file in the way.</summary>
    public static Phrase Adopt(string output) =>
        new(
            $"it was there before and was left alone: this takes it in, --force instead replaces such files, {output} = false under [outputs] leaves it out",
            $"文件本来就在，没有动它：这条命令把它接管过来，换成 --force 就是替换它，在 [outputs] 里写 `{output} = false` 就不再生成它"
        );

    /// <summary>A file that was not written for another reason.</summary>
    public static Phrase NotWritten(string path, Phrase reason) =>
        new($"{path} was not written: {reason}; once that is settled", $"{path} 没有写：{reason}；解决之后再运行");

    /// <summary>How a secret is given.</summary>
    public static Phrase AsksForSecret => new($"asks for it, and does not show it", $"会问你要它，输入时不显示");

    /// <summary>How another value is given.</summary>
    public static Phrase InPlaceOfValue => new($"put the value in place of VALUE", $"把 `VALUE` 换成实际的值");

    /// <summary>The former units go, others come.</summary>
    public static Phrase ReplaceUnits =>
        new(
            $"nothing keeps the former units true any more: it takes them away, and starts what took their place",
            $"旧的单元已经没人维护：这条命令移除它们，并启动取代它们的单元"
        );

    /// <summary>The units go.</summary>
    public static Phrase RemoveUnits => new($"nothing keeps these units true any more", $"这些单元已经没人维护");

    /// <summary>A changed unit.</summary>
    public static Phrase ReloadUnit =>
        new(
            $"the running service knows neither the changed unit nor what else has changed",
            $"正在运行的服务还不知道改过的单元，也不知道其他改动"
        );

    /// <summary>Changed values.</summary>
    public static Phrase RereadValues =>
        new(
            $"the running service has read the old values; the runner restarts with it",
            $"正在运行的服务读的是旧值；执行器会跟着一起重启"
        );
}
