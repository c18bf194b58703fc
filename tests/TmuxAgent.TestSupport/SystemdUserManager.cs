using System.Diagnostics;

namespace TmuxAgent.TestSupport;

/// <summary>
/// A real systemd user manager for an ordinary user made for this test run, on a machine that need not have been booted
/// with systemd. One is shared by all tests of a process and may be used by many at once. It needs root.
/// </summary>
public sealed class SystemdUserManager : IDisposable
{
    private const string UserPrefix = "tmuxagt";
    private const string SystemdPath = "/usr/lib/systemd/systemd";
    private static readonly Lazy<(SystemdUserManager? Manager, string? Reason)> SharedManager = new(TryStart);

    private readonly Process _manager;
    private readonly List<string> _cgroups = [];

    private SystemdUserManager(string user, string uid)
    {
        User = user;
        Uid = uid;
        Home = $"/home/{user}";
        RuntimeDirectory = $"/run/user/{uid}";
        PrepareRuntimeDirectory();
        PrepareControlGroups();
        SystemdJournal.Ensure();
        _manager = StartManager();
    }

    /// <summary>The manager of this test run, or null where none can be had; <see cref="UnavailableReason"/> says why.</summary>
    public static SystemdUserManager? Shared => SharedManager.Value.Manager;

    /// <summary>Why there is no manager; null where there is one.</summary>
    public static string? UnavailableReason => SharedManager.Value.Reason;

    /// <summary>Login name of the user that the manager belongs to.</summary>
    public string User { get; }

    /// <summary>User id, in decimal; the group has the same number.</summary>
    public string Uid { get; }

    /// <summary>The user's home folder, empty at the start.</summary>
    public string Home { get; }

    /// <summary>The user's <c>XDG_RUNTIME_DIR</c>.</summary>
    public string RuntimeDirectory { get; }

    /// <summary>The environment of a fresh login of the user.</summary>
    public IReadOnlyDictionary<string, string?> LoginEnvironment =>
        new Dictionary<string, string?>
        {
            ["HOME"] = Home,
            ["USER"] = User,
            ["LOGNAME"] = User,
            ["PATH"] = "/usr/bin:/bin",
            ["LANG"] = "C.UTF-8",
            ["XDG_RUNTIME_DIR"] = RuntimeDirectory,
        };

    /// <summary>Runs a program as the user, with a login's environment.</summary>
    public ProcessResult Run(params string[] command) => RunAsync(command).GetAwaiter().GetResult();

    /// <summary>Runs a program as the user, with a login's environment.</summary>
    public Task<ProcessResult> RunAsync(params string[] command) => ProcessRunner.RunAsync(AsUser(command));

    /// <summary>The command that runs a program as the user; add to it what a test needs.</summary>
    public ProcessCommand AsUser(params string[] command) =>
        new("/usr/bin/setpriv", [$"--reuid={Uid}", $"--regid={Uid}", "--init-groups", .. command])
        {
            Environment = LoginEnvironment,
            CleanEnvironment = true,
            WorkingDirectory = "/",
        };

    /// <summary>A new, empty folder that belongs to the user.</summary>
    public string CreateFolder(string name)
    {
        var folder = Path.Combine(Home, name + "-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(folder);
        Own(folder);
        return folder;
    }

    /// <summary>Gives a file or folder and all below it to the user.</summary>
    public void Own(string path) => ProcessRunner.Run("chown", "-R", $"{Uid}:{Uid}", path).MustSucceed();

    /// <summary>Stops the manager and everything it started, and removes the user.</summary>
    public void Dispose()
    {
        if (!_manager.HasExited)
        {
            // The user's exit.target ends every unit in order and then the manager itself.
            Run("systemctl", "--user", "exit");
            if (!_manager.WaitForExit(TimeSpan.FromSeconds(15)))
                _manager.Kill(entireProcessTree: true);
        }
        _manager.Dispose();
        RemoveUser(User, Uid);
        foreach (var folder in _cgroups)
            RemoveControlGroup(folder);
    }

    private static (SystemdUserManager?, string?) TryStart()
    {
        if (Environment.UserName != "root")
            return (null, "a systemd user manager for a test user needs root");
        foreach (var program in new[] { SystemdPath, "/usr/bin/setpriv", "/usr/bin/dbus-daemon", "/usr/sbin/useradd" })
        {
            if (!File.Exists(program))
                return (null, $"{program} is not installed; run eng/install-test-tools");
        }
        RemoveLeftovers();
        var user = UserPrefix + Environment.ProcessId;
        ProcessRunner
            .Run("/usr/sbin/useradd", "--create-home", "--user-group", "--shell", "/bin/bash", user)
            .MustSucceed();
        var uid = ProcessRunner.Run("id", "-u", user).MustSucceed().Output.Trim();
        var manager = new SystemdUserManager(user, uid);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => manager.Dispose();
        var reason = manager.AwaitReady();
        if (reason is null)
            return (manager, null);
        manager.Dispose();
        return (null, reason);
    }

    // Users whose test process is gone: a killed run could not clean up after itself.
    private static void RemoveLeftovers()
    {
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            var fields = line.Split(':');
            if (
                !fields[0].StartsWith(UserPrefix, StringComparison.Ordinal)
                || !int.TryParse(fields[0][UserPrefix.Length..], out var process)
                || Directory.Exists($"/proc/{process}")
            )
                continue;
            RemoveUser(fields[0], fields[2]);
            foreach (var folder in ControlGroupRoots())
                RemoveControlGroup(Path.Combine(folder, UserPrefix + fields[2]));
        }
    }

