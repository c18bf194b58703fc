using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.EnvFiles;

public class EnvMergeTests
{
    internal static readonly EnvSection Section = new(
        ".env",
        ".env.example",
        EquatableArray.Of("WECOM_"),
        EquatableArray.Of(
            new EnvKey("OPENAI_API_KEY", EnvKeyType.String)
            {
                Secret = true,
                Description = "Key of the model service.",
            },
            new EnvKey("WECOM_WEBHOOK", EnvKeyType.Url)
            {
                Secret = true,
                Requirement = Requirement.Recommended,
                Description = "Group robot.",
                Aliases = EquatableArray.Of("WECOM_WEBHOOK_URL", "WEWORK_HOOK"),
            },
            new EnvKey("CODEX_MODEL", EnvKeyType.String) { Default = "gpt-5-codex" },
            new EnvKey("HTTP_PROXY", EnvKeyType.Url) { Default = "http://127.0.0.1:7890", Description = "Proxy." },
            new EnvKey("http_proxy", EnvKeyType.Url) { MirrorOf = "HTTP_PROXY", Default = "http://127.0.0.1:7890" },
            new EnvKey("NO_PROXY", EnvKeyType.List)
            {
                Default = "localhost,127.0.0.1,::1,.lan",
                Description = "Direct.",
            }
        )
    );

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    [Fact]
    public void A_new_file_holds_every_key_below_the_header_and_last_what_nothing_asks_for()
    {
        var result = Merge("# Header.\n");

        Assert.Equal(
            """
            # Header.

            # Group robot.
            # (recommended, secret)
            #WECOM_WEBHOOK=
            CODEX_MODEL=gpt-5-codex

            # Proxy.
            HTTP_PROXY=http://127.0.0.1:7890
            http_proxy=http://127.0.0.1:7890

            # Direct.
            NO_PROXY=localhost,127.0.0.1,::1,.lan

            # Key of the model service.
            # (secret)
            #OPENAI_API_KEY=

            """,
            result.Text
        );
        Assert.Empty(result.Conflicts);
    }

    [Fact]
    public void An_existing_file_keeps_every_byte_and_gets_what_it_lacks()
    {
        const string Before =
            "# mine\r\n\r\n  CODEX_MODEL = \"x\\ny\"  \nexport FOO='1\n2'\n#OPENAI_API_KEY=\njunk\nHTTP_PROXY=http://p:1\nNO_PROXY=.corp";

        var result = Merge(Before);

        Assert.Equal(
            Before.Replace(
                "HTTP_PROXY=http://p:1\n",
                "HTTP_PROXY=http://p:1\nhttp_proxy=http://p:1\n",
                StringComparison.Ordinal
            ) + "\n\n# Group robot.\n# (recommended, secret)\n#WECOM_WEBHOOK=\n",
            result.Text
        );
        Assert.Contains(result.Changes, c => c.Key == "FOO" && c.Kind == EnvChangeKind.Kept);
        Assert.Contains(result.Changes, c => c.Key == "NO_PROXY" && c.Kind == EnvChangeKind.Kept);
    }

    [Fact]
    public void An_alias_is_renamed_in_its_place_and_its_value_text_stays()
    {
        var result = Merge(Complete("export WECOM_WEBHOOK_URL=\"https://h/?key=\\$x\" # c\n"));

        Assert.StartsWith("export WECOM_WEBHOOK=\"https://h/?key=\\$x\" # c\n", result.Text, StringComparison.Ordinal);
        Assert.Contains(result.Changes, c => c.Key == "WECOM_WEBHOOK" && c.Kind == EnvChangeKind.Renamed);
    }

