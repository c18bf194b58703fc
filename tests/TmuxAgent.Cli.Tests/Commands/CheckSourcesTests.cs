using System.Diagnostics;
using TmuxAgent.Cli.Commands;
using TmuxAgent.TestSupport;

namespace TmuxAgent.Cli.Tests.Commands;

/// <summary><c>check</c> over the sources of a repository that git knows.</summary>
public sealed class CheckSourcesTests : IDisposable
{
    private const string Manifest = """
        version = 1
        [env.keys.WECOM_WEBHOOK]
        secret = true
        aliases = ["WECOM_WEBHOOK_URL"]
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _home = new();

    public CheckSourcesTests()
    {
        Git("init", "--quiet");
        _folder.Write("tmuxagent.toml", Manifest);
        _folder.Write(".env", "WECOM_WEBHOOK=https://host/x\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Git_says_which_files_are_looked_at()
    {
        _folder.Write(".gitignore", "ignored/\n");
        foreach (var path in new[] { "tracked.py", "untracked.py", "ignored/x.py", ".hidden/x.py", "script" })
            _folder.Write(path, "#!/usr/bin/env python3\nimport os\nos.environ['WECOM_WEBHOOK_URL']\n");
        Git("add", "tracked.py");
        Assert.Equal(
            [".hidden/x.py:3:13", "script:3:13", "tracked.py:3:13", "untracked.py:3:13"],
            Places(Run("check").Said, "TMA0501")
        );
    }

    [Fact]
    public void Without_git_hidden_folders_and_other_peoples_code_are_left_out()
    {
        Directory.Delete(_folder.At(".git"), recursive: true);
        foreach (var path in new[] { "a.py", "node_modules/x.py", ".venv/x.py", "sub/b.py" })
            _folder.Write(path, "os.environ['WECOM_WEBHOOK_URL']\n");
        Assert.Equal(["a.py:1:13", "sub/b.py:1:13"], Places(Run("check").Said, "TMA0501"));
    }

    [Fact]
    public void What_is_not_read_is_counted_and_stops_nothing()
    {
        _folder.Write("a.py", "os.environ['WECOM_WEBHOOK_URL']\n");
        _folder.Write("large.py", new string('#', 2 << 20));
        File.WriteAllBytes(_folder.At("binary.py"), [0, 1, 2]);
        File.WriteAllBytes(_folder.At("latin.py"), [0x23, 0xE9, 0x0A]);
        var said = Run("check").Said;
        Assert.Equal(["a.py:1:13"], Places(said, "TMA0501"));
        Assert.Contains("1 larger than 1 MiB, 2 binary or not UTF-8", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_followed_and_nothing_waits_for_a_pipe()
    {
        _home.Write("private.py", "os.environ['WECOM_WEBHOOK_URL']\n");
        File.CreateSymbolicLink(_folder.At("link.py"), _home.At("private.py"));
        File.CreateSymbolicLink(_folder.At("folder"), _home.Path);
        using (var mkfifo = Process.Start("mkfifo", _folder.At("pipe.py")))
            mkfifo.WaitForExit();
        Assert.Equal([], Places(Run("check").Said, "TMA0501"));
    }

    [Fact]
    public void A_program_that_the_repositorys_git_configuration_names_is_not_run()
    {
        var witness = _home.At("witness");
        _folder.Write(
            "monitor.sh",
            $"#!/bin/sh\ntouch '{witness}'\n",
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Git("config", "core.fsmonitor", _folder.At("monitor.sh"));
        Git("ls-files", "--others");
        Assert.True(File.Exists(witness), "git itself runs it, or this test proves nothing");
        File.Delete(witness);
        Run("check");
        Assert.False(File.Exists(witness));
    }

    [Fact]
    public void Former_spellings_are_renamed_in_every_language_in_one_run_and_taken_back_by_one_undo()
    {
        var before = MixedFiles();
        foreach (var (path, text) in before)
            _folder.Write(path, text);
        _folder.Write(".env", "WECOM_WEBHOOK=https://host/x\nNOTE=a b\n");

        var dry = Run("check", "--fix", "--dry-run");
        Assert.Contains("+hook = os.environ[\"WECOM_WEBHOOK\"]", dry.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("key=secret", dry.Said, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Text, File.ReadAllText(_folder.At(file.Path))));

        Run("check", "--fix");
        var after = before.Select(file => File.ReadAllText(_folder.At(file.Path))).ToArray();
        Assert.All(
            before.Zip(after),
            pair =>
                Assert.Equal(
                    // Prose keeps what it says.
                    pair.First.Text.Replace("WECOM_WEBHOOK_URL", "WECOM_WEBHOOK", StringComparison.Ordinal)
                        .Replace("once WECOM_WEBHOOK", "once WECOM_WEBHOOK_URL", StringComparison.Ordinal),
                    pair.Second
                )
        );
        Assert.DoesNotContain("TMA0501", Run("check").Said, StringComparison.Ordinal);
        Run("check", "--fix");
        Assert.Equal(after, before.Select(file => File.ReadAllText(_folder.At(file.Path))));

        Assert.Equal(0, Run("undo").ExitCode);
        Assert.All(before, file => Assert.Equal(file.Text, File.ReadAllText(_folder.At(file.Path))));
        Assert.Equal("WECOM_WEBHOOK=https://host/x\nNOTE=a b\n", File.ReadAllText(_folder.At(".env")));
    }

    [Fact]
    public void Modes_line_ends_and_a_byte_order_mark_stay()
    {
        var path = _folder.Write(
            "run.sh",
            "\uFEFF#!/bin/sh\r\necho $WECOM_WEBHOOK_URL\r\n",
            UnixFileMode.UserRead | UnixFileMode.UserExecute
        );
        Run("check", "--fix");
        Assert.Equal("\uFEFF#!/bin/sh\r\necho $WECOM_WEBHOOK\r\n"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
    }

    [Fact]
    public void The_order_of_findings_is_stable()
    {
        for (var i = 0; i < 300; i++)
            _folder.Write($"part{i % 7}/file{i}.py", "os.environ['WECOM_WEBHOOK_URL']\nos.getenv('WECOM_WEBHOK')\n");
        var first = Run("check").Said;
        var places = Places(first, "TMA0501");
        Assert.Equal(300, places.Length);
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
        Assert.Equal(first, Run("check").Said);
    }

    private static (string Path, string Text)[] MixedFiles() =>
        [
            ("app.py", "import os\n# once WECOM_WEBHOOK_URL\nhook = os.environ[\"WECOM_WEBHOOK_URL\"]\n"),
            ("notify.sh", "#!/bin/sh\n: \"${WECOM_WEBHOOK_URL:?once WECOM_WEBHOOK_URL}\"\n"),
            ("page.js", "// once WECOM_WEBHOOK_URL\nconst hook = process.env.WECOM_WEBHOOK_URL;\n"),
            ("A.cs", "class A { string? X => System.Environment.GetEnvironmentVariable(\"WECOM_WEBHOOK_URL\"); }\n"),
            ("agent.service", "[Service]\nEnvironment=WECOM_WEBHOOK_URL=https://host/send?key=secret\n"),
            ("Dockerfile", "FROM x\nENV WECOM_WEBHOOK_URL=https://host/send?key=secret\nRUN echo $WECOM_WEBHOOK_URL\n"),
        ];

    private static string[] Places(string said, string rule) =>
        [
            .. said.Split('\n')
                .Where(line => line.Contains(rule, StringComparison.Ordinal))
                .Select(line => string.Join(':', line.Split(':')[..3])),
        ];

    private (int ExitCode, string Said) Run(params string[] arguments)
    {
        var machine = new TestMachine(_home.Path, "", ("PATH", Environment.GetEnvironmentVariable("PATH")!))
        {
            CurrentDirectory = _folder.Path,
        };
        var exitCode = CommandLine.Run(arguments, machine.Machine);
        return (exitCode, machine.Output + machine.Error);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments]) { RedirectStandardOutput = true }
        )!;
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
