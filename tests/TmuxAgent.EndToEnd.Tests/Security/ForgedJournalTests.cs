using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>A clone that brings the journal of a run that never was.</summary>
public sealed class ForgedJournalTests : IDisposable
{
    private const string Evil = "ssh-ed25519 AAAA stranger\n";

    private readonly UserSandbox _user = new();

    public ForgedJournalTests() => _user.Tool("init", "--yes").MustSucceed();

    public void Dispose() => _user.Dispose();

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in new[] { "~/.ssh/authorized_keys", "/ABSOLUTE", "../x", ".git/hooks/post-checkout" })
        {
            foreach (
                var verb in new[]
                {
                    "status",
                    "diff",
                    "generate --check",
                    "generate --dry-run",
                    "generate",
                    "env set LOG_LEVEL=DEBUG",
                    "env list",
                    "undo --list",
                    "undo",
                }
            )
                cases.Add(path, verb);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_forged_interrupted_run_is_not_taken_back(string path, string verb)
    {
        var target = Target(ref path);
        _user.Write(".tmuxagent/local/txn/journal.json", ForgedRecords.Journal(path, Evil, null, "4755"));
        _user.Write(".tmuxagent/local/txn/old/0", Evil);

        _user.Tool(verb.Split(' '));

        Assert.False(File.Exists(target), $"{verb} wrote {target}");
    }

    [Theory]
    [InlineData("~/.ssh/authorized_keys")]
    [InlineData("/ABSOLUTE")]
    [InlineData("../x")]
    [InlineData(".git/hooks/post-checkout")]
    public void A_forged_finished_run_is_not_undone(string path)
    {
        var target = Target(ref path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, "mine\n");
        foreach (var number in new[] { "1", "7", "999" })
        {
            _user.Write($".tmuxagent/local/undo/{number}/journal.json", ForgedRecords.Journal(path, Evil, "mine\n"));
            _user.Write($".tmuxagent/local/undo/{number}/old/0", Evil);
        }

        _user.Tool("undo", "--list");
        _user.Tool("undo", "7");
        _user.Tool("undo");

        Assert.Equal("mine\n", File.ReadAllText(target));
    }

    private string Target(ref string path)
    {
        if (path == "/ABSOLUTE")
            path = Path.Combine(_user.Home, "absolute");
        return path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(_user.Home, path[2..])
            : Path.GetFullPath(path, _user.Repository);
    }
}
