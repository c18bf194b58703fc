using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What test_wecom.py says while it sends.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>A docstring.</summary>
    public static Phrase WeComProxy =>
        new Phrase(
            $"The proxy that the orchestrator's httpx would go through; None for none. urllib alone would leave ALL_PROXY out.",
            $"编排器的 `httpx` 会走的代理；没有时为 `None`。单靠 `urllib` 会漏掉 ALL_PROXY。"
        );

    /// <summary>A message; the command follows.</summary>
    public static Phrase WeComSocksio =>
        new Phrase(
            $"a SOCKS proxy is set, for which the orchestrator needs the Python package socksio: ",
            $"设置了 SOCKS 代理，编排器需要 Python 包 `socksio`："
        );

    /// <summary>A message; it ends a command.</summary>
    public static Phrase WeComOrUnset =>
        new Phrase($", or unset it: tmuxagent env set ALL_PROXY=", $"，或取消该代理：tmuxagent env set ALL_PROXY=");

    /// <summary>A docstring.</summary>
    public static Phrase WeComSend =>
        new Phrase($"Sends the text and returns WeCom's answer.", $"发送文本，返回企业微信的应答。");

    /// <summary>A message.</summary>
    public static Phrase WeComTextTooLong =>
        new Phrase($"the text is longer than {{LONGEST[kind]}} bytes", $"文本超过 {{LONGEST[kind]}} 字节");

    /// <summary>A message.</summary>
    public static Phrase WeComStatus =>
        new Phrase(
            $"the webhook's host answers with HTTP status {{error.code}}",
            $"webhook 的主机返回 HTTP 状态 {{error.code}}"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComUnreachable =>
        new Phrase(
            $"the webhook's host cannot be reached ({{reason_of(error)}}); look at the proxy settings",
            $"无法连接 webhook 的主机（{{reason_of(error)}}）；请检查代理设置"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComBroke =>
        new Phrase(
            $"the connection broke ({{type(error).__name__}}); look at the proxy settings",
            $"连接中断（{{type(error).__name__}}）；请检查代理设置"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComLoginPage =>
        new Phrase(
            $"the answer is not WeCom's; is the address right, and is no login page in between?",
            $"应答不是企业微信的；地址对吗？中间有没有登录页？"
        );

    /// <summary>A docstring.</summary>
    public static Phrase WeComThroughSocks =>
        new Phrase(
            $"Sends with the orchestrator's own library, which reads the proxy from the environment.",
            $"用编排器自己的库发送，它从环境读取代理。"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComUnreachableType =>
        new Phrase(
            $"the webhook's host cannot be reached ({{type(error).__name__}}); look at the proxy settings",
            $"无法连接 webhook 的主机（{{type(error).__name__}}）；请检查代理设置"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComNotWeCom =>
        new Phrase($"the answer is not WeCom's; is the address right?", $"应答不是企业微信的；地址对吗？");

    /// <summary>A docstring.</summary>
    public static Phrase WeComReason =>
        new Phrase(
            $"Why a connection failed. Only the system's own words are shown: other texts may quote a proxy's password.",
            $"连接失败的原因。只显示系统自己的描述：其他文本可能带有代理的密码。"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComError =>
        new Phrase($"WeCom answers with error {{code}}: ", $"企业微信返回错误 {{code}}：");

    /// <summary>A message.</summary>
    public static Phrase WeComUnknownCode =>
        new Phrase($"see the WeCom documentation for this code", $"请查阅企业微信文档中的这个错误码");

    /// <summary>A message.</summary>
    public static Phrase WeComSeconds =>
        new Phrase($"a number of seconds above 0, at most 3600", $"大于 0、不超过 3600 的秒数");

    /// <summary>Help.</summary>
    public static Phrase WeComDescription =>
        new Phrase($"Send one test message through the WeCom webhook.", $"通过企业微信 webhook 发送一条测试消息。");

    /// <summary>Help.</summary>
    public static Phrase WeComHelpText =>
        new Phrase($"what to send instead of the built-in message", $"代替内置消息的内容");

    /// <summary>Help.</summary>
    public static Phrase WeComHelpType =>
        new Phrase(
            $"kind of message (markdown, as the orchestrator sends)",
            $"消息类型（默认 `markdown`，与编排器相同）"
        );

    /// <summary>Help.</summary>
    public static Phrase WeComHelpEnvFile =>
        new Phrase(
            $"read WECOM_WEBHOOK from this file, not from the environment",
            $"从这个文件而不是环境变量读取 WECOM_WEBHOOK"
        );

    /// <summary>Help.</summary>
    public static Phrase WeComHelpTimeout =>
        new Phrase($"seconds that all of it may take (10)", $"总时限，单位秒（默认 10）");

    /// <summary>The message itself.</summary>
    public static Phrase WeComTestMessage => new Phrase($"test message", $"测试消息");

    /// <summary>The beginning of a message.</summary>
    public static Phrase WeComNotSent => new Phrase($"not sent: ", $"未发送：");

    /// <summary>A message.</summary>
    public static Phrase WeComNoAnswer =>
        new Phrase(
            $"no complete answer within {{arguments.timeout:g}} seconds; look at the proxy settings",
            $"{{arguments.timeout:g}} 秒内没有收到完整应答；请检查代理设置"
        );

    /// <summary>A comment.</summary>
    public static Phrase WeComTraceback =>
        new Phrase(
            $"A traceback's last line may quote an address with its key, or a proxy's password.",
            $"回溯信息的最后一行可能带有含密钥的地址或代理的密码。"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComOtherFailure =>
        new Phrase(
            $"{{type(error).__name__}}; look at WECOM_WEBHOOK and the proxy settings",
            $"{{type(error).__name__}}；请检查 WECOM_WEBHOOK 和代理设置"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComSent => new Phrase($"sent", $"已发送");
}
