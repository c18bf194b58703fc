using TmuxAgent.EndToEnd.Tests.Adoption;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary>What <c>undo</c> and <c>uninstall</c> ask before a set-up goes, on a narrow terminal.</summary>
public sealed class InteractiveLeaveTests : IDisposable
{
    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [SkippableFact]
    public void Only_a_yes_takes_a_set_up_away()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user, width: 40);
        foreach (var (verb, question) in new[] { ("undo", "Undo it?"), ("uninstall", "Take away ") })
        {
            _user.Tool("init", "--yes").MustSucceed();
            var before = SnapshotOf.Files(_user);
            foreach (var answer in new[] { "n", "", "C-c" })
            {
                screen.Clear();
                screen.Start(verb);
                if (answer == "C-c")
                {
                    screen.WaitFor(question);
                    screen.Press(answer);
                    screen.WaitForPrompt();
                }
                else
                {
                    screen.Answer(question, answer);
                    Assert.Contains("nothing was ", screen.WaitForEnd(2), StringComparison.Ordinal);
                }
                Assert.Equal("", screen.LeftOn());
                Assert.Equal(before, SnapshotOf.Files(_user));
            }
            screen.Clear();
            screen.Start(verb);
            screen.Answer(question, "y");
            screen.WaitForEnd(0);
            Assert.Equal("", screen.LeftOn());
            Assert.False(File.Exists(_user.At("tmuxagent.toml")));
            Assert.False(File.Exists(_user.At("run_orchestrator.sh")));
        }
    }
}
