namespace TmuxAgent.Scaffolding.Health;

/// <summary>Everything that can be wrong where the orchestrator runs: the one table of causes and remedies, of `doctor` and of the diagnosis.</summary>
internal static partial class Troubles
{
    private const string Generate = "tmuxagent generate";
    private const string Restart = "tmuxagent service restart";
    private const string CheckFix = "tmuxagent check --fix";

    public static Trouble NoAnswer { get; } =
        new(
            "no-answer",
            HealthLevel.Error,
            new("it did not end within {0} seconds", "{0} 秒内没有结束"),
            new("the machine is busy, or a program hangs", "机器太忙，或有程序卡住")
        )
        {
            Command = "tmuxagent doctor --timeout 60",
        };

    public static Trouble ProbeFailed { get; } =
        new(
            "probe-failed",
            HealthLevel.Error,
            new("it could not look: {0}", "没法检查：{0}"),
            new("the system does not let this user look there", "系统不允许当前用户查看那里")
        )
        {
            Advice = new("run it as the user that the orchestrator runs as", "用运行编排器的那个用户来执行"),
        };

    public static Trouble EnvFileMissing { get; } =
        new(
            "env-missing",
            HealthLevel.Error,
            new("there is no {0}", "没有 {0}"),
            new("neither orchestrator nor runner starts without it", "没有它，编排器和执行器都无法启动")
        )
        {
            Command = Generate,
        };

    public static Trouble EnvFileUnreadable { get; } =
        new(
            "env-unreadable",
            HealthLevel.Error,
            new("{0}", "{0}"),
            new("neither orchestrator nor runner starts without it", "没有它，编排器和执行器都无法启动")
        )
        {
            Command = "tmuxagent check",
        };

    public static Trouble EnvFileOpen { get; } =
        new(
            "env-open",
            HealthLevel.Warning,
            new("others may read {0}", "其他用户可以读 {0}"),
            new("whoever can read it has its keys", "能读到它，就能拿到里面的密钥")
        )
        {
            Command = "chmod 600 {1}",
        };

    public static Trouble KeyRequired { get; } =
        new(
            "key-required",
            HealthLevel.Error,
            new("{0} is not set", "没有设置 {0}"),
            new("the orchestrator does not start without it", "没有它，编排器无法启动")
        )
        {
            Command = "tmuxagent env set {0}",
            Advice = new("type or paste the value:", "输入或粘贴它的值："),
        };

    public static Trouble KeyRecommended { get; } =
        new(
            "key-recommended",
            HealthLevel.Warning,
            new("{0} is not set", "没有设置 {0}"),
            new("what needs it stays off", "需要它的功能不会启用")
        )
        {
            Command = "tmuxagent env set {0}",
            Advice = new("type or paste the value:", "输入或粘贴它的值："),
        };

    public static Trouble EnvLineMendable { get; } =
        new("env-line-mendable", HealthLevel.Error, new("{0}: {2}", "{0}：{2}"), new("{1}", "{1}"))
        {
            Command = CheckFix,
        };

    public static Trouble EnvLineWrong { get; } =
        new("env-line-wrong", HealthLevel.Error, new("{0}: {2}", "{0}：{2}"), new("{1}", "{1}"))
        {
            Advice = new("fix the line, or keep it as a comment:", "改正这一行，或把它变成注释："),
            Command = "sed -i '{3}s/^/#/' {4}",
        };

    public static Trouble EnvLineImprovable { get; } =
        new("env-line-improvable", HealthLevel.Warning, new("{0}: {2}", "{0}：{2}"), new("{1}", "{1}"))
        {
            Command = CheckFix,
        };

    public static Trouble EnvLineDoubtful { get; } =
        new("env-line-doubtful", HealthLevel.Warning, new("{0}: {2}", "{0}：{2}"), new("{1}", "{1}"))
        {
            Command = "tmuxagent check",
        };

    public static Trouble EnvMore { get; } =
        new(
            "env-more",
            HealthLevel.Warning,
            new("there are {0} more findings in it", "其中还有 {0} 个问题"),
            new("only the first ones are shown here", "这里只显示前几个")
        )
        {
            Command = "tmuxagent check",
        };

    public static Trouble FilesMissing { get; } =
        new(
            "files-missing",
            HealthLevel.Error,
            new("missing: {0}", "缺少：{0}"),
            new("they were deleted, or never written in this clone", "被删除了，或在这个克隆里从未生成过")
        )
        {
            Command = Generate,
        };

    public static Trouble FilesBehind { get; } =
        new(
            "files-behind",
            HealthLevel.Warning,
            new("behind tmuxagent.toml: {0}", "落后于 tmuxagent.toml：{0}"),
            new("the manifest, or a template, was changed since they were written", "生成之后，清单或模板又改过")
        )
        {
            Command = Generate,
        };

    public static Trouble FileDeleted { get; } =
        new(
            "file-deleted",
            HealthLevel.Error,
            new("{0} was deleted", "{0} 被删除了"),
            new(
                "the orchestrator reads it, and `generate` does not write it again because it was yours",
                "编排器要读它，而 `generate` 不会重写，因为它是你的文件"
            )
        )
        {
            Command = "tmuxagent replace {1}",
        };

    public static Trouble FileConflict { get; } =
        new(
            "file-conflict",
            HealthLevel.Error,
            new("{0}: {1}", "{0}：{1}"),
            new("you and the manifest changed the same lines", "你和清单改了同样的几行")
        )
        {
            Advice = new("{2} takes the proposal instead; this keeps yours:", "{2} 采用新生成的；保留你的用："),
            Command = "{3}",
        };

    public static Trouble FileRefused { get; } =
        new(
            "file-refused",
            HealthLevel.Warning,
            new("{0}: {1}", "{0}：{1}"),
            new("it is not the generated one, so nobody knows whether it works", "它不是生成的那个，不知道能不能用")
        )
        {
            Advice = new("{2}", "{2}"),
            Command = "{3}",
        };

    public static Trouble RunInterrupted { get; } =
        new(
            "run-interrupted",
            HealthLevel.Error,
            new("an earlier run of tmuxagent was interrupted", "之前有一次 tmuxagent 运行被中断"),
            new("some files may be old and some new", "文件可能有的是旧的、有的是新的")
        )
        {
            Command = Generate,
        };

    public static Trouble PlanImpossible { get; } =
        new(
            "plan-impossible",
            HealthLevel.Error,
            new("{0}", "{0}"),
            new("what the manifest asks for cannot be written", "清单要求的内容写不出来")
        )
        {
            Command = "tmuxagent generate --dry-run",
            Advice = new("fix what it says; this shows what is left:", "先改正它指出的问题；还剩什么用这个看："),
        };

    public static Trouble Contradiction { get; } =
        new(
            "contradiction",
            HealthLevel.Warning,
            new("{0}: the value of {1} is not the one in tmuxagent.toml", "{0}：{1} 的值与 tmuxagent.toml 里的不同"),
            new("both were changed, and nobody has said which is right", "两边都改过，还没有人说以哪个为准")
        )
        {
            Advice = new("`{2}` takes the manifest's; this keeps yours:", "`{2}` 采用清单里的；保留你的用："),
            Command = "{3}",
        };
}
