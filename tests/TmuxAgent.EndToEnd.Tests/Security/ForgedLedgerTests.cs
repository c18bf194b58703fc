using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Security;

/// <summary>A clone that brings a ledger which claims the person's own files as the tool's.</summary>
public sealed class ForgedLedgerTests : IDisposable
{
    private const string Secret = "BEGIN OPENSSH PRIVATE KEY\n";
    private const string PolicyTemplate = "orchestrator/policy.yaml.sbn";
    private const string ScriptTemplate = "scripts/test_wecom.py.sbn";

    private readonly UserSandbox _user = new();

    public ForgedLedgerTests()
    {
        // As a clone arrives: a manifest, and nothing that this machine wrote.
        _user.Tool("init", "--yes").MustSucceed();
        Directory.Delete(_user.At(".tmuxagent"), recursive: true);
        if (Directory.Exists(Path.Combine(_user.Home, ".local")))
            Directory.Delete(Path.Combine(_user.Home, ".local"), recursive: true);
    }

    private string Key => Path.Combine(_user.Home, ".ssh/id_ed25519");

    public void Dispose() => _user.Dispose();

    [Theory]
    [InlineData(".tmuxagent/local/ledger.json")]
    [InlineData(".tmuxagent/ledger.json")]
    public void A_private_key_that_a_ledger_calls_the_policy_stays_where_it_is(string ledger)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        File.WriteAllText(Key, Secret);
        _user.Write(ledger, ForgedRecords.Ledger("~/.ssh/id_ed25519", "policy", PolicyTemplate, "seeded", Secret));

        _user.Tool("generate");

        Assert.Equal(Secret, File.ReadAllText(Key));
        Assert.DoesNotContain("PRIVATE", _user.Read(".tmuxagent/policy.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_known_content_in_the_home_is_not_removed()
    {
        var file = Path.Combine(_user.Home, ".bashrc");
        File.WriteAllText(file, "# default\n");
        _user.Write(
            ".tmuxagent/local/ledger.json",
            ForgedRecords.Ledger("~/.bashrc", "test_wecom", ScriptTemplate, "managed", "# default\n")
        );

        _user.Tool("generate");

        Assert.Equal("# default\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("seeded", ".tmuxagent/policy.yaml")]
    [InlineData("env", "app.env")]
    public void An_env_file_that_a_ledger_calls_something_else_is_not_moved_into_the_open(string kind, string target)
    {
        _user.Write(".env", "PASSWORD=hunter2\n");
        _user.Write(
            "tmuxagent.toml",
            _user.Read("tmuxagent.toml").Replace("file = \".env\"", "file = \"app.env\"", StringComparison.Ordinal)
        );
        var (output, template) = kind == "env" ? ("env", "env/env.sbn") : ("policy", PolicyTemplate);
        _user.Write(
            ".tmuxagent/ledger.json",
            ForgedRecords.Ledger(".env", output, template, kind, kind == "env" ? null : "PASSWORD=hunter2\n")
        );

        _user.Tool("generate");

        Assert.DoesNotContain("hunter2", _user.Read(target), StringComparison.Ordinal);
        Assert.Equal("PASSWORD=hunter2\n", _user.Read(".env"));
    }

    [Theory]
    [InlineData("test_wecom")]
    [InlineData("no_such_output")]
    public void A_program_of_the_persons_own_that_a_ledger_claims_is_kept(string output)
    {
        _user.Write("mine.py", "print('mine')\n");
        _user.Write(
            ".tmuxagent/ledger.json",
            ForgedRecords.Ledger("mine.py", output, ScriptTemplate, "managed", "print('mine')\n")
        );

        var run = _user.Tool("generate");

        Assert.Equal("print('mine')\n", _user.Read("mine.py"));
        Assert.Contains("cannot be of our making", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_this_machine_did_not_write_is_kept_when_it_is_no_longer_wanted_and_said_so()
    {
        _user.Write(
            "tmuxagent.toml",
            _user
                .Read("tmuxagent.toml")
                .Replace("[outputs]\n", "[outputs]\ntest_wecom = false\n", StringComparison.Ordinal)
        );
        _user.Write("test_wecom.py", "print('mine')\n");
        _user.Write(
            ".tmuxagent/ledger.json",
            ForgedRecords.Ledger("test_wecom.py", "test_wecom", ScriptTemplate, "managed", "print('mine')\n")
        );

        var run = _user.Tool("generate");

        Assert.Equal("print('mine')\n", _user.Read("test_wecom.py"));
        Assert.Contains("no record of writing it", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_with_control_characters_forges_no_line_of_a_report()
    {
        _user.Write(
            ".tmuxagent/ledger.json",
            ForgedRecords.Ledger("x\n  unchanged  .env\u001b[2J", "test_wecom", ScriptTemplate, "managed", "x")
        );

        foreach (var verb in new[] { "status", "diff", "generate" })
        {
            var run = _user.Tool(verb);
            Assert.DoesNotContain("\u001b", run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("  unchanged  .env\u001b", run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(
        """{"version":1,"files":{"run_orchestrator.sh":{"output":"run_script","template":"t","kind":"managed","mode":""}}}"""
    )]
    [InlineData(
        """{"version":1,"files":{"run_orchestrator.sh":{"output":"run_script","template":"t","kind":"managed","mode":"-1"}}}"""
    )]
    [InlineData("""{"version":1,"files":{"run_orchestrator.sh":null}}""")]
    [InlineData("""{"version":1,"files":[]}""")]
    public void A_damaged_ledger_counts_as_empty(string text)
    {
        _user.Write(".tmuxagent/ledger.json", text);

        var run = _user.Tool("generate");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("is damaged and counts as empty", run.Error, StringComparison.Ordinal);
    }
}
