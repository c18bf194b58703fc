using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What the diagnosis says besides the table of causes.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAskedDirectly => new($"directly", $"直接");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAskedThrough => new($"through the proxy", $"经代理");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisApiAccepts => new($"the API accepts the key, $way", $"API 接受这个密钥（$way）");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisApiNotAsked =>
        new(
            $"API not asked: FakeCodex answers and needs no key, and none is set",
            $"没有访问 API：由 FakeCodex 应答，它不需要密钥，也没有设置密钥"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisCodexOwnLogin => new($"codex uses its own login", $"codex 使用它自己的登录");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisCurlMissing =>
        new(
            $"curl is not installed: asking through Python, which knows no SOCKS proxy",
            $"没有安装 curl：改用 Python 访问，它不支持 SOCKS 代理"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServiceFindsNone => new($"a service finds none", $"服务一个也找不到");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServiceFindsOther => new($"a service finds $found instead", $"服务找到的却是 $found");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServiceCannotStart =>
        new($"a service finds it, but cannot start it there", $"服务找得到它，但在那里启动不了");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisFakeAsSaid =>
        new($"FakeCodex answers, as tmuxagent.toml says", $"由 FakeCodex 应答，这是 tmuxagent.toml 里定的");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisTestMessageSent => new($"the test message was sent", $"测试消息已发送");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisSeeBelow => new($"see below", $"见下文");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisWebhookHostAnswers =>
        new(
            $"its host answers; --send-test-message tries the whole way",
            $"它的主机有应答；加 --send-test-message 可以试完整的一程"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNoTmuxServer =>
        new(
            $"no server runs: the next one takes the environment that it is started with",
            $"没有服务器在运行：下一个会使用启动时的环境"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServerSameValues =>
        new($"the running server has the same values", $"正在运行的服务器里的值相同");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServerRefreshed =>
        new(
            $"the server has the env file's values; shells that run already keep theirs",
            $"服务器已有 env 文件里的值；已在运行的 shell 保持原值"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisWithoutTool => new($"without the tool", $"不用本工具时");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisPackagesFine =>
        new($"orchestrator and runner have the packages that they import", $"编排器和执行器要导入的包都在");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisEndsEarly => new($"it ends early", $"它提前结束了");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNoMetricsPort =>
        new(
            $"metrics_port is not set, so that /metrics is not served",
            $"没有设置 [orchestrator] 的指标端口，所以不提供 /metrics"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisServesMetrics =>
        new($"it runs: port $1 serves its metrics", $"正在运行：端口 $1 提供它的指标");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAnotherUser => new($"a program of another user", $"另一个用户的程序");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisDashboardPort =>
        new($"the dashboard's port 8703 is in use", $"仪表板的端口 8703 已被占用");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNotStarted => new($"not started: see the step before", $"没有启动：见上一步");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStartingDryRun =>
        new($"starting it with --dry-run and a state that is thrown away", $"用 --dry-run 和一份用完即弃的状态启动它");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStartsAndServes =>
        new(
            $"it starts, serves its metrics on port $port, and was stopped again",
            $"它能启动，在端口 $port 提供指标，现已停止"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisDoesNotRun =>
        new($"it does not run here; this starts it", $"它没有在这里运行；启动它");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNeedsTool =>
        new($"what follows -> and begins with tmuxagent needs the tool", $"-> 后面以 tmuxagent 开头的命令需要本工具");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisOtherStepsLater =>
        new(
            $"%d failed, %d warnings; the other steps come once this one is mended",
            $"%d 项失败，%d 项警告；解决之后再看其他步骤"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisFailedAndWarnings => new($"%d failed, %d warnings", $"%d 项失败，%d 项警告");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisCurlFailed => new($"curl failed with code $reason", $"curl 失败，代码 $reason");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAliasSet => new($"$1 is set, but $2 is read", $"设置的是 $1，读取的却是 $2");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisWrapped =>
        new(
            $"the blanks or quotes around the value of $key belong to it",
            $"$key 的值前后的空格或引号会成为它的一部分"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisLacks => new($"NO_PROXY lacks", $"NO_PROXY 缺少");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNoShellText => new($"is not text that a shell can read", $"不是 shell 能读的文本");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNotReadable => new($"cannot be read by this user", $"当前用户无权读取");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAnotherRepository =>
        new($"another repository's $name (process $pid in $folder)", $"另一个仓库的 $name（进程 $pid，在 $folder）");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAnotherProgram =>
        new($"another program: $name (process $pid)", $"另一个程序：$name（进程 $pid）");
}
