using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What the diagnosis says besides the table of causes.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisHead =>
        new(
            $"Checks, one step after the other, what orchestrator and runner need, and says what to do where something is wrong.",
            $"逐项检查编排器和执行器需要的东西；有问题的地方，说明怎么处理。"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisSend =>
        new(
            $"really send a message to the WeCom group; without it none is sent",
            $"真的向企业微信群发一条消息；不加则不发"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisRefresh =>
        new(
            $"give a running tmux server the env file's values; no session ends",
            $"把 env 文件里的值交给正在运行的 tmux 服务器；不会结束任何会话"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisTimeout =>
        new($"longest wait for an answer from the network or a program (15)", $"等待网络或程序答复的最长秒数（15）");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisExitCode =>
        new(
            $"Exit code: 0 nothing failed, warnings may have been printed; 1 a step failed; 2 wrong usage.",
            $"退出码：0 没有失败（可能有警告）；1 有一步失败；2 用法错误。"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisSecrets =>
        new(
            $"No secret is printed or put on a command line. The orchestrator is tried with a state that is thrown away, and sends nothing.",
            $"不打印机密值，也不把它放到命令行上。试运行编排器时用一份用完即弃的状态，不发送任何消息。"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisSeconds =>
        new($"--timeout takes a whole number of seconds, 1 to 9999", $"--timeout 要一个整数秒，1 到 9999");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisUnknownArgument => new($"unknown argument", $"未知参数");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisNoAnswerInTime => new($"no answer in time", $"没有及时答复");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisConnectionRefused => new($"connection refused", $"连接被拒绝");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisHostUnknown => new($"the host name is unknown", $"主机名无法解析");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisHostUnreachable => new($"the host is not reachable", $"主机不可达");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisProxyHostUnknown => new($"the proxy host is unknown", $"代理的主机名无法解析");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisTlsRefused =>
        new($"the TLS certificate or handshake was not accepted", $"TLS 证书或握手未被接受");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisProxyRefused => new($"the proxy refused the connection", $"代理拒绝了连接");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisBlankBesideEquals =>
        new(
            $"there is a blank beside its =, so a shell takes what follows for a command",
            $"等号旁边有空格，shell 会把后面的内容当成命令"
        );

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisValueNeedsQuotes =>
        new($"a shell cannot read it: the value needs quotes", $"shell 读不了：这个值需要加引号");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisQuoteNeverClosed =>
        new($"a shell cannot read it: a quote is never closed", $"shell 读不了：有一个引号没有闭合");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisAssignsNothing =>
        new($"it assigns nothing, and a shell cannot read it", $"它没有赋值，shell 也读不了");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisWindowsLineEnds =>
        new($"its Windows line ends become part of the values", $"Windows 换行符会成为值的一部分");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepEnvironment => new($"1. Environment", $"1. 环境");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepNetwork => new($"2. Proxy and model API", $"2. 代理与模型 API");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepCodex => new($"3. Codex", $"3. codex 命令行");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepWebhook => new($"4. WeCom webhook", $"4. 企业微信 webhook");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepPackages => new($"6. Python packages", $"6. Python 包");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisStepMetrics => new($"7. Orchestrator and /metrics", $"7. 编排器与 /metrics");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisEnvFileAt => new($"env file", $"env 文件");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisKeysSet => new($"set", $"已设置");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisProxyAccepts =>
        new($"$names: $shown accepts connections", $"$names：$shown 可以连接");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisProxyIsOne => new($"$names: $shown is a proxy", $"$names：$shown 是代理");

    /// <summary>The diagnosis.</summary>
    public static Phrase DiagnosisProxyReaches =>
        new($"$names: $shown reaches $target", $"$names：$shown 能到达 $target");
}
