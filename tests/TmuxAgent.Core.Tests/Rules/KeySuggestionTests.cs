using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Core.Tests.Rules;

public class KeySuggestionTests
{
    private static readonly EnvSection Section = new(
        ".env",
        ".env.example",
        default,
        EquatableArray.Of(
            new EnvKey("OPENAI_API_KEY", EnvKeyType.String) { Aliases = EquatableArray.Of("OAI_TOKEN") },
            new EnvKey("WECOM_WEBHOOK", EnvKeyType.Url),
            new EnvKey("CODEX_TIMEOUT_SECONDS", EnvKeyType.Duration),
            new EnvKey("WORKER_1_HOST", EnvKeyType.Host),
            new EnvKey("HTTP_PROXY", EnvKeyType.Url),
            new EnvKey("http_proxy", EnvKeyType.Url) { MirrorOf = "HTTP_PROXY" }
        )
    );

    [Theory]
    [InlineData("OAI_TOKEN", "OPENAI_API_KEY", SuggestionReason.Alias)]
    [InlineData("oai_token", "OPENAI_API_KEY", SuggestionReason.Alias)]
    [InlineData("Wecom_Webhook", "WECOM_WEBHOOK", SuggestionReason.Case)]
    [InlineData("WECOM_WEBHOOK_URL", "WECOM_WEBHOOK", SuggestionReason.NameParts)]
    [InlineData("MY_WECOM_WEBHOOK", "WECOM_WEBHOOK", SuggestionReason.NameParts)]
    [InlineData("OPENAI_KEY", "OPENAI_API_KEY", SuggestionReason.NameParts)]
    [InlineData("WECOM_WEBHOK", "WECOM_WEBHOOK", SuggestionReason.Distance)]
    [InlineData("CODEX_TIMEOUT_SECODNS", "CODEX_TIMEOUT_SECONDS", SuggestionReason.Distance)]
    [InlineData("HTTP_PROXXY", "HTTP_PROXY", SuggestionReason.Distance)]
    public void The_key_that_was_meant_is_found(string key, string expected, SuggestionReason reason)
    {
        var suggestion = new KeySuggestions(Section).For(key);
        Assert.Equal((expected, reason), (suggestion?.Key.Name, suggestion?.Reason));
    }

    [Theory]
    [InlineData("PATH")]
    [InlineData("DATABASE_URL")]
    [InlineData("FTP_PROXY")]
    [InlineData("WORKER_2_HOST")]
    [InlineData("WEBHOOK")]
    [InlineData("")]
    [InlineData("___")]
    public void A_key_of_its_own_is_left_alone(string key) => Assert.Null(new KeySuggestions(Section).For(key));
}
