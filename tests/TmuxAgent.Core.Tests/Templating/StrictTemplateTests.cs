namespace TmuxAgent.Core.Tests.Templating;

/// <summary>What our context makes of Scriban: bare holes, unknown names and endless work are findings.</summary>
public class StrictTemplateTests
{
    private static readonly Dictionary<string, object?> Object = new() { ["name"] = "n", ["count"] = 3L };

    [Theory]
    [InlineData("a.sh.sbn", "{{ x }}")]
    [InlineData("a.sh.sbn", "{{ x | toml }}")]
    [InlineData("a.sh.sbn", "{{ x | sh | string.upcase }}")]
    [InlineData("a.sh.sbn", "{{ if x }}{{ for i in [1] }}{{ case 1 }}{{ when 1 }}{{ x }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("a.sh.sbn", "{{ x == 'v' ? x : x | sh }}")]
    [InlineData("a.sh.sbn", "{{ x ?? 'a' }}")]
    [InlineData("a.sh.sbn", "{{ 'a' + x }}")]
    [InlineData("a.sh.sbn", "{{ 'a' + (x | sh) }}")]
    [InlineData("a.sh.sbn", "{{ $'a{x}' }}")]
    [InlineData("a.sh.sbn", "{{ $v = x | sh; $v = x }}{{ $v }}")]
    [InlineData("a.sh.sbn", "{{ for $v in [x] }}{{ $v }}{{ end }}")]
    [InlineData("a.sh.sbn", "{{ [x] }}")]
    [InlineData("a.sh.sbn", "{{ capture y }}{{ x | sh }}{{ end }}{{ y }}")]
    [InlineData("a.sh.sbn", "{{ func f; ret x; end; f }}")]
    [InlineData("a.toml.sbn", "{{ x | sh }}")]
    [InlineData("a.service.sbn", "{{ x | sh }}")]
    [InlineData("a.cs.sbn", "{{ x | comment '// ' }}")]
    [InlineData("a.unknown.sbn", "{{ x | sh }}")]
    public void A_hole_that_writes_a_text_is_refused_without_its_encoder(string path, string text) =>
        Assert.Contains("TMA0405", TemplateText.Refused(text, "v", path), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.sh.sbn", "{{ x | sh }}{{ sh x }}{{ sh(x) }}{{ x | string.upcase | sh }}", "'v''v''v''V'")]
    [InlineData(
        "a.sh.sbn",
        "{{ 'a' }}{{ \"{{\" }}{{ 1 + 2 }}{{ x == 1 }}{{ !x }}{{ x.size }}{{ null }}",
        "a{{3falsefalse1"
    )]
    [InlineData("a.sh.sbn", "{{ $v = x | sh }}{{ $v }}{{ x ? (x | sh) : 1 }}", "'v''v'")]
    [InlineData("a.sh.sbn", "{{ for i in ['b', 'a'] | array.sort }}{{ for.index }}{{ i | sh }}{{ end }}", "0'a'1'b'")]
    [InlineData("gitignore.sbn", "{{ x | gitignore }}", "v")]
    [InlineData("a.md.sbn", "a\n  {{~ x | prompt ~}}  \n  b", "a\nv  b")]
    public void What_is_safe_is_written(string path, string text, string expected) =>
        Assert.Equal(expected, TemplateText.Rendered(text, "v", path));

    [Theory]
    [InlineData("a\n{{ nme }}", "t.sh.sbn:2:4: error TMA0402: There is no variable or function `nme`.")]
    [InlineData("{{ shh }}", "Did you mean `sh`?")]
    [InlineData("{{ $y }}", "There is no local variable `$y`.")]
    [InlineData("{{ x.nane }}", "TMA0402: This object has no member `nane`. Did you mean `name`?")]
    [InlineData("{{ include 'x' }}", "TMA0402: There is no variable or function `include`.")]
    [InlineData("{{ date.now }}", "TMA0402")]
    [InlineData("{{ 'a' | regex.match 'a' }}", "TMA0402")]
    [InlineData("{{ object.eval '1' }}", "TMA0402")]
    [InlineData("{{ 1 | math.format 'D9' }}", "TMA0402")]
    [InlineData("{{ 'a' | comment }}", "TMA0403: `comment` takes 2 arguments, not 1")]
    [InlineData("{{ 1 / 0 }}", "TMA0403")]
    [InlineData("{{ x.name = 'b' }}", "TMA0403")]
    [InlineData("{{ null | sh }}", "TMA0404: `sh` cannot write null")]
    [InlineData("{{ if x }}", "TMA0401")]
    public void What_does_not_exist_or_does_not_fit_is_an_error(string template, string message) =>
        Assert.Contains(message, TemplateText.Refused(template, Object), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ for a in 1..9999; for b in 1..9999; c = b; end; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ a = 'xx'; for i in 1..64; a = a + a; end }}")]
    [InlineData("{{ 'x' * 1000000000 | sh }}")]
    [InlineData("{{ for i in 1..5000 }}{{ 'x' * 1000 | sh }}{{ end }}")]
    [InlineData("{{ 'x' | string.pad_left 1000000000 | sh }}")]
    [InlineData("{{ a = 'x' * 4000000; a | string.replace 'x' a | sh }}")]
    [InlineData("{{ 1..999999999 | array.size }}")]
    public void Endless_work_ends_with_a_finding(string template) =>
        Assert.Matches("TMA040[36]", TemplateText.Refused(template));

    [Fact]
    public void Nesting_is_bounded()
    {
        Assert.NotEmpty(TemplateText.Refused("{{" + new string('(', 100_000)));
        Assert.NotEmpty(TemplateText.Refused("{{ x" + string.Concat(Enumerable.Repeat("[x", 100_000))));
        Assert.NotEmpty(TemplateText.Refused("{{ 1" + string.Concat(Enumerable.Repeat("+1", 100_000)) + " }}"));
        Assert.NotEmpty(TemplateText.Refused("{{ " + new string('!', 100_000) + "true }}"));
        Assert.NotEmpty(TemplateText.Refused(string.Concat(Enumerable.Repeat("{{ if true }}", 10_000))));
        Assert.NotEmpty(TemplateText.Refused("{{ a" + string.Concat(Enumerable.Repeat(".b", 100_000)) + " }}"));
    }
}
