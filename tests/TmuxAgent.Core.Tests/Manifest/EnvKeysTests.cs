using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.Manifest;

public class EnvKeysTests
{
    [Theory]
    [InlineData("'a-b'")]
    [InlineData("'1A'")]
    [InlineData("''")]
    [InlineData("\"Ä\"")]
    [InlineData("'A\u0660'")]
    public void A_name_that_a_shell_cannot_assign_is_refused(string name) =>
        Manifests.Single($"[env.keys.{name}]\n", RuleCatalog.ManifestKeyName, name);

    [Theory]
    [InlineData("[env.keys.A]\naliases = ['B']\n[env.keys.B]\n", "'B'", "is a key itself")]
    [InlineData("[env.keys.A]\naliases = ['A']\n", "'A'", "is a key itself")]
    [InlineData("[env.keys.A]\naliases = ['http_proxy']\n", "'http_proxy'", "is a key itself")]
    [InlineData("[env.keys.A]\naliases = ['C']\n[env.keys.B]\naliases = [\"C\"]\n", "\"C\"", "already an alias of 'A'")]
    [InlineData("[env.keys.A]\naliases = ['C', \"C\"]\n", "\"C\"", "already an alias of 'A'")]
    public void An_alias_that_collides_is_refused(string text, string place, string message) =>
        Assert.Contains(
            message,
            Manifests.Single(text, RuleCatalog.ManifestAlias, place).Message.ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("type = 'enum'", "'enum'", "needs 'values'")]
    [InlineData("type = 'enum'\nvalues = []", "[]", "needs 'values'")]
    [InlineData("type = 'enum'\nvalues = ['a', \"a\"]", "\"a\"", "listed twice")]
    [InlineData("values = ['a']", "values", "type \"enum\"")]
    [InlineData("type = 'int'\nmin = 2\nmax = 1", "2", "greater than 'max'")]
    [InlineData("min = 2", "min", "limits a number")]
    [InlineData("type = 'url'\nmax = 2", "max", "limits a number")]
    [InlineData("required = true\ndeprecated = 'x'", "'x'", "required and deprecated")]
    public void Constraints_that_contradict_are_refused(string text, string place, string message) =>
        Assert.Contains(
            message,
            Manifests.Single("[env.keys.A]\n" + text, RuleCatalog.ManifestConstraint, place).Message.ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("type = 'int'\ndefault = 'x'", "'x'", "'default' is not a whole number")]
    [InlineData("type = 'int'\nmax = 9\ndefault = 10", "10", "'default' is more than 9")]
    [InlineData("type = 'enum'\nvalues = ['a', 'b']\nexample = 'c'", "'c'", "'example' is none of: a, b")]
    [InlineData("pattern = 'a+'\ndefault = 'ab'", "'ab'", "does not match the pattern a+")]
    [InlineData("default = ''", "''", "is empty")]
    [InlineData("default = \"a\\u0007\"", "\"a\\u0007\"", "U+0007")]
    [InlineData(
        "default = \"it's $HOME\"",
        "\"it's $HOME\"",
        "no spelling that every program reads alike: it holds ', $"
    )]
    [InlineData("type = 'float'\ndefault = inf", "inf", "not a decimal number")]
    public void A_default_or_example_must_fit_its_key(string text, string place, string message) =>
        Assert.Contains(
            message,
            Manifests.Single("[env.keys.A]\n" + text, RuleCatalog.ManifestDefault, place).Message.ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("secret = true\ndefault = 'hush'", "'hush'")]
    [InlineData("type = 'url'\ndefault = 'http://hush@example.com'", "'http://hush@example.com'")]
    [InlineData("type = 'url'\nsecret = true\nexample = 'http://u:hush@example.com/'", "'http://u:hush@example.com/'")]
    public void A_secret_in_the_manifest_is_refused_and_not_repeated(string text, string place)
    {
        var finding = Manifests.Single("[env.keys.A]\n" + text, RuleCatalog.ManifestSecret, place);
        Assert.DoesNotContain("hush", finding.Message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)(b")]
    [InlineData("[")]
    public void A_pattern_must_compile(string pattern) =>
        Manifests.Single($"[env.keys.A]\npattern = '{pattern}'", RuleCatalog.ManifestPattern, $"'{pattern}'");

    [Theory]
    [InlineData("int", "1_000", "1000")]
    [InlineData("int", "0x10", "16")]
    [InlineData("port", "9108", "9108")]
    [InlineData("float", "+1_0.50", "10.50")]
    [InlineData("float", "1e3", "1e3")]
    [InlineData("duration", "120", "120")]
    [InlineData("duration", "'2m'", "2m")]
    [InlineData("bool", "true", "true")]
    [InlineData("list", "['a', 'b']", "a,b")]
    [InlineData("string", "'x'", "x")]
    public void A_default_may_be_written_in_its_own_type(string type, string written, string expected) =>
        Assert.Equal(
            expected,
            Manifests.Key(Manifests.Sound($"[env.keys.A]\ntype = '{type}'\ndefault = {written}"), "A").Default
        );

    [Fact]
    public void Proxy_and_codex_imply_their_keys_after_the_declared_ones()
    {
        var keys = Manifests
            .Sound("[proxy]\nhttp = 'http://127.0.0.1:7890'\n[codex]\ntimeout_seconds = 90\n[env.keys.Z]\n")
            .Env.Keys;

        Assert.Equal(
            [
                ("Z", null, null, false),
                ("HTTP_PROXY", "http://127.0.0.1:7890", null, true),
                ("http_proxy", "http://127.0.0.1:7890", "HTTP_PROXY", true),
                ("HTTPS_PROXY", "http://127.0.0.1:7890", null, true),
                ("https_proxy", "http://127.0.0.1:7890", "HTTPS_PROXY", true),
                ("ALL_PROXY", null, null, true),
                ("all_proxy", null, "ALL_PROXY", true),
                ("NO_PROXY", "localhost,127.0.0.1,::1,.local,.lan", null, true),
                ("no_proxy", "localhost,127.0.0.1,::1,.local,.lan", "NO_PROXY", true),
                ("CODEX_MODEL", "gpt-5-codex", null, true),
                ("CODEX_TIMEOUT_SECONDS", "90", null, true),
            ],
            keys.Select(k => (k.Name, k.Default, k.MirrorOf, k.Implied))
        );
    }

    [Fact]
    public void A_declared_proxy_key_keeps_what_it_says_and_its_mirror_follows()
    {
        var manifest = Manifests.Sound(
            "[proxy]\nhttp = 'http://127.0.0.1:1'\n[env.keys.HTTP_PROXY]\ntype = 'url'\nsecret = true\nrequired = true\n"
                + "[env.keys.NO_PROXY]\ntype = 'list'\ndefault = 'corp'\n[env.keys.https_proxy]\n"
        );

        var http = Manifests.Key(manifest, "HTTP_PROXY");
        Assert.Equal((false, true, null), (http.Implied, http.Secret, http.Default));
        var mirror = Manifests.Key(manifest, "http_proxy");
        Assert.Equal(
            (true, true, null, "HTTP_PROXY", Requirement.Optional),
            (mirror.Implied, mirror.Secret, mirror.Default, mirror.MirrorOf, mirror.Requirement)
        );
        Assert.Equal("localhost,127.0.0.1,::1,corp", Manifests.Key(manifest, "NO_PROXY").Default);
        Assert.Equal("localhost,127.0.0.1,::1,corp", Manifests.Key(manifest, "no_proxy").Default);
        Assert.Null(Manifests.Key(manifest, "https_proxy").MirrorOf);
        Assert.Equal(manifest.Env.Keys.Count, manifest.Env.Keys.Select(k => k.Name).Distinct().Count());
    }

    [Fact]
    public void A_declared_key_without_default_takes_the_one_of_its_section_where_it_fits()
    {
        Assert.Equal(
            "m",
            Manifests.Key(Manifests.Sound("[codex]\nmodel = 'm'\n[env.keys.CODEX_MODEL]\n"), "CODEX_MODEL").Default
        );
        Assert.Null(Manifests.Key(Manifests.Sound("[env.keys.CODEX_MODEL]\npattern = 'x'\n"), "CODEX_MODEL").Default);
    }
}
