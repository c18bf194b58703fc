using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Templates;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

/// <summary>Runs what docs/templates.md says.</summary>
public class TemplateDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "templates.md"));

    private static readonly Dictionary<string, object?> Model = new()
    {
        ["name"] = "it's",
        ["port"] = 9108L,
        ["list"] = new object?[] { "a", "b" },
        ["none"] = null,
        ["user"] = new Dictionary<string, object?> { ["name"] = "Ann" },
    };

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            var inExamples = false;
            foreach (var line in Page.Split('\n'))
            {
                inExamples =
                    line.StartsWith("| template |", StringComparison.Ordinal) || (inExamples && line.StartsWith('|'));
                if (!inExamples || !line.Contains('`', StringComparison.Ordinal))
                    continue;
                var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|');
                examples.Add(Code(cells[1]), Code(cells[2]));
            }
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_of_the_page_gives_what_the_page_says(string template, string expected)
    {
        var result = Template.Parse(new SourceText(Language(template), template)).Render(new TemplateModel(Model));
        Assert.True(result.Succeeded, string.Join("\n", result.Findings));
        Assert.Equal(expected, result.Text);
    }

    [Fact]
    public void The_page_has_examples() => Assert.InRange(Examples.Count, 8, 100);

    [Fact]
    public void The_page_names_every_encoder() =>
        Assert.All(EncoderFunctions.All, f => Assert.Contains($"| `{f.Name}` |", Page, StringComparison.Ordinal));

    // The last encoder of an example says what it writes.
    private static string Language(string template)
    {
        var pipe = template.LastIndexOf("| ", StringComparison.Ordinal);
        return pipe < 0 ? "t.sh.sbn" : TemplateText.PathFor(template[(pipe + 2)..].Split(' ')[0]);
    }

    // `⏎` stands for a line end, an escaped bar for a bar, and doubled backquotes quote a single one.
    private static string Code(string cell)
    {
        var text = cell.Trim();
        var ticks = text.StartsWith("``", StringComparison.Ordinal) && text.Length > 2 ? 2 : 1;
        return text[ticks..^ticks].Replace('\u0001', '|').Replace('⏎', '\n');
    }
}
