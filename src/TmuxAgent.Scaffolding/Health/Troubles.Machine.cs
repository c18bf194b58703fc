namespace TmuxAgent.Scaffolding.Health;

internal static partial class Troubles
{
    public static Trouble PythonMissing { get; } =
        new(
            "python-missing",
            HealthLevel.Error,
            new("the interpreter {0} is not there", "没有解释器 {0}"),
            new("neither orchestrator nor runner starts", "编排器和执行器都无法启动")
        )
        {
            Advice = new("this takes the one on PATH:", "改用 PATH 里的那个："),
            Command = "tmuxagent config set orchestrator.python python3 && tmuxagent generate",
        };

    public static Trouble PythonSilent { get; } =
        new(
            "python-silent",
            HealthLevel.Error,
            new("{0} did not finish importing the orchestrator in time", "{0} 没能在限时内完成编排器的导入"),
            new("an import hangs, or the machine is busy", "导入卡住了，或机器太忙")
        )
        {
            Command = "tmuxagent doctor --only python --timeout 60",
        };

    public static Trouble PythonOfService { get; } =
        new(
            "python-of-service",
            HealthLevel.Error,
            new(
                "a service starts another interpreter ({0}), which cannot import the orchestrator",
                "服务启动的是另一个解释器（{0}），它无法导入编排器"
            ),
            new("the service's PATH differs from this shell's", "服务的 PATH 与这个 shell 的不同")
        )
        {
            Advice = new("this names this shell's, on this machine alone:", "只在这台机器上，指定用这个 shell 的："),
            Command = "tmuxagent config set --local orchestrator.python {2} && {3}",
        };

    public static Trouble OrchestratorMissing { get; } =
        new(
            "orchestrator-missing",
            HealthLevel.Error,
            new(
                "there is no orchestrator: its package `tmux_agent` is not found",
                "没有编排器：找不到它的包 `tmux_agent`"
            ),
            new("it is neither under `src/tmux_agent` nor installed", "`src/tmux_agent` 下没有它，也没有安装")
        )
        {
            Advice = new(
                "put it there, or say under [orchestrator] how yours is started:",
                "把它放到那里，或在 [orchestrator] 下写明你的编排器怎么启动："
            ),
            Command = "${EDITOR:-vi} tmuxagent.toml",
        };

    public static Trouble PackageMissing { get; } =
        new(
            "package-missing",
            HealthLevel.Error,
            new("the Python package {0} is missing", "缺少 Python 包 {0}"),
            new("the orchestrator ends where it needs it", "编排器用到它时就会退出")
        )
        {
            Command = "{1}",
        };

    public static Trouble PackageOld { get; } =
        new(
            "package-old",
            HealthLevel.Error,
            new("the Python package {0} is too old or broken", "Python 包 {0} 太旧或已损坏"),
            new("the orchestrator cannot import what it needs of it", "编排器导入不了所需的内容")
        )
        {
            Command = "{1}",
        };

    public static Trouble HttpClientBroken { get; } =
        new(
            "http-client",
            HealthLevel.Error,
            new("`httpx` cannot make a client with these proxies ({0})", "`httpx` 用这些代理建不了客户端（{0}）"),
            new(
                "it does not understand the address of a proxy; the orchestrator ends at its first notification",
                "它不认识某个代理的地址；编排器发第一条通知时就会退出"
            )
        )
        {
            Advice = new("look at the probe proxy", "看检查项 `proxy`"),
        };

    public static Trouble ImportFails { get; } =
        new(
            "import-fails",
            HealthLevel.Error,
            new("the orchestrator cannot be imported ({0})", "编排器无法导入（{0}）"),
            new("its sources or a package are broken", "它的源码或某个包有问题")
        )
        {
            Advice = new("this says why:", "原因用这个看："),
            Command = "{1}",
        };

    public static Trouble WebhookMissing { get; } =
        new(
            "webhook-missing",
            HealthLevel.Warning,
            new("WECOM_WEBHOOK is not set", "没有设置 WECOM_WEBHOOK"),
            new("no message reaches the group", "群里收不到消息")
        )
        {
            Advice = new(
                "add a custom bot to a WeCom group; paste its address:",
                "在企业微信群里添加自定义机器人，粘贴它的地址："
            ),
            Command = SetWebhook,
        };

    public static Trouble WebhookNotUrl { get; } =
        new(
            "webhook-not-url",
            HealthLevel.Error,
            new(
                "WECOM_WEBHOOK is not an address: it has blanks or quotes, or no `http(s)://`",
                "WECOM_WEBHOOK 不是地址：有空格或引号，或缺少 `http(s)://`"
            ),
            new("the service answers 400, or the orchestrator ends", "对方回答 400，或编排器退出")
        )
        {
            Advice = new("paste the address without blanks or quotes:", "粘贴地址，不要带空格或引号："),
            Command = SetWebhook,
        };

    public static Trouble WebhookIncomplete { get; } =
        new(
            "webhook-incomplete",
            HealthLevel.Error,
            new("WECOM_WEBHOOK has no key", "WECOM_WEBHOOK 里没有 `key`"),
            new("it was copied in part", "地址没有复制完整")
        )
        {
            Advice = new("paste the whole address:", "粘贴完整的地址："),
            Command = SetWebhook,
        };

