using TmuxAgent.Core.Templating;

namespace TmuxAgent.Core.Tests.Templating;

public class LanguageTests
{
    private static readonly object?[] Letters = ["a", "b", "c"];

    [Theory]
    [InlineData("a\n  {{~ x ~}}  \n  b", "a\nX  b")]
    [InlineData("a \n {{- x -}} \n b", "aXb")]
    [InlineData("a {{~ x ~}} b", "aXb")]
    [InlineData("a\r\n {{~ x ~}}\r\nb", "a\r\nXb")]
    public void White_space_control_takes_what_Scriban_takes(string template, string expected) =>
        Assert.Equal(expected, TemplateText.Rendered(template, "X"));

    [Theory]
    [InlineData("{{ for i in x }}{{ i }}{{ if !for.last }},{{ end }}{{ end }}", "a,b,c")]
    [InlineData("{{ for i in x }}{{ for.index }}{{ for.first }}{{ for.rindex }} {{ end }}", "0true2 1false1 2false0 ")]
    [InlineData("{{ for i in x; if i == 'b'; continue; end; i; end }}", "ac")]
    [InlineData("{{ for i in x; if i == 'b'; break; end; i; end }}", "a")]
    [InlineData("{{ for i in [] }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for i in 1..3; i; end; for i in 3..<1; i; end }}", "12332")]
    [InlineData("{{ for i in x; for j in x; for.index; end; for.index; end }}", "012001210122")]
    [InlineData("{{ i = 'kept'; for i in x; end; i }}", "kept")]
    [InlineData("{{ x.size }}{{ x[0] }}{{ x[-1] }}", "3ac")]
    public void Loops(string template, string expected) => Assert.Equal(expected, TemplateText.Rendered(template, Letters));

    [Theory]
    [InlineData("{{ $a = 1; $a + 1 }}", "2")]
    [InlineData("{{ 1 + 2 * 3 - 4 // 3 }}", "6")]
    [InlineData("{{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 4 }} {{ -7 }}", "3.5 3 3 -7")]
    [InlineData("{{ 'a' + 1 + true }}{{ 'ab' * 2 }}", "a1trueabab")]
    [InlineData("{{ x ? 'y' : 'n' }}{{ x ?? 'd' }}{{ x?.y ?? 'e' }}", "nde")]
    [InlineData("{{ [1, 'a', [null]] }}", "[1, \"a\", [null]]")]
    [InlineData("{{ if x; 1; else if true; 2; else; 3; end }}", "2")]
    [InlineData("{{ case 'b' }} {{ when 'a', 'b' }}1{{ when 'b' }}2{{ else }}3{{ end }}", "1")]
    [InlineData("{{ case 7; when 'a'; 1; else; 3; end }}{{ case 7; when 7.0; 1; end }}{{ case 1; when 2; 1; end }}", "31")]
    [InlineData("{%{ {{ literal }} }%}", " {{ literal }} ")]
    [InlineData("{{ # comment }}a{{ ## two\nlines ## }}", "a")]
    [InlineData("{{ 'a'\n | sh }}", "'a'")]
    [InlineData("{{ true ? 'a' | sh : 'b' | toml }}", "'a'")]
    public void Expressions(string template, string expected) => Assert.Equal(expected, TemplateText.Rendered(template));

    [Theory]
    [InlineData("a\n{{ nme }}", "t.sbn:2:4: error TMA0402: There is no variable or function `nme`.")]
    [InlineData("{{ tomll }}", "There is no variable or function `tomll`. Did you mean `toml`?")]
    [InlineData("{{ $y }}", "There is no local variable `$y`.")]
    [InlineData("{{ x.nane }}", "t.sbn:1:6: error TMA0402: This object has no member `nane`. Did you mean `name`?")]
    [InlineData("{{ x['nane'] }}", "Did you mean `name`?")]
    [InlineData("{{ 'a' | tomml }}", "Did you mean `toml`?")]
    [InlineData("{{ 2 | x }}", "TMA0403: Only a function can be called, not an object.")]
    [InlineData("{{ sh }}", "TMA0403: `sh` takes 1 arguments, not 0")]
    [InlineData("{{ 1 / 0 }}{{ 9223372036854775807 + 1 }}{{ -x }}", "TMA0403")]
    [InlineData("{{ break }}", "no loop")]
    public void What_does_not_exist_or_does_not_fit_is_an_error_with_its_place(string template, string message) =>
        Assert.Contains(message, TemplateText.Refused(template, new Dictionary<string, object?> { ["name"] = "n" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ if x }}", "t.sbn:1:4: error TMA0401: This `if` has no `end`")]
    [InlineData("{{ end }}", "belongs to no `if`, `case` or `for`")]
    [InlineData("{{ x", "has no `}}`")]
    [InlineData("{{ 'x }}", "has no end")]
    [InlineData("{{ case 1 }}{{ else }}{{ when 1 }}{{ end }}", "`else` must be its last branch")]
    [InlineData("{{ when 1 }}", "belongs to no")]
    [InlineData("{{ x = }}", "A value was expected here, not `}}`")]
    [InlineData("{{ include 'x' }}", "`include` is not part of the template language")]
    [InlineData("{{ x += 1 }}", "only `=` assigns")]
    [InlineData("{{ (1 }}", "`)` was expected")]
    [InlineData("{{ ~ }}", "means nothing")]
    [InlineData("{{ for x }}{{ end }}", "`for name in list`")]
    [InlineData("{{ '\\q' }}", "escape is unknown")]
    [InlineData("{%{ x", "close it with `}%}`")]
    public void Text_that_is_not_the_language_is_an_error_with_its_place(string template, string message) =>
        Assert.Contains(message, TemplateText.Refused(template), StringComparison.Ordinal);

    [Fact]
    public void All_errors_of_a_template_are_found_at_once()
    {
        Assert.Equal(3, TemplateText.Render("{{ ) }}{{ if ] }}{{ end }}{{ * }}").Findings.Count);
        Assert.Equal(2, TemplateText.Render("{{ a1 }}{{ for i in [1, 2] }}{{ b1 }}{{ end }}").Findings.Count);
    }

    [Fact]
    public void Work_output_and_depth_are_bounded()
    {
        Assert.Contains("TMA0406", TemplateText.Refused("{{ for a in 1..9999; for b in 1..9999; c = b; end; end }}"), StringComparison.Ordinal);
        Assert.Contains("TMA0406", TemplateText.Refused("{{ a = 'xxxxxxxxxx' * 1000000; for i in 1..3 }}{{ a }}{{ end }}"), StringComparison.Ordinal);
        Assert.Contains("TMA0406", TemplateText.Refused("{{ 'xx' * 99999999 }}"), StringComparison.Ordinal);
        Assert.Contains("TMA0406", TemplateText.Refused("{{ 1..999999999 }}"), StringComparison.Ordinal);
        Assert.Contains("TMA0401", TemplateText.Refused("{{" + new string('(', 100_000)), StringComparison.Ordinal);
        Assert.Contains("TMA0401", TemplateText.Refused("{{ 1" + string.Concat(Enumerable.Repeat("+1", 100_000)) + " }}"), StringComparison.Ordinal);
        Assert.Contains("TMA0401", TemplateText.Refused(string.Concat(Enumerable.Repeat("{{ if true }}", 10_000))), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_are_null_only_where_that_is_asked_for() =>
        Assert.Equal("", TemplateText.Render("{{ y }}{{ x.z }}", "s", new RenderOptions { UnknownNamesAreErrors = false }).Text);
}
