using System.Text.Json;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Init;

/// <summary><c>tmuxagent init</c> as a user has it: the packed tool, a fresh repository, a home of its own.</summary>
public sealed class InitTests : IDisposable
{
    private static readonly string[] DefaultFiles =
    [
        "tmuxagent.toml",
        ".env",
        ".env.example",
        "run_orchestrator.sh",
        "diagnose_orchestrator.sh",
        "test_wecom.py",
        ".gitignore",
        ".tmuxagent/bin/codex",
        ".tmuxagent/orchestrator.toml",
        ".tmuxagent/agent-config.yaml",
        ".tmuxagent/policy.yaml",
        ".tmuxagent/systemd/demo-orchestrator.service",
        ".tmuxagent/systemd/demo-orchestrator-runner.service",
        ".tmuxagent/ledger.json",
        "run_runner.sh",
        ".tmuxagent/lib/environment.sh",
        ".tmuxagent/fleet.toml",
        ".tmuxagent/schema.json",
    ];

    private readonly UserSandbox _user = new();

    public void Dispose() => _user.Dispose();

    [Fact]
    public void A_fresh_repository_gets_everything_and_is_told_what_to_do_next()
    {
        var run = _user.Tool("init", "--yes").MustSucceed();
        Assert.All(DefaultFiles, file => Assert.True(File.Exists(_user.At(file)), file));
        Assert.Contains("./run_orchestrator.sh", run.Output, StringComparison.Ordinal);
        Assert.Contains("tmuxagent service install", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_there_before_comes_first_among_the_next_steps()
    {
        _user.Write("run_orchestrator.sh", "echo mine\n");
        var run = _user.Tool("init", "--yes");
        Assert.Equal(5, run.ExitCode);
        var next = run.Output[run.Output.IndexOf("Next:", StringComparison.Ordinal)..].Split('\n')[1].Trim();
        Assert.Equal("tmuxagent generate --adopt run_orchestrator.sh", next);
        _user.Tool(next.Split(' ')[1..]).MustSucceed();
        Assert.Equal("echo mine\n", _user.Read("run_orchestrator.sh"));
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void A_program_that_has_the_name_of_a_helper_stays_and_the_helper_is_left_out()
    {
        _user.Write("test_wecom.py", "print('mine')\n");
        var run = _user.Tool("init", "--yes").MustSucceed();
        Assert.Equal("print('mine')\n", _user.Read("test_wecom.py"));
        Assert.Contains("config set outputs.test_wecom PATH", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void A_FakeCodex_of_other_origin_is_known_for_what_it_is()
    {
        _user.Write(".tmuxagent/bin/codex", "#!/usr/bin/env bash\ntee log; echo \"FakeCodex: received -> $*\"\n");
        var run = _user.Tool("init", "--yes");
        var next = run.Output[run.Output.IndexOf("Next:", StringComparison.Ordinal)..].Split('\n')[1].Trim();
        Assert.Equal("mv .tmuxagent/bin/codex .tmuxagent/bin/codex.old && tmuxagent generate", next);
        File.Move(_user.At(".tmuxagent/bin/codex"), _user.At(".tmuxagent/bin/codex.old"));
        _user.Tool("generate").MustSucceed();
        Assert.Contains("\n# FakeCodex", _user.Read(".tmuxagent/bin/codex"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var before = Snapshot();
        _user.Tool("init", "--yes").MustSucceed();
        _user.Tool("generate").MustSucceed();
        Assert.Equal(before, Snapshot());
        Assert.Equal(0, _user.Tool("generate", "--check").ExitCode);
    }

    [Fact]
    public void Two_repositories_get_the_same_bytes_where_no_path_of_the_machine_is_named()
    {
        using var other = new UserSandbox();
        _user.Tool("init", "--yes").MustSucceed();
        other.Tool("init", "--yes").MustSucceed();
        foreach (var file in DefaultFiles.Where(file => !file.EndsWith(".service", StringComparison.Ordinal)))
            Assert.Equal(_user.Read(file), other.Read(file));
    }

    [Fact]
    public void Committed_files_name_no_path_of_the_machine()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Command("git", "add", "--all").MustSucceed();
        var found = _user.Command("git", "grep", "--cached", "--fixed-strings", "-l", _user.Home);
        Assert.Equal("", found.Output);
    }

    [Fact]
    public void Git_is_offered_what_is_shared_and_never_the_secrets()
    {
        _user.Tool("init", "--yes").MustSucceed();
        _user.Command("git", "add", "--all").MustSucceed();
        var staged = _user.Command("git", "ls-files").Output.Split('\n');
        Assert.Contains("tmuxagent.toml", staged);
        Assert.Contains(".env.example", staged);
        Assert.Contains(".tmuxagent/ledger.json", staged);
        Assert.Contains(".tmuxagent/policy.yaml", staged);
        Assert.Contains(".tmuxagent/lib/environment.sh", staged);
        Assert.DoesNotContain(".tmuxagent/bin/codex", staged);
        Assert.DoesNotContain(".env", staged);
        Assert.DoesNotContain(staged, file => file.EndsWith(".service", StringComparison.Ordinal));
        Assert.DoesNotContain(staged, file => file.StartsWith(".tmuxagent/local", StringComparison.Ordinal));
    }

    [Fact]
    public void The_env_file_is_private_and_scripts_are_executable()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Assert.Equal("600", ModeOf(".env"));
        Assert.Equal("755", ModeOf("run_orchestrator.sh"));
        Assert.Equal("755", ModeOf(".tmuxagent/bin/codex"));
    }

    [Fact]
    public void A_file_that_it_did_not_write_is_listed_and_left_alone()
    {
        _user.Write("run_orchestrator.sh", "mine\n");
        var run = _user.Tool("init", "--yes");
        Assert.Equal(5, run.ExitCode);
        Assert.Equal("mine\n", _user.Read("run_orchestrator.sh"));
        Assert.Matches(@"refused\s+run_orchestrator\.sh", run.Output);
    }

    [Fact]
    public void An_existing_env_file_keeps_its_values_comments_and_order()
    {
        _user.Write(
            ".env",
            "# mine\nZ_OWN='a b'\n\nWECOM_WEBHOOK_URL=https://example.invalid/send?key=k # old name\nOPENAI_API_KEY=sk-1\n"
        );
        _user.Tool("init", "--yes").MustSucceed();
        var after = _user.Read(".env");
        Assert.StartsWith(
            "# mine\nZ_OWN='a b'\n\nWECOM_WEBHOOK=https://example.invalid/send?key=k # old name\nOPENAI_API_KEY=sk-1\n",
            after,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_is_one_document_with_every_file()
    {
        var run = _user.Tool("init", "--yes", "--json").MustSucceed();
        using var document = JsonDocument.Parse(run.Output);
        var paths = document
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .Select(file => file.GetProperty("path").GetString())
            .ToList();
        Assert.Contains("run_orchestrator.sh", paths);
        Assert.Contains("tmuxagent.toml", paths);
        Assert.Equal(0, document.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var run = _user.Tool("init", "--yes", "--dry-run").MustSucceed();
        Assert.Contains("run_orchestrator.sh", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [],
            Directory
                .EnumerateFileSystemEntries(_user.Repository)
                .Where(path => !path.EndsWith(".git", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Values_come_from_options_an_answers_file_and_standard_input()
    {
        _user.Write("answers", "CODEX_MODEL=from-file\nLOG_LEVEL=DEBUG\n");
        _user
            .ToolWithInput(
                "s3cret\n",
                "init",
                "--yes",
                "--answers",
                "answers",
                "--set",
                "CODEX_MODEL=from-option",
                "--set",
                "OPENAI_API_KEY=-"
            )
            .MustSucceed();
        var env = _user.Read(".env");
        Assert.Contains("\nCODEX_MODEL=from-option\n", env, StringComparison.Ordinal);
        Assert.Contains("\nLOG_LEVEL=DEBUG\n", env, StringComparison.Ordinal);
        Assert.Contains("\nOPENAI_API_KEY=s3cret\n", env, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set", "OPENAI_API_KEY=on-the-command-line", "OPENAI_API_KEY=-")]
    [InlineData("--set", "WECOM_WEBHOK=x", "WECOM_WEBHOOK")]
    [InlineData("--set", "CODEX_TIMEOUT_SECONDS=soon", "CODEX_TIMEOUT_SECONDS")]
    [InlineData("--set", "no-equals-sign", "KEY=VALUE")]
    [InlineData("--answers", "no-such-file", "no-such-file")]
    public void Wrong_values_are_refused_with_the_remedy_and_nothing_is_written(
        string option,
        string word,
        string remedy
    )
    {
        var run = _user.Tool("init", "--yes", option, word);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_user.At("tmuxagent.toml")));
    }

    [Fact]
    public void A_broken_manifest_is_reported_with_its_place_and_nothing_is_written()
    {
        _user.Write("tmuxagent.toml", "version = 1\n[proxy]\nhttp = \n");
        var run = _user.Tool("init", "--yes");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("tmuxagent.toml:3:", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_user.At(".env")));
    }

    [Fact]
    public void An_orchestrator_in_the_repository_decides_the_command()
    {
        _user.Write("src/tmux_agent/orchestrator_cli.py", "");
        _user.Write(".venv/bin/python3", "");
        _user.Tool("init", "--yes").MustSucceed();
        Assert.Contains("src.tmux_agent.orchestrator_cli", _user.Read("run_orchestrator.sh"), StringComparison.Ordinal);
        Assert.Contains(".venv/bin/python3", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_repository_of_the_user_shares_neither_unit_nor_sessions_nor_port()
    {
        _user.Tool("init", "--yes").MustSucceed();
        var other = Directory.CreateDirectory(Path.Combine(_user.Home, "other")).FullName;
        _user.Tool("init", "--yes", "--directory", other).MustSucceed();
        string[] own = ["name", "prefix", "metrics_port"];
        string[] Lines(string text) =>
            [.. text.Split('\n').Where(line => own.Contains(line.Split(' ')[0]) && line.Contains('='))];
        var first = Lines(_user.Read("tmuxagent.toml"));
        Assert.Equal(4, first.Length); // [project] has a name as well.
        Assert.Empty(first.Intersect(Lines(File.ReadAllText(Path.Combine(other, "tmuxagent.toml")))));
    }

    [Fact]
    public void A_unit_that_another_repository_has_enabled_and_a_port_that_is_taken_are_avoided()
    {
        var taken = RepositoryIdentity.Of("demo").MetricsPorts.First();
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, taken);
        listener.Start();
        var units = Directory.CreateDirectory(Path.Combine(_user.Home, ".config/systemd/user")).FullName;
        File.CreateSymbolicLink(
            Path.Combine(units, "demo-orchestrator.service"),
            "/elsewhere/demo/.tmuxagent/systemd/demo-orchestrator.service"
        );
        _user.Tool("init", "--yes").MustSucceed();
        Assert.Contains("\nname = \"demo-2-orchestrator\"\n", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
        Assert.DoesNotContain($"metrics_port = {taken}\n", _user.Read("tmuxagent.toml"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_FakeCodex_and_no_key_at_all_the_script_starts()
    {
        _user.Write("src/tmux_agent/orchestrator_cli.py", "print('the orchestrator runs')\n");
        _user.Tool("init", "--yes").MustSucceed();
        var run = _user.Command(_user.At("run_orchestrator.sh")).MustSucceed();
        Assert.Equal("the orchestrator runs\n", run.Output);
        Assert.Contains("OPENAI_API_KEY", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_class_comes_with_a_project_or_when_it_is_asked_for()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Assert.False(File.Exists(_user.At("AgentSettings.cs")));
        using var asked = new UserSandbox();
        asked.Tool("init", "--yes", "--csharp").MustSucceed();
        Assert.True(File.Exists(asked.At("AgentSettings.cs")));
        Assert.Equal(0, asked.Tool("generate", "--check").ExitCode);
        using var project = new UserSandbox();
        project.Write("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        project.Tool("init", "--yes").MustSucceed();
        Assert.True(File.Exists(project.At("src/App/AgentSettings.cs")));
    }

    [Fact]
    public void Check_is_content_with_a_fresh_scaffold_and_names_each_disagreement()
    {
        _user.Tool("init", "--yes").MustSucceed();
        Assert.Equal(0, _user.Tool("check").ExitCode);
        File.AppendAllText(_user.At(".env"), "WECOM_WEBHOK=x\n");
        var run = _user.Tool("check");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\.env:\d+:1: \w+ TMA02\d\d: .*WECOM_WEBHOOK", run.Output);
    }

    private string ModeOf(string file) => _user.Command("stat", "-c", "%a", file).Output.Trim();

    private string Snapshot() =>
        _user
            .Command("sh", "-c", "find . -path ./.git -prune -o -type f -print0 | sort -z | xargs -0 sha256sum")
            .Output;
}
