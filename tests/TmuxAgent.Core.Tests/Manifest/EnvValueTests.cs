using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Tests.Manifest;

public class EnvValueTests
{
    [Theory]
    [InlineData(EnvKeyType.String, "")]
    [InlineData(EnvKeyType.String, " any thing ")]
    [InlineData(EnvKeyType.Url, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a-b")]
    [InlineData(EnvKeyType.Url, "socks5://127.0.0.1:7890")]
    [InlineData(EnvKeyType.Int, "-9223372036854775808")]
    [InlineData(EnvKeyType.Int, "+7")]
    [InlineData(EnvKeyType.Float, "-1.5e-3")]
    [InlineData(EnvKeyType.Bool, "Yes")]
    [InlineData(EnvKeyType.Bool, "0")]
    [InlineData(EnvKeyType.Duration, "120")]
    [InlineData(EnvKeyType.Duration, "1.5h")]
    [InlineData(EnvKeyType.Duration, "0")]
    [InlineData(EnvKeyType.Duration, "250ms")]
    [InlineData(EnvKeyType.Port, "1")]
    [InlineData(EnvKeyType.Port, "65535")]
    [InlineData(EnvKeyType.Path, "~/a b/中文")]
    [InlineData(EnvKeyType.List, "")]
    [InlineData(EnvKeyType.List, "a, b,,c")]
    [InlineData(EnvKeyType.Host, "localhost")]
    [InlineData(EnvKeyType.Host, "my_host-1.example.com")]
    [InlineData(EnvKeyType.Host, "::1")]
    [InlineData(EnvKeyType.Enum, "a b")]
    public void A_value_of_its_type_fits(EnvKeyType type, string value) =>
        Assert.Null(EnvValueCheck.Problem(KeyOf(type), value));

    [Theory]
    [InlineData(EnvKeyType.Url, "")]
    [InlineData(EnvKeyType.Url, " https://x.example")]
    [InlineData(EnvKeyType.Url, "\"https://x.example\"")]
    [InlineData(EnvKeyType.Url, "https://x.example/a b")]
    [InlineData(EnvKeyType.Url, "/etc/passwd")]
    [InlineData(EnvKeyType.Url, "x.example")]
    [InlineData(EnvKeyType.Url, "mailto:a@b")]
    [InlineData(EnvKeyType.Int, "9223372036854775808")]
    [InlineData(EnvKeyType.Int, "1.0")]
    [InlineData(EnvKeyType.Int, "1_000")]
    [InlineData(EnvKeyType.Int, "0x10")]
    [InlineData(EnvKeyType.Int, "1 ")]
    [InlineData(EnvKeyType.Float, "NaN")]
    [InlineData(EnvKeyType.Float, "Infinity")]
    [InlineData(EnvKeyType.Float, "1e999")]
    [InlineData(EnvKeyType.Float, "1,5")]
    [InlineData(EnvKeyType.Bool, "")]
    [InlineData(EnvKeyType.Bool, "y")]
    [InlineData(EnvKeyType.Duration, "-1")]
    [InlineData(EnvKeyType.Duration, "5 m")]
    [InlineData(EnvKeyType.Duration, "m")]
    [InlineData(EnvKeyType.Duration, "1h30m")]
    [InlineData(EnvKeyType.Duration, "1e12")]
    [InlineData(EnvKeyType.Port, "0")]
    [InlineData(EnvKeyType.Port, "65536")]
    [InlineData(EnvKeyType.Port, "+80")]
    [InlineData(EnvKeyType.Path, "")]
    [InlineData(EnvKeyType.Path, "a\nb")]
    [InlineData(EnvKeyType.Host, "http://x")]
    [InlineData(EnvKeyType.Host, "x:80")]
    [InlineData(EnvKeyType.Host, "[::1]")]
    [InlineData(EnvKeyType.Host, "a..b")]
    [InlineData(EnvKeyType.Host, "-a")]
    [InlineData(EnvKeyType.Enum, "A B")]
    [InlineData(EnvKeyType.Enum, "")]
    public void A_value_of_another_type_does_not(EnvKeyType type, string value)
    {
        var problem = EnvValueCheck.Problem(KeyOf(type), value);

        Assert.NotNull(problem);
        if (value.Length > 2)
            Assert.DoesNotContain(value, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("250ms", 0.25)]
    [InlineData("3s", 3)]
    [InlineData("2m", 120)]
    [InlineData("1.5h", 5400)]
    [InlineData("1d", 86400)]
    public void A_duration_counts_in_seconds(string text, double expected)
    {
        Assert.True(EnvValue.TryReadDuration(text, out var seconds));
        Assert.Equal(expected, seconds, 9);
    }

    [Theory]
    [InlineData("9", "is less than 10")]
    [InlineData("10", null)]
    [InlineData("20", null)]
    [InlineData("21", "is more than 20")]
    public void Both_bounds_are_allowed_themselves(string value, string? expected) =>
        Assert.Equal(
            expected,
            EnvValueCheck.Problem(new EnvKey("K", EnvKeyType.Int) { Min = 10, Max = 20 }, value)?.ToString()
        );

    [Theory]
    [InlineData("a|ab", "ab", true)]
    [InlineData("a|ab", "abc", false)]
    [InlineData("a", "a\n", false)]
    [InlineData("^a$", "a", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_pattern_must_match_the_whole_value(string pattern, string value, bool fits) =>
        Assert.Equal(
            fits,
            EnvValueCheck.Problem(new EnvKey("K", EnvKeyType.String) { Pattern = pattern }, value) is null
        );

    [Fact]
    public void A_pattern_that_never_ends_is_stopped()
    {
        var key = new EnvKey("K", EnvKeyType.String) { Pattern = "(a+)+b" };

        Assert.Contains(
            "does not match",
            EnvValueCheck.Problem(key, new string('a', 10_000))!.ToString(),
            StringComparison.Ordinal
        );
        Assert.NotNull(EnvValueCheck.ProblemOfPattern(new string('a', 501)));
        Assert.NotNull(EnvValueCheck.ProblemOfPattern("(?=a)a"));
    }

    [Theory]
    [InlineData("http://u:p@h/", true)]
    [InlineData("http://u@h", true)]
    [InlineData("http://h/?q=a@b", false)]
    [InlineData("http://h/a@b", false)]
    [InlineData("a@b", false)]
    [InlineData("", false)]
    public void Credentials_are_seen_in_a_url(string value, bool expected) =>
        Assert.Equal(expected, EnvValueMask.HasCredentials(value));

    [Theory]
    [InlineData("OPEN", "x", false)]
    [InlineData("OLD_OPEN", "x", false)]
    [InlineData("OPEN", "http://u:p@h", true)]
    [InlineData("OPEN", "http://u:p/q@h", true)]
    [InlineData("OPEN", "u:p@h:1", true)]
    [InlineData("OPEN", "a@b", false)]
    [InlineData("OPEN", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", true)]
    [InlineData("SECRET", "x", true)]
    [InlineData("OLD_SECRET", "x", true)]
    [InlineData("UNDECLARED", "x", true)]
    public void Only_a_declared_value_that_is_no_secret_is_shown(string key, string value, bool hidden)
    {
        var mask = new EnvValueMask(
            new EnvSection(
                ".env",
                ".env.example",
                default,
                EquatableArray.Of(
                    new EnvKey("OPEN", EnvKeyType.String) { Aliases = EquatableArray.Of("OLD_OPEN") },
                    new EnvKey("SECRET", EnvKeyType.String) { Secret = true, Aliases = EquatableArray.Of("OLD_SECRET") }
                )
            )
        );
        Assert.Equal(hidden, mask.Hides(key, value));
    }

    private static EnvKey KeyOf(EnvKeyType type) => new("K", type) { Values = EquatableArray.Of("a b", "c") };
}
