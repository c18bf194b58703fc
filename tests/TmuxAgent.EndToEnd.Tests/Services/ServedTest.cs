using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>A test with repositories that a real systemd user manager and a real tmux serve.</summary>
public abstract class ServedTest : IDisposable
{
    private readonly List<ServedRepository> _repositories = [];

    private protected static SystemdUserManager Manager
    {
        get
        {
            Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed; run eng/install-test-tools");
            Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
            return SystemdUserManager.Shared!;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var repository in _repositories)
            repository.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A project's name that no other test of this run has.</summary>
    private protected static string NewName() => "p" + Guid.NewGuid().ToString("N")[..8];

    private protected ServedRepository Own(ServedRepository repository)
    {
        _repositories.Add(repository);
        return repository;
    }

    private protected ServedRepository Make(string? name = null, bool keepsPort = false)
    {
        name ??= NewName();
        var root = Path.Combine(Manager.CreateFolder("work"), name);
        return Own(new ServedRepository(Manager, root) { KeepsPort = keepsPort }).Init(name);
    }
}
