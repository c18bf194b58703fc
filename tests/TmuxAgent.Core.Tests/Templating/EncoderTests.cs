using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Core.Tests.Templating;

public class EncoderTests
{
    [Theory]
    [InlineData("sh", "it's $5", "\"it's \\$5\"")]
    [InlineData("systemd", "a\"b\\c%d$e\nf", "\"a\\\"b\\\\c%%d$$e\\nf\"")]
    [InlineData("systemd_executable", "/opt/a $b/100%", "\"/opt/a $b/100%%\"")]
    [InlineData("systemd_environment", "PATH=/a b:$x%", "\"PATH=/a b:$x%%\"")]
    [InlineData("systemd_path", "/home/a \"b\"/c $d/100%", "/home/a \"b\"/c $d/100%%")]
    [InlineData("systemd_text", "100% of 中文", "100%% of 中文")]
    [InlineData("toml", "a\"\\\n\u0001中", "\"a\\\"\\\\\\n\\u0001中\"")]
    [InlineData("py", "中😀", "\"\\u4e2d\\U0001f600\"")]
    [InlineData("cs", "\u2028\u202e中", "\"\\u2028\\u202e中\"")]
    [InlineData("env", "a b", "'a b'")]
    [InlineData("gitignore", "#a*\\[b?  ", "\\#a\\*\\\\\\[b\\?\\ \\ ")]
    [InlineData("word", "127.0.0.1", "127.0.0.1")]
    [InlineData("prompt", "{a}", "{{a}}")]
    [InlineData("cs_name", "My.@class", "My.@class")]
    [InlineData("comment '# '", "a\r\nb\u0085\n c\u001b", "a\n# b\n#\n#  c\\u001b")]
    [InlineData("xmldoc '/// '", "a</summary>*/\n&", "a&lt;/summary&gt;*/\n/// &amp;")]
    public void A_value_is_written_in_the_form_of_the_language(string encoder, string value, string expected) =>
        Assert.Equal(
            expected,
            TemplateText.Rendered("{{ x | " + encoder + " }}", value, TemplateText.PathFor(encoder))
        );

    [Theory]
    [InlineData("toml", "[5, 1.0, x, true, [\"a\"]]", "[5, 1.0, 1.0e+300, true, [\"a\"]]")]
    [InlineData("py", "[1, null]", "[1, None]")]
    [InlineData("yaml", "false", "false")]
    [InlineData("sh", "['a b', 1]", "'a b' '1'")]
    [InlineData("systemd", "['a b', 'c']", "\"a b\" \"c\"")]
    public void Numbers_truth_values_and_lists_keep_their_type(string encoder, string value, string expected) =>
        Assert.Equal(
            expected,
            TemplateText.Rendered("{{ " + value + " | " + encoder + " }}", 1e300, TemplateText.PathFor(encoder))
        );

    [Theory]
    [InlineData("systemd_path", "/a\nb", "a line end")]
    [InlineData("systemd_path", "/a ", "ends in a blank")]
    [InlineData("systemd_path", "/a\\", "ends in a backslash")]
    [InlineData("systemd_path", "a", "must be absolute")]
    [InlineData("systemd_text", "a\rb", "a carriage return")]
    [InlineData("systemd_executable", "/a'b", "/usr/bin/env or /bin/bash")]
    [InlineData("systemd_executable", "/a/", "absolute path to a file")]
    [InlineData("systemd_environment", "1K=a", "KEY=value")]
    [InlineData("systemd_environment", "K=\u001b", "U+001B")]
    [InlineData("systemd", "\ufffe", "U+FFFE")]
    [InlineData("systemd_path", "/\U0001ffff", "U+1FFFF")]
    [InlineData("env", "'\"", "no spelling")]
    [InlineData("word", "a b", "a blank")]
    [InlineData("word", "", "empty")]
    [InlineData("cs_name", "a-b", "not a C# name")]
    [InlineData("gitignore", "a\nb", "a line end")]
    [InlineData("comment ''", "a", "prefix")]
    public void A_value_that_has_no_form_is_refused_at_its_hole_with_a_remedy(
        string encoder,
        string value,
        string reason
    )
    {
        var message = TemplateText.Refused("\n {{ x | " + encoder + " }}", value, TemplateText.PathFor(encoder));
        Assert.Contains(":2:5: error TMA0404: ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_encoder_takes_a_NUL_or_half_a_surrogate_pair_or_a_missing_value()
    {
        Assert.NotEmpty(EncoderFunctions.All);
        foreach (var encoder in EncoderFunctions.All)
        {
            foreach (var bad in new[] { "K=/a\0b", "/a\ud800", "\udc00/", "/\udc00\ud800" })
                Assert.NotNull(encoder.Encode(encoder.ParameterCount == 1 ? [bad] : [bad, "# "]).Refusal);
        }
    }
}
