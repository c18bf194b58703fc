using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Adoption;

namespace TmuxAgent.Core.Tests.Adoption;

public sealed class KeyInferenceTests
{
    private static readonly EnvSection Section = new(
        ".env",
        ".env.example",
        default,
        Collections.EquatableArray.Of(
            new EnvKey("OPENAI_API_KEY", EnvKeyType.String) { Secret = true },
            new EnvKey("WECOM_WEBHOOK", EnvKeyType.Url)
            {
                Secret = true,
                Aliases = Collections.EquatableArray.Of("WECOM_WEBHOOK_URL"),
            }
        )
    );

    [Theory]
    [InlineData("URL_OF_IT=https://a.example/x", EnvKeyType.Url)]
    [InlineData("FLAG=yes", EnvKeyType.Bool)]
    [InlineData("FLAG=1", EnvKeyType.Int)]
    [InlineData("COUNT=-12", EnvKeyType.Int)]
    [InlineData("PHONE=0123", EnvKeyType.String)]
    [InlineData("HTTP_PORT=8080", EnvKeyType.Port)]
    [InlineData("HTTP_PORT=80800", EnvKeyType.Int)]
    [InlineData("WAIT_SECONDS=30", EnvKeyType.Duration)]
    [InlineData("WAIT_TIMEOUT=2m", EnvKeyType.Duration)]
    [InlineData("SHARE=0.5", EnvKeyType.Float)]
    [InlineData("VERSION=1.2.3", EnvKeyType.String)]
    [InlineData("LOG_DIR=logs", EnvKeyType.Path)]
    [InlineData("PLACE=/srv/x", EnvKeyType.Path)]
    [InlineData("DB_HOST=db.example", EnvKeyType.Host)]
    [InlineData("EXPANDED=${COUNT}", EnvKeyType.String)]
    [InlineData("NOTHING=", EnvKeyType.String)]
    [InlineData("TWICE=1\nTWICE=one", EnvKeyType.String)]
    public void A_type_is_what_the_value_looks_like(string text, EnvKeyType type)
    {
        var key = Assert.Single(Infer(text)).Key;
        Assert.Equal((type, false), (key.Type, key.Secret));
    }

    [Theory]
    [InlineData("DB_PASSWORD=x")]
    [InlineData("GH=ghp_0123456789abcdef0123")]
    [InlineData("DB=postgres://u:p4ss@h/d")]
    [InlineData("HOOK=https://hooks.slack.com/services/T0123/B0123/abcdefgh12345678")]
    [InlineData("SOMETHING=9f86d081884c7d659a2feaa0c55ad015")]
    [InlineData("SOMETHING=plain\nSOMETHING='9f86d081884c7d659a2feaa0c55ad015'\nSOMETHING=plain")]
    public void What_may_be_a_secret_is_one_and_shows_nothing_of_itself(string text)
    {
        foreach (var inferred in Infer(text).Concat(KeyInference.OfExample(Document(text), Section)))
        {
            Assert.True(inferred.Key.Secret);
            Assert.Null(inferred.Key.Example);
        }
        Assert.Single(Infer(text));
    }

    [Theory]
    [InlineData("MODEL_NAME=claude-sonnet-4-20250514")]
    [InlineData("BUILD=2025-11-24T18:00:00Z")]
    [InlineData("IMAGE=registry.example/team/app:1.2.3-alpine3.20")]
    [InlineData("REGION=eu-central-1")]
    public void Names_dates_and_places_are_no_secrets(string text) =>
        Assert.False(Assert.Single(Infer(text)).Key.Secret);

    [Theory]
    [InlineData("OPENAI_API_KEY=x")]
    [InlineData("WECOM_WEBHOOK_URL=x")]
    [InlineData("WECOM_WEBHOK=x")]
    [InlineData("openai_api_key=x")]
    [InlineData("PATH=/bin")]
    [InlineData("UID=0")]
    [InlineData("HTTP_PROXY=http://h:1")]
    [InlineData("#COMMENTED=1")]
    [InlineData("no assignment")]
    public void Declared_keys_their_slips_and_the_systems_are_not_declared(string text) => Assert.Empty(Infer(text));

    [Fact]
    public void The_comment_above_is_the_description_but_for_what_may_be_a_secret()
    {
        var keys = Infer(
            """
            # === Orders ===
            # Where they are.
            ORDERS_AT=x
            # not this one

            ALONE=1
            # token: hunter2
            # Kept.
            AFTER=1
            # OLD_KEY=sk-abcdefgh
            LAST=1
            """
        );
        Assert.Equal(["Orders\nWhere they are.", "", "Kept.", ""], keys.Select(inferred => inferred.Key.Description));
    }

    [Fact]
    public void An_example_declares_commented_keys_too_and_shows_its_values()
    {
        var keys = KeyInference.OfExample(
            Document("A_ONE=1\n#B_TWO=x\n# C_THREE=https://c.example\n# no KEY=1 here\n"),
            Section
        );
        Assert.Equal(
            [("A_ONE", "1"), ("B_TWO", "x"), ("C_THREE", "https://c.example")],
            keys.Select(inferred => (inferred.Key.Name, inferred.Key.Example))
        );
    }

    [Theory]
    [InlineData("A_ONE=1\n# words\n#WECOM_WEBHOOK=\n", true)]
    [InlineData("WECOM_WEBHOK=\n", false)]
    [InlineData("no assignment\n", false)]
    public void An_example_is_covered_where_nothing_of_it_would_be_lost(string text, bool isCovered) =>
        Assert.Equal(isCovered, KeyInference.Covers(Document(text), Section));

    private static IReadOnlyList<TmuxAgent.Scaffolding.Outputs.InferredKey> Infer(string text) =>
        KeyInference.OfValues(Document(text), Section);

    private static EnvDocument Document(string text) => EnvDocument.Parse(".env", text.Replace("\r\n", "\n"));
}
