using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Comments and messages of test_wecom.py.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>The docstring.</summary>
    public static Phrase WeComHead =>
        new Phrase(
            $"Sends one test message through the WeCom webhook and says what its answer means.\n\nGenerated from tmuxagent.toml. To change it, edit tmuxagent.toml and run `tmuxagent generate`; an edit made here is merged\nwith what is generated next.\n\nWECOM_WEBHOOK is taken from the environment, or else from the env file, which a shell reads as the orchestrator's does.\nThe address is never printed: whoever knows its key can write to the group. Exit code: 0 sent, 1 not sent, 2 wrong usage.",
            $"通过企业微信 webhook 发送一条测试消息，并说明应答的含义。\n\n由 tmuxagent.toml 生成。要修改，请编辑 tmuxagent.toml 并运行 `tmuxagent generate`；在这里的改动会与下次\n生成的内容合并。\n\nWECOM_WEBHOOK 取自环境变量，否则取自 env 文件，由 shell 按编排器的方式读取。\n地址从不打印：知道密钥的人就能往群里发消息。退出码：0 已发送，1 未发送，2 用法错误。"
        );

    /// <summary>A comment.</summary>
    public static Phrase WeComLimits =>
        new Phrase(
            $"What WeCom accepts, in bytes of UTF-8. The orchestrator itself sends markdown.",
            $"企业微信接受的长度，按 UTF-8 字节计。编排器自己发送 `markdown`。"
        );

    /// <summary>A comment.</summary>
    public static Phrase WeComMeanings =>
        new Phrase($"What WeCom's error codes mean here, and what to do.", $"企业微信错误码在这里的含义和处理办法。");

    /// <summary>A message.</summary>
    public static Phrase WeComWrongForm =>
        new Phrase(
            $"the message has a wrong form; leave --text out to send the built-in one",
            $"消息格式不对；去掉 --text 可发送内置消息"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComEmpty =>
        new Phrase($"the message is empty; give --text something to say", $"消息是空的；请用 --text 给出内容");

    /// <summary>A message.</summary>
    public static Phrase WeComTooMany =>
        new Phrase(
            $"too many messages: a bot may send 20 in a minute; wait a minute",
            $"消息太多：机器人每分钟最多发 20 条；请等一分钟"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComInvalid =>
        new Phrase(
            $"the webhook is not valid: the bot was removed or the key is wrong; copy the address from the group's bot again",
            $"webhook 无效：机器人已被移除，或密钥不对；请重新从群机器人复制地址"
        );

    /// <summary>A docstring.</summary>
    public static Phrase WeComProblem =>
        new Phrase($"Why nothing was sent, in words that hold no secret.", $"没有发送的原因，不含机密。");

    /// <summary>A docstring.</summary>
    public static Phrase WeComOutOfTime =>
        new Phrase(
            $"The time for everything together is over. No \"except Exception\" on the way may take it for another failure.",
            $"总时限已到。途中的 `except Exception` 不能把它当成别的失败。"
        );

    /// <summary>A docstring.</summary>
    public static Phrase WeComLimitTime =>
        new Phrase(
            $"Ends whatever is under way after that time: a limit for each read does not end a server that drips.",
            $"到时间就结束正在进行的一切：只限制每次读取，挡不住一点一点回应的服务器。"
        );

    /// <summary>A docstring.</summary>
    public static Phrase WeComReadEnvFile =>
        new Phrase(
            $"The variables of the env file as bash reads it; they are handed over in the environment, not in arguments.",
            $"env 文件里的变量，由 `bash` 读取；通过环境传递，而不是参数。"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComUnreadable =>
        new Phrase(
            $"{{path}} cannot be read by a shell; `tmuxagent check` says why",
            $"shell 读不了 {{path}}；`tmuxagent check` 会说明原因"
        );

    /// <summary>A docstring.</summary>
    public static Phrase WeComFindWebhook =>
        new Phrase(
            $"The webhook's address; the env file's proxy settings come along with it.",
            $"webhook 的地址；env 文件里的代理设置一并载入。"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComAlias =>
        new Phrase(
            $"; WECOM_WEBHOOK_URL is set, but is not read: rename it",
            $"；设置了 WECOM_WEBHOOK_URL，但没有程序读它：请改名"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComNotSet =>
        new Phrase(
            $"WECOM_WEBHOOK is set neither in the environment nor in {{path}}{{alias}}",
            $"环境变量和 {{path}} 里都没有设置 WECOM_WEBHOOK{{alias}}"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComBlanks =>
        new Phrase(
            $"WECOM_WEBHOOK begins or ends with a blank or a quote; write it without",
            $"WECOM_WEBHOOK 以空白或引号开头或结尾；请去掉"
        );

    /// <summary>A message.</summary>
    public static Phrase WeComNotAddress =>
        new Phrase(
            $"WECOM_WEBHOOK is not an http or https address; copy it from the group's bot again",
            $"WECOM_WEBHOOK 不是 `http` 或 `https` 地址；请重新从群机器人复制"
        );
}
