using System.Diagnostics;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Adoption;

/// <summary>What <c>init</c> asks about files outside of the repository, on a real terminal.</summary>
public sealed class AskedTests : IDisposable
{
    private readonly UserSandbox _user = new();
    private readonly string _server = $"tmuxagent-test-{Guid.NewGuid():N}";

    public void Dispose()
    {
        Tmux("kill-server");
        _user.Dispose();
    }

    [SkippableFact]
    public void An_env_file_of_the_home_is_taken_by_a_yes()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        var file = Path.Combine(_user.Home, ".env");
        File.WriteAllText(
            file,
            "OPENAI_API_KEY=sk-of-the-home\nCODEX_MODEL=gpt-5-mini\nWECOM_WEBHOOK=https://h.example/x\n"
        );
        Tmux("new-session", "-d", "-x", "120", "-y", "90", "sh").MustSucceed();
        Type($"cd '{_user.Repository}' && HOME='{_user.Home}' '{PackedTool.ExecutablePath}' init; echo ended with $?");
        Answer("Use ~/.env instead", "y");
        Answer("Name of the project?", "");
        Answer("How is it started?", "");
        Answer("HTTP proxy", "");
        Answer("SOCKS proxy", "");
        Answer("Go on?", "");
        Answer("Allow it, until the text changes?", "y");
        Assert.DoesNotContain("sk-of-the-home", WaitFor("ended with 0"), StringComparison.Ordinal);
        var manifest = _user.Read("tmuxagent.toml");
        Assert.Contains("\nfile = \"~/.env\"\n", manifest, StringComparison.Ordinal);
        Assert.Contains("\nmodel = \"gpt-5-mini\"\n", manifest, StringComparison.Ordinal);
        Assert.False(File.Exists(_user.At(".env")));
        Assert.StartsWith("OPENAI_API_KEY=sk-of-the-home\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    private void Answer(string question, string answer)
    {
        WaitFor(question);
        Type(answer);
    }

    private void Type(string text)
    {
        if (text.Length > 0)
            Tmux("send-keys", "-l", text).MustSucceed();
        Tmux("send-keys", "Enter").MustSucceed();
    }

    private string WaitFor(string text)
    {
        var limit = Stopwatch.StartNew();
        string screen;
        do
        {
            screen = Tmux("capture-pane", "-p", "-J").Output;
            if (screen.Contains(text, StringComparison.Ordinal))
                return screen;
        } while (limit.Elapsed < TimeSpan.FromSeconds(60));
        throw new TimeoutException($"'{text}' did not appear; the screen shows:\n{screen}");
    }

    private ProcessResult Tmux(params string[] arguments) => ProcessRunner.Run("tmux", ["-L", _server, .. arguments]);
}
