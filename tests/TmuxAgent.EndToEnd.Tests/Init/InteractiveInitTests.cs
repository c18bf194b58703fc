using System.Diagnostics;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Init;

/// <summary><c>tmuxagent init</c> on a real terminal: a tmux pane, keys typed into it, and the screen read back.</summary>
public sealed class InteractiveInitTests : IDisposable
{
    private readonly UserSandbox _user = new();
    private readonly string _server = $"tmuxagent-test-{Guid.NewGuid():N}";

    public void Dispose()
    {
        Tmux("kill-server");
        _user.Dispose();
    }

    [SkippableFact]
    public void Questions_are_answered_and_a_secret_is_never_on_the_screen()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        Tmux("new-session", "-d", "-x", "120", "-y", "60", "sh").MustSucceed();
        Type($"cd '{_user.Repository}' && HOME='{_user.Home}' '{PackedTool.ExecutablePath}' init; echo ended with $?");
        Answer("Name of the project?", "My 项目");
        Answer("HTTP proxy", "http://127.0.0.1:7890");
        Answer("SOCKS proxy", "");
        Answer("OPENAI_API_KEY?", "sk-typed-secret");
        Answer("WECOM_WEBHOOK?", "");
        var screen = WaitFor("ended with 0");
        Assert.DoesNotContain("sk-typed-secret", screen, StringComparison.Ordinal);
        Assert.Contains("\nOPENAI_API_KEY=sk-typed-secret\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("\nHTTP_PROXY=http://127.0.0.1:7890\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("\nhttp_proxy=http://127.0.0.1:7890\n", _user.Read(".env"), StringComparison.Ordinal);
        Assert.Contains("My 项目", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Ctrl_C_at_a_question_leaves_the_repository_as_it_was()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        Tmux("new-session", "-d", "-x", "120", "-y", "60", "sh").MustSucceed();
        Type($"cd '{_user.Repository}' && HOME='{_user.Home}' '{PackedTool.ExecutablePath}' init");
        WaitFor("Name of the project?");
        Tmux("send-keys", "C-c").MustSucceed();
        Type("echo ended with $?");
        WaitFor("ended with 130");
        Assert.Equal([".git"], Directory.EnumerateFileSystemEntries(_user.Repository).Select(Path.GetFileName));
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
        } while (limit.Elapsed < TimeSpan.FromSeconds(30));
        throw new TimeoutException($"'{text}' did not appear; the screen shows:\n{screen}");
    }

    private ProcessResult Tmux(params string[] arguments) => ProcessRunner.Run("tmux", ["-L", _server, .. arguments]);
}