    public static Trouble WebhookUnreachable { get; } =
        new(
            "webhook-unreachable",
            HealthLevel.Error,
            new("{0} cannot be reached: {1}", "连不到 {0}：{1}"),
            new("the orchestrator ends at its first notification", "编排器发第一条通知时就会退出")
        )
        {
            Advice = new(
                "look at the probe proxy; this switches the channel off:",
                "看检查项 `proxy`；关闭这个通知渠道用："
            ),
            Command = "tmuxagent env set WECOM_WEBHOOK=",
        };

    public static Trouble WebhookDead { get; } =
        new(
            "webhook-dead",
            HealthLevel.Error,
            new("the service does not know this webhook (errcode 93000)", "对方不认识这个 webhook（错误码 93000）"),
            new("the bot was removed from the group", "机器人已被移出群")
        )
        {
            Advice = new("add it again; paste its new address:", "重新添加，粘贴新地址："),
            Command = SetWebhook,
        };

    public static Trouble WebhookLimited { get; } =
        new(
            "webhook-limited",
            HealthLevel.Warning,
            new("the webhook takes no more messages now (errcode 45009)", "webhook 暂时不再接收消息（错误码 45009）"),
            new("20 a minute are allowed", "每分钟最多 20 条")
        )
        {
            Advice = new("wait a minute", "等一分钟"),
        };

    public static Trouble WebhookRefused { get; } =
        new(
            "webhook-refused",
            HealthLevel.Error,
            new("the message was not accepted ({0})", "消息没有被接受（{0}）"),
            new(
                "the orchestrator does not look at the answer, so its messages are lost without a word",
                "编排器不看应答，所以消息会悄悄丢失"
            )
        )
        {
            Advice = new("paste the address again:", "重新粘贴地址："),
            Command = SetWebhook,
        };

    public static Trouble PortTaken { get; } =
        new(
            "port-taken",
            HealthLevel.Error,
            new("{0} is held by {1}", "{0} 被占用：{1}"),
            new("the orchestrator cannot serve /metrics there", "编排器无法在那里提供 /metrics")
        )
        {
            Advice = new("end that program, or take the next free port:", "结束那个程序，或改用下一个空闲端口："),
            Command = "tmuxagent config set orchestrator.metrics_port {2} && tmuxagent generate",
        };

    public static Trouble MetricsSilent { get; } =
        new(
            "metrics-silent",
            HealthLevel.Error,
            new(
                "this repository's process holds port {0}, but does not answer ({1})",
                "本仓库的进程占着端口 {0}，但没有应答（{1}）"
            ),
            new(
                "the orchestrator hangs, or another program of this folder has the port",
                "编排器卡住了，或这个目录里的另一个程序占了端口"
            )
        )
        {
            Advice = new("restart it; this tells which program has the port:", "重启它；是谁占了端口用这个看："),
            Command = "tmuxagent doctor --only port",
        };

    public static Trouble MetricsOther { get; } =
        new(
            "metrics-other",
            HealthLevel.Error,
            new("port {0} serves something else than the orchestrator's metrics", "端口 {0} 提供的不是编排器的指标"),
            new("another program of this folder has the port", "这个目录里的另一个程序占了端口")
        )
        {
            Advice = new("end it; this tells which one:", "结束它；是哪个用这个看："),
            Command = "tmuxagent doctor --only port",
        };

    public static Trouble MetricsIncomplete { get; } =
        new(
            "metrics-incomplete",
            HealthLevel.Warning,
            new("/metrics lacks {0}", "/metrics 缺少 {0}"),
            new("the orchestrator is not version 2.0", "编排器不是 2.0 版")
        )
        {
            Advice = new("alerts on these families stay silent", "依赖这些指标的告警不会响"),
        };

    public static Trouble EnvTracked { get; } =
        new(
            "env-tracked",
            HealthLevel.Error,
            new("git tracks {0}", "git 跟踪了 {0}"),
            new("its secrets are in the history, and go wherever that goes", "里面的密钥进了历史记录，会跟着到处传")
        )
        {
            Advice = new("replace the secrets, and take it out:", "更换这些密钥，并把它移出跟踪："),
            Command = "git rm --cached --quiet -- {1}",
        };

    public static Trouble EnvNotIgnored { get; } =
        new(
            "env-not-ignored",
            HealthLevel.Error,
            new("git does not ignore {0}", "git 没有忽略 {0}"),
            new("`git add .` takes its secrets in", "`git add .` 会把里面的密钥提交进去")
        )
        {
            Advice = new(
                "the block of tmuxagent in .gitignore is gone, or a later line takes it back:",
                "`.gitignore` 里 tmuxagent 的那一段没了，或被后面的行抵消了："
            ),
            Command = Generate,
        };

    public static Trouble CodexTracked { get; } =
        new(
            "codex-tracked",
            HealthLevel.Warning,
            new("git tracks {0}", "git 跟踪了 {0}"),
            new("a real codex of 294 MB may take its place", "294 MB 的真 codex 可能会替换它")
        )
        {
            Command = "git rm --cached --quiet -- {1}",
        };

    private const string SetWebhook = "tmuxagent env set WECOM_WEBHOOK";
}
