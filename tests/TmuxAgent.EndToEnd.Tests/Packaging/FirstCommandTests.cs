using TmuxAgent.EndToEnd.Tests.Sessions;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Packaging;

/// <summary>From nothing to the first command that succeeded: what README shows is typed, word for word.</summary>
public sealed class FirstCommandTests : IDisposable
{
    private const string Secret = "sk-typed-by-a-person";

    private static readonly string[] Pages = ["README.md", "README.zh-CN.md"];

    private readonly OrchestratedSandbox _its = new(isInitialised: false);

    private int _steps;

    public void Dispose() => _its.Dispose();

    [Fact]
    public void At_most_five_commands_are_shown() =>
        Assert.All(Pages, page => Assert.InRange(Commands(page).Length, 1, 5));

    [SkippableTheory]
    [InlineData("README.md", "en")]
    [InlineData("README.zh-CN.md", "zh")]
    public void The_commands_of_README_lead_to_a_command_that_succeeded(string page, string language)
    {
        OrchestratedSandbox.SkipWithoutTmux();
        _its.Commit();
        var shown = Transcript(page).Split('\n')[^1];
        using var first = Open(language);
        using var second = Open(language);
        var screen = first;
        foreach (var command in Commands(page))
        {
            screen.Type(End(command));
            if (command.Contains("env set", StringComparison.Ordinal))
                screen.Answer("OPENAI_API_KEY", Secret);
            if (command == "tmuxagent run")
                screen = second;
            else
                screen.WaitFor(Ended(0));
            if (command.Contains("init", StringComparison.Ordinal))
                KeepApart();
        }
        // The last one again, until the orchestrator has decided.
        Assert.True(
            Wait.Until(
                () =>
                {
                    second.Type(End(Commands(page)[^1]));
                    return second.WaitFor(Ended(0)).Contains(shown, StringComparison.Ordinal);
                },
                TimeSpan.FromSeconds(60)
            ),
            first.Screen() + second.Screen()
        );
        first.Press("C-c");
        first.WaitForPrompt();
        Assert.DoesNotContain(Secret, first.Screen() + second.Screen(), StringComparison.Ordinal);
    }

    // From other tests, and from what runs on this machine.
    private void KeepApart()
    {
        _its.UseOwnServers();
        _its.User.Tool("config", "set", "orchestrator.metrics_port", "false").MustSucceed();
        _its.User.Tool("generate").MustSucceed();
    }

    // Each says how it ended, once.
    private string End(string command) => $"{command}; echo \"step {++_steps} ended with $?\"";

    private string Ended(int exitCode) => $"\nstep {_steps} ended with {exitCode}";

    private TmuxScreen Open(string language)
    {
        var screen = new TmuxScreen(_its.User);
        screen.Type(
            $"PATH='{Path.GetDirectoryName(PackedTool.ExecutablePath)}':$PATH; export TMUXAGENT_LANG={language}"
        );
        screen.Clear();
        return screen;
    }

    private static string Transcript(string page) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, page))
            .Split("```console typed\n")
            .Single(block => block.Contains("tmuxagent session list\n", StringComparison.Ordinal))
            .Split("\n```")[0];

    private static string[] Commands(string page) =>
        [
            .. Transcript(page)
                .Split('\n')
                .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
                .Select(line => line[2..]),
        ];
}
