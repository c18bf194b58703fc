using System.Text;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.EndToEnd.Tests.Services;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Documentation;

/// <summary>Where a page is followed: a home, a repository, and a shell that remembers folder and exit code.</summary>
internal sealed class PageWorld : IDisposable
{
    private const string Chosen = "<!-- world: ";

    private readonly Func<string, byte[], ProcessCommand> _shell;
    private readonly List<IDisposable> _parts = [];
    private readonly string _home;
    private readonly string _language;
    private string _folder;
    private int _exitCode;

    private PageWorld(string home, string folder, Page page, Func<string, byte[], ProcessCommand> shell)
    {
        _home = home;
        _folder = folder;
        _language = page.IsChinese ? "zh" : "en";
        _shell = shell;
    }

    /// <summary>Lines that the next commands find on their standard input.</summary>
    public string Answers { get; set; } = "";

    /// <summary>The one that a page asks for: a plain one, <c>orchestrator</c>, <c>from-0.1</c>, <c>healthy</c> or <c>service</c>.</summary>
    public static PageWorld Of(Page page)
    {
        var line = page.Lines.FirstOrDefault(text => text.StartsWith(Chosen, StringComparison.Ordinal));
        return line?[Chosen.Length..^" -->".Length] switch
        {
            null => Plain(page, hasOrchestrator: false),
            "orchestrator" => Plain(page, hasOrchestrator: true),
            "from-0.1" => FromOldVersion(page),
            "healthy" => Healthy(page),
            "service" => Served(page),
            var unknown => throw new InvalidOperationException($"{page.Path}: no world is named {unknown}"),
        };
    }

    /// <summary>Types a command; gives what it printed on both streams, as it would look in a home of <c>/home/me</c>.</summary>
    public (int ExitCode, string Output) Type(string command)
    {
        var mark = $"end-{Guid.NewGuid():N}";
        var script =
            $"cd -- '{_folder}'\n{Language}\n{{ (exit {_exitCode}); {command}\n}} 2>&1\nprintf '\\n{mark} %s %s' $? \"$PWD\"";
        var result = ProcessRunner.Run(Prepare(script));
        var output = result.Output;
        var end = output.LastIndexOf($"\n{mark} ", StringComparison.Ordinal);
        // `set -e` and `exit` leave no mark.
        _exitCode = end < 0 ? result.ExitCode : int.Parse(output[(end + mark.Length + 2)..].Split(' ', 2)[0]);
        if (end >= 0)
            _folder = output[(end + mark.Length + 2)..].Split(' ', 2)[1];
        output = (end < 0 ? output : output[..end]) + result.Error;
        return (_exitCode, output.Replace(_home, "/home/me", StringComparison.Ordinal));
    }

    /// <summary>Starts what stays in its terminal until the page ends.</summary>
    public void Start(string command) =>
        _parts.Insert(0, new BackgroundProcess(Prepare($"cd -- '{_folder}'\n{Language}\n{command}")));

    /// <summary>Writes a file that the page shows.</summary>
    public void Write(string path, string text)
    {
        var absolute = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
        File.WriteAllText(absolute, text);
    }

    public void Dispose()
    {
        foreach (var part in _parts)
            part.Dispose();
    }

    private string Language => $"export TMUXAGENT_LANG={_language}";

    private ProcessCommand Prepare(string script) =>
        _shell(script, Encoding.UTF8.GetBytes(Answers)) with
        {
            TimeLimit = TimeSpan.FromMinutes(2),
        };

    private static PageWorld Plain(Page page, bool hasOrchestrator)
    {
        Skip.If(hasOrchestrator && TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        var user = new UserSandbox("my-agent");
        user.Environment["TMUX_TMPDIR"] = user.Home;
        var programs = Path.Combine(Path.GetDirectoryName(user.Home)!, "bin");
        Directory.CreateDirectory(programs);
        File.CreateSymbolicLink(Path.Combine(programs, "tmuxagent"), Path.GetFullPath(PackedTool.ExecutablePath));
        if (hasOrchestrator)
        {
            foreach (var source in Directory.EnumerateFiles(StandIns, "*.py"))
                user.Write("src/tmux_agent/" + Path.GetFileName(source), File.ReadAllText(source));
            user.Write(".gitignore", "__pycache__/\n");
            user.Command("git", "add", "--all").MustSucceed();
            user.Command(
                    "git",
                    "-c",
                    "user.name=me",
                    "-c",
                    "user.email=me@x",
                    "commit",
                    "--quiet",
                    "-m",
                    "orchestrator"
                )
                .MustSucceed();
        }
        var world = new PageWorld(
            user.Home,
            user.Repository,
            page,
            (script, input) => OfUser(user.Prepare("bash", ["-c", script], input), programs)
        );
        world._parts.Add(new TmuxServers(user));
        world._parts.Add(user);
        return world;
    }

    private static PageWorld FromOldVersion(Page page)
    {
        var world = Plain(page, hasOrchestrator: false);
        var made = Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/Upgrade/from-0.1");
        world.Type($"cp -a '{made}/.' . && chmod 600 .env");
        return world;
    }

    private static PageWorld Healthy(Page page)
    {
        Skip.If(TmuxScreen.Missing.Length > 0, TmuxScreen.Missing);
        var its = new DiagnosedRepository();
        var world = new PageWorld(
            its.Home,
            its.Root,
            page,
            (script, input) => its.Prepare("bash", "-c", script) with { Input = input }
        );
        world._parts.Add(its);
        return world;
    }

    private static PageWorld Served(Page page)
    {
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        var manager = SystemdUserManager.Shared!;
        var home = manager.CreateFolder("work");
        var its = new ServedRepository(manager, Path.Combine(home, "my-agent")) { KeepsPort = true };
        its.Init("my-agent");
        var world = new PageWorld(home, its.Root, page, its.PrepareShell);
        world._parts.Add(its);
        return world;
    }

    private static string StandIns => Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");

    // What this machine has beside the system's programs shows in no page.
    private static ProcessCommand OfUser(ProcessCommand command, string programs) =>
        command with
        {
            Environment = new Dictionary<string, string?>(command.Environment)
            {
                ["PATH"] = $"{programs}:/usr/bin:/bin",
                ["GIT_AUTHOR_NAME"] = "me",
                ["GIT_AUTHOR_EMAIL"] = "me@example.com",
                ["GIT_COMMITTER_NAME"] = "me",
                ["GIT_COMMITTER_EMAIL"] = "me@example.com",
            },
        };

    private sealed class TmuxServers(UserSandbox user) : IDisposable
    {
        public void Dispose() => user.Command("tmux", "kill-server");
    }
}
