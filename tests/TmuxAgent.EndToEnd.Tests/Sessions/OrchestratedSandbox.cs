using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Sessions;

/// <summary>A user's repository with the stand-ins of the orchestrator, initialised, whose tmux servers are the test's own.</summary>
public sealed class OrchestratedSandbox : IDisposable
{
    public OrchestratedSandbox(bool isInitialised = true)
    {
        var standIn = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");
        foreach (var source in Directory.EnumerateFiles(standIn, "*.py"))
            User.Write("src/tmux_agent/" + Path.GetFileName(source), File.ReadAllText(source));
        User.Write(".gitignore", "__pycache__/\n");
        if (!isInitialised)
            return;
        User.Tool("init", "--yes").MustSucceed();
        UseOwnServers();
    }

    /// <summary>Home and repository.</summary>
    public UserSandbox User { get; } = new();

    private string Servers => Path.Combine(User.Home, "tmux");

    /// <summary>Says in the env file where tmux has its sockets, so that services and sessions find the same server, and no other test's.</summary>
    public void UseOwnServers()
    {
        Directory.CreateDirectory(Servers);
        File.AppendAllText(User.At(".env"), $"TMUX_TMPDIR={Servers}\n");
    }

    /// <summary>Commits everything that git is offered.</summary>
    public void Commit()
    {
        User.Command("git", "add", "--all").MustSucceed();
        User.Command("git", "-c", "user.name=n", "-c", "user.email=e@x", "commit", "--quiet", "-m", "all")
            .MustSucceed();
    }

    /// <summary>Runs tmux on the sessions' server.</summary>
    public ProcessResult Tmux(params string[] arguments) =>
        User.Command("env", [$"TMUX_TMPDIR={Servers}", "tmux", "-L", "default", .. arguments]);

    public static void SkipWithoutTmux() =>
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");

    public void Dispose()
    {
        Tmux("kill-server");
        User.Dispose();
    }
}
