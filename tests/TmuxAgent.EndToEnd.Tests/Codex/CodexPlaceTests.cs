using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Codex;

/// <summary>Where codex is found: the same for the shell in which <c>init</c> was typed, for a service, and for the scripts.</summary>
public sealed class CodexPlaceTests : IDisposable
{
    private const UnixFileMode Program = (UnixFileMode)0b111_101_101;
    private const string ShortPath = "/usr/bin:/bin";

    private readonly UserSandbox _user = new();
    private readonly TemporaryFolder _tools = new("tools $x 100%h \"q\"");

    public void Dispose()
    {
        _user.Dispose();
        _tools.Dispose();
    }

    [Fact]
    public void Init_records_the_folders_of_codex_and_of_what_it_needs_for_service_and_scripts()
    {
        Install();
        Tool(ToolPath, "init", "--yes").MustSucceed();
        Assert.StartsWith($"{_tools.At("codex/bin")}:{_tools.At("node/bin")}:", UnitPath(), StringComparison.Ordinal);
        Assert.Equal("codex-cli 1.2.3", AskCodex(ShortPath));
        Assert.Equal("codex-cli 1.2.3", AskCodex(UnitPath()));
    }

    [Fact]
    public void What_is_recorded_stays_where_another_shell_does_not_find_codex()
    {
        Install();
        Tool(ToolPath, "init", "--yes").MustSucceed();
        var check = Tool(ShortPath, "generate", "--check");
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
    }

    [Fact]
    public void A_codex_that_comes_later_is_recorded_by_generate()
    {
        Tool(ToolPath, "init", "--yes").MustSucceed();
        Install();
        Tool(ToolPath, "generate").MustSucceed();
        Assert.Equal("codex-cli 1.2.3", AskCodex(ShortPath));
        Directory.Move(_tools.At("codex"), _tools.At("moved"));
        Tool($"{_tools.At("moved/bin")}:{ToolPath}", "generate").MustSucceed();
        Assert.Equal("codex-cli 1.2.3", AskCodex(ShortPath));
        Assert.Contains(_tools.At("moved/bin"), UnitPath(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_committed_file_differs_by_what_a_machine_has()
    {
        Tool(ShortPath, "init", "--yes").MustSucceed();
        _user.Command("git", "add", "--all").MustSucceed();
        Install();
        Tool(ToolPath, "generate").MustSucceed();
        Assert.True(File.Exists(_user.At(".tmuxagent/lib/machine.sh")));
        Assert.Equal("", _user.Command("git", "diff").MustSucceed().Output);
        Assert.Equal("", _user.Command("git", "ls-files", "--others", "--exclude-standard").MustSucceed().Output);
    }

    [Fact]
    public void A_codex_in_the_usual_places_needs_no_record()
    {
        WriteProgram(Path.Combine(_user.Home, ".local/bin/codex"), "#!/bin/sh\necho codex-cli 4.5.6\n");
        Tool(ToolPath, "init", "--yes").MustSucceed();
        Assert.False(File.Exists(_user.At(".tmuxagent/lib/machine.sh")));
        Assert.Equal("codex-cli 4.5.6", AskCodex(ShortPath));
    }

    [Fact]
    public void A_real_codex_in_the_repository_is_used_and_never_tracked_and_nobody_complains()
    {
        Tool(ShortPath, "init", "--yes").MustSucceed();
        // As large as the real one; the head is that of a program.
        WriteProgram(_user.At(".tmuxagent/bin/codex"), "#!/bin/sh\necho codex-cli 7.8.9\nexit\n");
        using (var file = File.OpenWrite(_user.At(".tmuxagent/bin/codex")))
            file.SetLength(300L << 20);
        _user.Write(".tmuxagent/bin/codex-vendor/data", "more of it");
        AssertKept("codex-cli 7.8.9");
    }

    [Fact]
    public void A_link_in_the_repository_is_used_and_kept()
    {
        Tool(ShortPath, "init", "--yes").MustSucceed();
        Install();
        File.Delete(_user.At(".tmuxagent/bin/codex"));
        File.CreateSymbolicLink(_user.At(".tmuxagent/bin/codex"), _tools.At("codex/bin/codex"));
        Tool(ToolPath, "generate").MustSucceed();
        AssertKept("codex-cli 1.2.3");
        Assert.NotNull(new FileInfo(_user.At(".tmuxagent/bin/codex")).LinkTarget);
    }

    [Fact]
    public void Another_folder_that_FakeCodex_is_put_into_is_not_left_out_of_git_as_a_whole()
    {
        _user.Write("tmuxagent.toml", "version = 1\n[outputs]\nfake_codex = \"tools/codex\"\n");
        _user.Write("tools/mine", "");
        Tool(ShortPath, "generate").MustSucceed();
        Assert.Equal(1, _user.Command("git", "check-ignore", "--quiet", "tools/mine").ExitCode);
        Assert.Equal(0, _user.Command("git", "check-ignore", "--quiet", "tools/codex").ExitCode);
    }

    private string ToolPath => $"{_tools.At("codex/bin")}:{_tools.At("node/bin")}:{ShortPath}";

    private void AssertKept(string version)
    {
        var run = Tool(ShortPath, "generate");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Contains("a codex of your own", Tool(ShortPath, "status", "--all").Output, StringComparison.Ordinal);
        Assert.Equal(version, AskCodex(ShortPath));
        _user.Command("git", "add", "--all").MustSucceed();
        Assert.Equal("", _user.Command("git", "ls-files", ".tmuxagent/bin").MustSucceed().Output);
    }

    // As npm does it: a link in bin to a script whose interpreter is looked for on PATH, and lies elsewhere.
    private void Install()
    {
        WriteProgram(_tools.At("codex/lib/codex.js"), "#!/usr/bin/env own-node\necho codex-cli 1.2.3\n");
        WriteProgram(_tools.At("node/bin/own-node"), "#!/bin/sh\nexec /bin/sh \"$@\"\n");
        Directory.CreateDirectory(_tools.At("codex/bin"));
        File.CreateSymbolicLink(_tools.At("codex/bin/codex"), "../lib/codex.js");
    }

    private static void WriteProgram(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, Program);
    }

    // The PATH that systemd itself reads from the unit.
    private string UnitPath()
    {
        var line = _user
            .Read(".tmuxagent/systemd/demo-orchestrator.service")
            .Split('\n')
            .Single(line => line.StartsWith("Environment=\"PATH=", StringComparison.Ordinal));
        var quoted = line["Environment=\"PATH=".Length..^1];
        return quoted
            .Replace("%%", "%", StringComparison.Ordinal)
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private string AskCodex(string path) =>
        Run(path, "bash", "-euc", ". ./.tmuxagent/lib/environment.sh; find_codex; codex --version </dev/null")
            .MustSucceed()
            .Output.Trim();

    private ProcessResult Tool(string path, params string[] arguments) =>
        Run(path, PackedTool.ExecutablePath, arguments);

    private ProcessResult Run(string path, string program, params string[] arguments)
    {
        var command = _user.Prepare(program, arguments);
        return ProcessRunner.Run(
            command with
            {
                Environment = new Dictionary<string, string?>(command.Environment)
                {
                    ["PATH"] = path,
                    ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT"),
                },
            }
        );
    }
}