    [Theory]
    [InlineData("WECOM_WEBHOOK=https://a/1\nWECOM_WEBHOOK_URL=https://a/2\n")]
    [InlineData("WEWORK_HOOK=https://a/1\nWECOM_WEBHOOK_URL=https://a/2\n")]
    public void Two_spellings_with_different_values_are_a_conflict_and_stay(string lines)
    {
        var result = Merge(Complete(lines));

        Assert.Equal(Complete(lines), result.Text);
        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal("WECOM_WEBHOOK", conflict.Key);
        Assert.DoesNotContain("https://a", conflict.Words.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_value_settles_a_conflict()
    {
        var result = Merge(
            Complete("WECOM_WEBHOOK=https://a/1\nWECOM_WEBHOOK_URL=https://a/2\n"),
            ("WECOM_WEBHOOK_URL", "https://a/3")
        );

        Assert.StartsWith("WECOM_WEBHOOK=https://a/3\n", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("WECOM_WEBHOOK_URL", result.Text, StringComparison.Ordinal);
        Assert.Empty(result.Conflicts);
    }

    [Fact]
    public void Two_spellings_with_one_value_stay_and_are_named()
    {
        var before = Complete("WECOM_WEBHOOK=https://a/1\nWECOM_WEBHOOK_URL='https://a/1'\n");
        var result = Merge(before);
        Assert.Equal(before, result.Text);
        Assert.Contains(result.Changes, c => c.Key == "WECOM_WEBHOOK" && c.Kind == EnvChangeKind.Kept);
    }

    [Fact]
    public void A_placeholder_becomes_the_assignment_when_a_value_arrives() =>
        Assert.Equal(
            "#x\nOPENAI_API_KEY='a b'\n",
            EnvMerge.Set(Parse("#x\n#OPENAI_API_KEY=\n"), Section, Given("OPENAI_API_KEY", "a b")).Text
        );

    [Fact]
    public void A_default_fills_a_place_that_was_kept_for_it()
    {
        var text = Complete("#CODEX_MODEL=\n", without: "CODEX_MODEL");
        Assert.Equal(
            text.Replace("#CODEX_MODEL=", "CODEX_MODEL=gpt-5-codex", StringComparison.Ordinal),
            Merge(text).Text
        );
    }

    [Fact]
    public void A_default_does_not_wake_a_value_that_a_person_commented_out()
    {
        var text = Complete("#CODEX_MODEL=mine\n", without: "CODEX_MODEL");
        Assert.Equal(text, Merge(text).Text);
    }

    [Fact]
    public void A_given_list_of_hosts_gets_the_loopback_names_in_a_new_file() =>
        Assert.Contains(
            "\nNO_PROXY=localhost,127.0.0.1,::1,.corp\n",
            Merge("", ("NO_PROXY", ".corp")).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_mirror_follows_its_canonical_key_only_where_they_agreed()
    {
        Assert.Equal(
            "HTTP_PROXY=n:1\nhttp_proxy=n:1\n",
            EnvMerge.Set(Parse("HTTP_PROXY=o:1\nhttp_proxy=o:1\n"), Section, Given("HTTP_PROXY", "n:1")).Text
        );
        Assert.Equal(
            "HTTP_PROXY=n:1\nhttp_proxy=p:1\n",
            EnvMerge.Set(Parse("HTTP_PROXY=o:1\nhttp_proxy=p:1\n"), Section, Given("HTTP_PROXY", "n:1")).Text
        );
        Assert.Equal(
            "#HTTP_PROXY=\n#http_proxy=\n",
            EnvMerge.Unset(Parse("HTTP_PROXY=o:1\nhttp_proxy=o:1\n"), Section, "HTTP_PROXY").Text
        );
    }

    [Theory]
    [InlineData("A=1\nFOO=x\nB=2", "A=1\nFOO=new\nB=2")]
    [InlineData("FOO = x\r\n", "FOO=new\n")]
    [InlineData("export FOO='x' # why\nB=2\n", "# why\nexport FOO=new\nB=2\n")]
    [InlineData("FOO=1\nFOO=2\n", "FOO=1\nFOO=new\n")]
    [InlineData("A=1", "A=1\n\nFOO=new\n")]
    [InlineData("# ends in \\", "# ends in \\\n\nFOO=new\n")]
    public void A_value_is_set_in_its_place(string before, string after) =>
        Assert.Equal(after, EnvMerge.Set(Parse(before), Section, Given("FOO", "new")).Text);

    [Theory]
    [InlineData("FOO=1\n# c\nFOO=2\nB=3\n", "FOO", "# c\nB=3\n")]
    [InlineData("WECOM_WEBHOOK_URL=x\n", "WECOM_WEBHOOK", "#WECOM_WEBHOOK=\n")]
    [InlineData("WECOM_WEBHOOK=x\nWECOM_WEBHOOK_URL=y\n", "WECOM_WEBHOOK_URL", "#WECOM_WEBHOOK=\n")]
    [InlineData("A=1\n", "FOO", "A=1\n")]
    public void A_declared_key_is_unset_to_its_placeholder_and_another_is_removed(
        string before,
        string key,
        string after
    ) => Assert.Equal(after, EnvMerge.Unset(Parse(before), Section, key).Text);

    [Theory]
    [InlineData("FOO", "it's $5")]
    [InlineData("1FOO", "x")]
    [InlineData("A B", "x")]
    public void What_cannot_be_written_is_a_conflict_and_changes_nothing(string key, string value)
    {
        var result = EnvMerge.Set(Parse("A=1\n"), Section, Given(key, value));
        Assert.Equal("A=1\n", result.Text);
        Assert.Single(result.Conflicts);
    }

    [Theory]
    [InlineData("A='x\n")]
    [InlineData("A=x\\")]
    public void Nothing_is_added_below_a_line_that_would_swallow_it(string before)
    {
        var result = Merge(before);
        Assert.Equal(before, result.Text);
        Assert.Single(result.Conflicts);
    }

    [Fact]
    public void Merging_is_idempotent_and_changes_the_meaning_of_no_key()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var before = Parse(RandomFile(random));
            var first = EnvMerge.Merge(before, Section, None);
            var second = EnvMerge.Merge(Parse(first.Text), Section, None);
            Assert.True(first.Text == second.Text, $"{before.Text.Content}\n-----\n{first.Text}\n-----\n{second.Text}");
            AssertSameMeaning(before, Parse(first.Text));
        }
    }

    [Fact]
    public void Setting_a_key_changes_the_meaning_of_no_other()
    {
        var random = new Random(4);
        for (var i = 0; i < 5_000; i++)
        {
            var before = Parse(RandomFile(random));
            var result = EnvMerge.Set(before, Section, Given("FOO", "new value"));
            var after = Parse(result.Text);
            if (result.Conflicts.Count == 0)
                Assert.Equal("new value", after.Find("FOO")!.Value);
            AssertSameMeaning(before, after, except: "FOO");
        }
    }

    [Fact]
    public void No_value_of_the_file_is_told()
    {
        var result = Merge(
            "OPENAI_API_KEY=marker1\nWECOM_WEBHOOK=marker2\nWECOM_WEBHOOK_URL=marker3\nFOO=marker4\n",
            ("CODEX_MODEL", "marker5 ' $")
        );
        Assert.NotEmpty(result.Changes);
        Assert.DoesNotContain(
            "marker",
            string.Concat(result.Changes.Select(c => c.Words)) + string.Concat(result.Conflicts.Select(c => c.Words)),
            StringComparison.Ordinal
        );
    }

    private static void AssertSameMeaning(EnvDocument before, EnvDocument after, string? except = null)
    {
        foreach (var line in before.Assignments.Where(line => line.Key != except))
        {
            var key = Section.Keys.FirstOrDefault(k => k.Aliases.Contains(line.Key))?.Name;
            var now = after.Find(line.Key) ?? (key is null ? null : after.Find(key));
            Assert.Equal(before.Find(line.Key)!.Value, now?.Value);
        }
    }

    private static string RandomFile(Random random)
    {
        string[] keys =
        [
            "FOO",
            "BAR",
            "WECOM_WEBHOOK",
            "WECOM_WEBHOOK_URL",
            "HTTP_PROXY",
            "http_proxy",
            "OPENAI_API_KEY",
            "NO_PROXY",
        ];
        var lines = Enumerable
            .Range(0, random.Next(8))
            .Select(_ =>
                random.Next(6) switch
                {
                    0 => EnvTexts.Random(random, "#ab \\='", 6),
                    1 => "#" + keys[random.Next(keys.Length)] + "=" + EnvTexts.Random(random, "a' ", 3),
                    2 => "",
                    _ => (random.Next(5) == 0 ? "export " : "")
                        + keys[random.Next(keys.Length)]
                        + "="
                        + EnvTexts.Random(random, "ab'\" #$\\\r", 5),
                }
            );
        return string.Join(random.Next(4) == 0 ? "\r\n" : "\n", lines) + (random.Next(2) == 0 ? "\n" : "");
    }

    // A file that lacks nothing, so that only what a test is about can change.
    private static string Complete(string lines, string? without = null)
    {
        var keys = Section.Keys.Where(key =>
            key.Name != without && !lines.Contains(key.Name, StringComparison.Ordinal)
        );
        return lines + string.Concat(keys.Select(key => key.Name == "NO_PROXY" ? "NO_PROXY=*\n" : key.Name + "=\n"));
    }

    private static Dictionary<string, string> Given(string key, string value) => new() { [key] = value };

    private static EnvDocument Parse(string text) => EnvDocument.Parse(".env", text);

    private static EnvMergeResult Merge(string before, params (string Key, string Value)[] values) =>
        EnvMerge.Merge(Parse(before), Section, values.ToDictionary(v => v.Key, v => v.Value));
}