    private static void RemoveUser(string user, string uid)
    {
        foreach (var process in ProcessesOf(uid))
            ProcessRunner.Run("kill", "-KILL", process);
        Wait.Until(() => ProcessesOf(uid).Count == 0, TimeSpan.FromSeconds(10));
        ProcessRunner.Run("/usr/sbin/userdel", "--remove", user);
        var runtime = $"/run/user/{uid}";
        if (Directory.Exists(runtime))
            ProcessRunner.Run("rm", "-rf", "--one-file-system", runtime);
    }

    private static List<string> ProcessesOf(string uid) =>
        [
            .. ProcessRunner
                .Run("ps", "-o", "pid=,stat=", "-u", uid)
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => !fields[1].StartsWith('Z'))
                .Select(fields => fields[0]),
        ];

    // The hybrid hierarchy has one folder a controller, the pure second version is one folder itself.
    private static IEnumerable<string> ControlGroupRoots() =>
        File.Exists("/sys/fs/cgroup/cgroup.controllers")
            ? ["/sys/fs/cgroup"]
            : new[] { "/sys/fs/cgroup/systemd", "/sys/fs/cgroup/unified" }.Where(Directory.Exists);

    // Deepest first: the kernel refuses to remove a group that has groups below it.
    private static void RemoveControlGroup(string folder)
    {
        if (Directory.Exists(folder))
            ProcessRunner.Run("find", folder, "-depth", "-type", "d", "-exec", "rmdir", "{}", ";");
    }

    private void PrepareRuntimeDirectory()
    {
        // What sd_booted(3) looks at: without it systemctl refuses to talk to any manager.
        Directory.CreateDirectory("/run/systemd/system");
        Directory.CreateDirectory("/run/user");
        Directory.CreateDirectory(RuntimeDirectory);
        Own(RuntimeDirectory);
        ProcessRunner.Run("chmod", "700", RuntimeDirectory).MustSucceed();
    }

    private void PrepareControlGroups()
    {
        foreach (var root in ControlGroupRoots())
        {
            var folder = Path.Combine(root, UserPrefix + Uid);
            Directory.CreateDirectory(folder);
            Own(folder);
            _cgroups.Add(folder);
        }
    }

    // The shell moves itself into the groups and then becomes the manager.
    private Process StartManager()
    {
        const string Script = """
            for group in "$@"; do echo $$ > "$group/cgroup.procs"; done
            exec setpriv --reuid="$N" --regid="$N" --init-groups env -i HOME="$HOME" USER="$USER" PATH=/usr/bin:/bin \
              LANG=C.UTF-8 XDG_RUNTIME_DIR="$XDG_RUNTIME_DIR" "$SYSTEMD" --user >"$XDG_RUNTIME_DIR/manager.log" 2>&1
            """;
        var environment = LoginEnvironment.ToDictionary();
        environment["N"] = Uid;
        environment["SYSTEMD"] = SystemdPath;
        var command = new ProcessCommand("/bin/bash", ["-c", Script, "start-manager", .. _cgroups])
        {
            Environment = environment,
        };
        return Process.Start(ProcessRunner.StartInfo(command))!;
    }

    private string? AwaitReady()
    {
        var ready = Wait.Until(
            () => _manager.HasExited || Run("systemctl", "--user", "show", "--property=Version").ExitCode == 0,
            TimeSpan.FromSeconds(20)
        );
        if (ready && !_manager.HasExited)
            return null;
        var log = Path.Combine(RuntimeDirectory, "manager.log");
        return "the systemd user manager did not start: "
            + (File.Exists(log) ? File.ReadAllText(log).Trim() : "it left no log");
    }
}
