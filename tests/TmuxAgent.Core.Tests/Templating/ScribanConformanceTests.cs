using TmuxAgent.Core.Templating;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Tests.Templating;

public class ScribanConformanceTests
{
    // Where the outside data is not beside this checkout; a theory must have a row.
    private const int NothingToRead = -1;

    public static TheoryData<int> Units
    {
        get
        {
            var indexes = new TheoryData<int>();
            for (var i = 0; i < ScribanUnits.Read().Count; i++)
                indexes.Add(i);
            if (indexes.Count == 0)
                indexes.Add(NothingToRead);
            return indexes;
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Outside_unit_renders_as_under_Scriban_or_is_refused(int index)
    {
        if (index == NothingToRead)
            return;
        var unit = ScribanUnits.Read()[index];
        var template = Template.Parse(new SourceText("unit", unit.Template));
        var result = template.Render(ScribanUnits.Model, ScribanUnits.Options);
        if (unit.Kind != "ok")
        {
            Assert.False(result.Succeeded, $"{unit}\nshould be refused: {unit.Expected}\ngave: {result.Text}");
            return;
        }
        Assert.True(result.Succeeded, $"{unit}\n{string.Join("\n", result.Findings)}");
        Assert.Equal(unit.Expected, result.Text);
    }

    // Proves that strictness is the only thing that the tool's own way of rendering takes away from the suite.
    [Fact]
    public void Rendered_strictly_a_unit_gives_the_same_text_or_names_what_is_unknown()
    {
        foreach (var unit in ScribanUnits.Read().Where(unit => unit.Kind == "ok"))
        {
            var template = Template.Parse(new SourceText("unit", unit.Template));
            var result = template.Render(ScribanUnits.Model, ScribanUnits.Options with { UnknownNamesAreErrors = true });
            if (result.Succeeded)
                Assert.Equal(unit.Expected, result.Text);
            else
                Assert.All(result.Findings, finding => Assert.Equal("TMA0402", finding.Rule.Id));
        }
    }
}
