using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Interactive;

/// <summary>The question before a repository writes outside of itself, on a narrow terminal.</summary>
public sealed class InteractiveOutsideTests : IDisposable
{
    private const string Question = "Allow it, until the text changes?";

    private readonly UserSandbox _user = new();

    public InteractiveOutsideTests() => _user.Write("tmuxagent.toml", "version = 1\n[env]\nfile = \"~/.env\"\n");

    public void Dispose() => _user.Dispose();

    private string Outside => Path.Combine(_user.Home, ".env");

    [SkippableFact]
    public void Ctrl_C_and_Enter_write_nothing_there_and_yes_does()
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        using var screen = new TmuxScreen(_user, width: 40);
        screen.Start("generate");
        screen.WaitFor(Question);
        screen.Press("C-c");
        screen.WaitForPrompt();
        Assert.Equal("", screen.LeftOn());
        Assert.False(File.Exists(_user.At("run_orchestrator.sh")));

        screen.Clear();
        screen.Start("generate");
        screen.Answer(Question, "");
        screen.WaitForEnd(5);
        Assert.False(File.Exists(Outside));

        screen.Clear();
        screen.Start("generate");
        screen.Answer(Question, "y");
        screen.WaitForEnd(0);
        Assert.Equal("", screen.LeftOn());
        Assert.True(File.Exists(Outside));
    }
}
