using TmuxAgent.Core.Templating;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Templating;

public class TemplateHolesTests
{
    [Theory]
    [InlineData("a.sh.sbn", "{{ x }}")]
    [InlineData("a.sh.sbn", "{{ x | toml }}")]
    [InlineData("a.sh.sbn", "{{ x | sh | string.upcase }}")]
    [InlineData("a.sh.sbn", "{{ if x }}{{ for i in x }}{{ else }}{{ case 1 }}{{ when 1 }}{{ x.y }}{{ end }}{{ end }}{{ end }}")]
    [InlineData("a.sh.sbn", "{{ y ? x : x | sh }}")]
    [InlineData("a.sh.sbn", "{{ x ?? 'a' }}")]
    [InlineData("a.sh.sbn", "{{ 'a' + x }}")]
    [InlineData("a.sh.sbn", "{{ $v = x | sh; $v = x }}{{ $v }}")]
    [InlineData("a.sh.sbn", "{{ v = x | sh }}{{ v }}")]
    [InlineData("a.sh.sbn", "{{ for $v in x }}{{ $v }}{{ end }}")]
    [InlineData("a.sh.sbn", "{{ x.size }}")]
    [InlineData("a.sh.sbn", "{{ [x] }}")]
    [InlineData("a.toml.sbn", "{{ x | sh }}")]
    [InlineData("a.service.sbn", "{{ x | sh }}")]
    [InlineData("a.cs.sbn", "{{ x | comment '// ' }}")]
    [InlineData("a.unknown.sbn", "{{ x | sh }}")]
    public void A_hole_that_can_hold_a_string_is_refused_without_its_encoder(string path, string text) =>
        Assert.Equal("TMA0405", Assert.Single(Check(path, text)).Rule.Id);

    [Theory]
    [InlineData("a.sh.sbn", "{{ x | sh }}{{ sh x }}{{ sh(x) }}{{ x | string.upcase | sh }}{{ x | comment '# ' }}")]
    [InlineData("a.sh.sbn", "{{ 'a' }}{{ 1 + 2 }}{{ x == 1 }}{{ !x }}{{ x.y - 1 }}{{ array.size x }}")]
    [InlineData("a.sh.sbn", "{{ for i in x }}{{ for.index }}{{ end }}")]
    [InlineData("a.sh.sbn", "{{ y ? x | sh : 'none' }}{{ (y ? x : 'a') | sh }}{{ 'a' + (x | sh) }}")]
    [InlineData("a.sh.sbn", "{{ $v = x | sh }}{{ $v = 'a' }}{{ $v }}")]
    [InlineData("dir.d/a.service.sbn", "{{ x | systemd }}{{ x | systemd_path }}")]
    [InlineData("gitignore.sbn", "{{ x | gitignore }}")]
    [InlineData("a.cs.sbn", "{{ x | cs }}{{ x | cs_name }}{{ x | xmldoc '/// ' }}")]
    [InlineData("a.md.sbn", "{{ x | prompt }}")]
    public void A_hole_that_is_safe_is_let_through(string path, string text) => Assert.Empty(Check(path, text));

    private static IReadOnlyList<Core.Findings.Finding> Check(string path, string text)
    {
        var template = Template.Parse(new SourceText(path, text));
        Assert.Empty(template.Findings);
        return TemplateHoles.Check(template, path);
    }
}
