using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class PromptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The orchestrator fills the summary and the stuck prompt with fewer names, and a name too many ends its cycle.
    [Theory]
    [InlineData("command", "branch session model template description status metadata log_excerpt summary_prompt")]
    [InlineData("delegate", "branch session model template description status metadata log_excerpt summary_prompt")]
    [InlineData("summary", "branch session metadata log_excerpt")]
    [InlineData("stuck", "branch session metadata log_excerpt")]
    public void A_prompt_is_filled_with_the_names_that_the_orchestrator_gives_it(string prompt, string names)
    {
        const string Fill = """
            import json, sys
            text = open(sys.argv[1], encoding="utf-8").read().format(**{name: f"<{name}>" for name in sys.argv[2:]})
            json.loads(text[text.rindex("\n\n{"):text.rindex("}") + 1])
            print(text)
            """;
        var path = Scaffold.Write(_folder.Path).At($".tmuxagent/prompts/{prompt}.md");
        var text = ProcessRunner.Run("python3", ["-c", Fill, path, .. names.Split(' ')]).MustSucceed().Output;
        foreach (var name in new[] { "<branch>", "<session>", "<metadata>", "<log_excerpt>" })
            Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }
}
