using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>Descriptions of the keys that the orchestrator reads.</summary>
internal static partial class TemplatePhrases
{
    /// <summary>A key's description.</summary>
    public static Phrase KeyOpenAi =>
        new Phrase($"Key of the model API. FakeCodex needs none.", $"模型 API 的密钥。FakeCodex 不需要。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyCodex =>
        new Phrase(
            $"The key as the Codex CLI reads it. Empty: OPENAI_API_KEY is used, or the login that codex has.",
            $"Codex CLI 读取的密钥。留空：使用 OPENAI_API_KEY，或 codex 的登录状态。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComWebhook =>
        new Phrase(
            $"Address of the WeCom group's bot. Without it the channel stays off.",
            $"企业微信群机器人的地址。没有它，这个通知渠道不启用。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComCorpId =>
        new Phrase(
            $"For the wecom_app channel, which needs corp id, agent id and app secret.",
            $"用于 `wecom_app` 渠道，它需要企业 ID、应用 ID 和应用密钥。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComApp => new Phrase($"For the wecom_app channel.", $"用于 `wecom_app` 渠道。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComToUser =>
        new Phrase(
            $"Who gets wecom_app messages: user ids, separated by |.",
            $"`wecom_app` 消息发给谁：用户 ID，用 | 分隔。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComToParty =>
        new Phrase(
            $"Which departments get wecom_app messages: ids, separated by |.",
            $"`wecom_app` 消息发给哪些部门：部门 ID，用 | 分隔。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyWeComToTag =>
        new Phrase(
            $"Which tags get wecom_app messages: ids, separated by |.",
            $"`wecom_app` 消息发给哪些标签：标签 ID，用 | 分隔。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyServerChan => new Phrase($"For the serverchan channel.", $"用于 `serverchan` 渠道。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyApproval =>
        new Phrase($"Signs the links by which a person approves a command.", $"用来给审批命令的链接签名。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyPublicUrl =>
        new Phrase(
            $"Where the portal is reached from outside, for those links.",
            $"从外部访问门户的地址，用于这些链接。"
        );

    /// <summary>A key's description.</summary>
    public static Phrase KeyLogLevel => new Phrase($"How much the orchestrator logs.", $"编排器的日志详细程度。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyClaudeModel => new Phrase($"Model for Claude sessions.", $"Claude 会话使用的模型。");

    /// <summary>A key's description.</summary>
    public static Phrase KeyDeepSeek =>
        new Phrase($"For the DeepSeek wrapper around codex.", $"用于包装 codex 的 DeepSeek。");
}
