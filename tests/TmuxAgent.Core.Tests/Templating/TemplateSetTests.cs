using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Templates;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Core.Tests.Templating;

public class TemplateSetTests
{
    private const string Known = "scripts/run_orchestrator.sh.sbn";

    public static TheoryData<string> Paths => [.. TemplateSet.Paths];

    [Fact]
    public void Every_file_under_templates_is_embedded_under_its_path()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "templates");
        var files = Directory
            .EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), TemplateSet.Paths);
        Assert.Contains(Known, TemplateSet.Paths);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_template_of_the_tool_can_be_read(string path) => Assert.Empty(new TemplateSet()[path].Findings);

    [Fact]
    public void A_template_is_read_once() => Assert.Same(Shared[Known], Shared[Known]);

    private static TemplateSet Shared { get; } = new();

    [Fact]
    public void An_override_takes_the_place_of_the_tools_template()
    {
        var set = WithOverride(Known, "echo {{ x | sh }}");
        Assert.Equal(
            "echo 'a b'",
            set[Known].Render(new TemplateModel(new Dictionary<string, object?> { ["x"] = "a b" })).Text
        );
        Assert.Empty(set.FindUnknownOverrides());
    }

    [Fact]
    public void An_override_with_a_bare_hole_renders_nothing()
    {
        var result = WithOverride(Known, "echo {{ x }}")[Known]
            .Render(new TemplateModel(new Dictionary<string, object?> { ["x"] = "a" }));
        Assert.Equal("", result.Text);
        Assert.Equal(
            ".tmuxagent/templates/"
                + Known
                + ":1:9: error TMA0405: This hole writes a value as it is. "
                + "End it in an encoder: `| sh`, `| comment`.",
            Assert.Single(result.Findings).ToString()
        );
    }

    [Fact]
    public void An_override_that_replaces_nothing_is_reported_with_the_path_that_was_meant() =>
        Assert.Contains(
            $"Did you mean `{Known}`?",
            Assert.Single(WithOverride("scripts/run_orchestrater.sh.sbn", "").FindUnknownOverrides()).ToString(),
            StringComparison.Ordinal
        );

    private static TemplateSet WithOverride(string path, string text) =>
        new(new Dictionary<string, SourceText> { [path] = new(".tmuxagent/templates/" + path, text) });
}
