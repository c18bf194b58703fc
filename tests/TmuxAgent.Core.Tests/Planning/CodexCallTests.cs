using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Tests.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Core.Tests.Planning;

public class CodexCallTests
{
    [Theory]
    [InlineData("", """["exec", "-m", "gpt-5-codex", "--skip-git-repo-check", "-"]""")]
    [InlineData("model = 'a b'", """["exec", "-m", "a b", "--skip-git-repo-check", "-"]""")]
    [InlineData("model = ''", """["exec", "--skip-git-repo-check", "-"]""")]
    [InlineData(
        "base_url = 'http://127.0.0.1:1/v1'\nmodel = ''",
        """["exec", "-c", "openai_base_url=\"http://127.0.0.1:1/v1\"", "--skip-git-repo-check", "-"]"""
    )]
    [InlineData(
        "args = ['exec', '--model=x', '-c', 'openai_base_url=\"y\"', '-']\nbase_url = 'http://h/v1'",
        """["exec", "--model=x", "-c", "openai_base_url=\"y\"", "-"]"""
    )]
    [InlineData("bin = 'wrapper'\nargs = ['-']", """["-"]""")]
    public void Model_and_address_become_arguments_of_codex_exec(string lines, string extraArgs)
    {
        var manifest = Manifests.Sound("[codex]\n" + lines);
        var tree = OutputRenderer.Render(
            manifest,
            path => new TemplateSet()[path],
            new RenderContext("/srv/repo", "/home/user")
        );
        Assert.Contains(
            $"\nextra_args = {extraArgs}\n",
            tree.Files.Single(file => file.OutputId == "orchestrator_config").Content,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("http://user:pw@h/v1")]
    [InlineData("ftp://h/v1")]
    [InlineData("http://h/\"")]
    [InlineData("h/v1")]
    public void An_address_that_codex_cannot_use_is_refused(string url) =>
        Assert.Single(Manifests.Read($"[codex]\nbase_url = '{url}'").Findings);
}
