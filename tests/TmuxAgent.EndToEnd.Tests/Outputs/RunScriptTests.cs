using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

public sealed class RunScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("my repo");
    private readonly TemporaryFolder _home = new("home");

    public void Dispose()
    {
        _folder.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Without_any_key_it_starts_and_warns_of_what_is_recommended()
    {
        var result = Run(Write("echo started"));
        Assert.Equal("started\n", result.MustSucceed().Output);
        Assert.Contains("warning: OPENAI_API_KEY is not set", result.Error, StringComparison.Ordinal);
        Assert.Contains("warning: WECOM_WEBHOOK is not set", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_env_file_it_says_what_to_do()
    {
        var scaffold = Write("echo started");
        File.Delete(scaffold.At(".env"));
        AssertRefused(Run(scaffold), $"{scaffold.At(".env")} is missing");
    }

    [Fact]
    public void An_env_file_that_others_may_read_is_a_warning()
    {
        var scaffold = Write("echo started");
        scaffold.WriteFile(".env", "OPENAI_API_KEY=x\n", 0b110_100_000);
        Assert.Contains(
            "may be read by others (mode 640)",
            Run(scaffold).MustSucceed().Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Required_keys_without_a_value_are_all_named()
    {
        var scaffold = Write(
            "echo started",
            "A=\nB=x\n",
            new EnvKey("A", EnvKeyType.String),
            new EnvKey("B", EnvKeyType.String),
            new EnvKey("C", EnvKeyType.String)
        );
        AssertRefused(Run(scaffold), "not set: A C.");
    }

    [Theory]
    [InlineData("A='marked-secret\n")]
    [InlineData("A = marked-secret\n")]
    [InlineData("A=x marked-secret\n")]
    [InlineData("A=\"$UNKNOWN\" B=marked-secret\nA=$UNKNOWN\n")]
    [InlineData("A=marked-secret\nexit 3\n")]
    public void A_broken_env_file_is_refused_without_quoting_it(string env)
    {
        var result = Run(Write("echo started", env));
        AssertRefused(result, "is not valid shell text");
        Assert.DoesNotContain("marked-secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_orchestrator_sees_exactly_the_values_of_the_env_file()
    {
        var env =
            "OPENAI_API_KEY='a b\nc'\nkey=1\nmode=2\nmissing=3\nscript=4\nbin=5\nenv_file=6\nREPO='$HOME `id` \"q\"'\n";
        var output = Run(Write("env -0", env)).MustSucceed().Output.Split('\0');
        Assert.Contains("OPENAI_API_KEY=a b\nc", output);
        foreach (
            var pair in new[]
            {
                "key=1",
                "mode=2",
                "missing=3",
                "script=4",
                "bin=5",
                "env_file=6",
                "REPO=$HOME `id` \"q\"",
            }
        )
            Assert.Contains(pair, output);
    }

    [Fact]
    public void A_real_codex_wins_over_FakeCodex_wherever_it_is()
    {
        var scaffold = Write("command -v codex");
        Assert.Equal(scaffold.At(".tmuxagent/bin/codex"), Run(scaffold).MustSucceed().Output.Trim());
        var real = _home.Write(".local/bin/codex", "#!/bin/sh\n", (UnixFileMode)0b111_101_101);
        Assert.Equal(real, Run(scaffold).MustSucceed().Output.Trim());
        scaffold.WriteFile(".tmuxagent/bin/codex", "#!/bin/sh\n# a real one\n", 0b111_101_101);
        Assert.Equal(scaffold.At(".tmuxagent/bin/codex"), Run(scaffold).MustSucceed().Output.Trim());
    }

    [Fact]
    public void FakeCodex_comes_first_where_the_manifest_says_always()
    {
        _home.Write(".local/bin/codex", "#!/bin/sh\n", (UnixFileMode)0b111_101_101);
        var scaffold = Scaffold.Write(
            _folder.Path,
            "",
            manifest =>
                Command(manifest, "command -v codex") with
                {
                    Codex = manifest.Codex with { Fake = FakeCodexMode.Always },
                }
        );
        Assert.Equal(scaffold.At(".tmuxagent/bin/codex"), Run(scaffold).MustSucceed().Output.Trim());
    }

    [Fact]
    public void A_command_that_is_not_there_is_named()
    {
        var scaffold = Scaffold.Write(
            _folder.Path,
            "",
            manifest =>
                manifest with
                {
                    Orchestrator = manifest.Orchestrator with
                    {
                        Command = EquatableArray.Of("{python}", "-V"),
                        Python = ".venv/bin/python",
                    },
                }
        );
        AssertRefused(Run(scaffold), ".venv/bin/python is not a program that can be run");
        scaffold.WriteFile(".venv/bin/python", "#!/bin/sh\necho \"venv $1\"\n", 0b111_101_101);
        Assert.Equal("venv -V\n", Run(scaffold).MustSucceed().Output);
    }

    [Fact]
    public void It_finds_the_repository_through_a_symbolic_link_and_keeps_the_exit_code()
    {
        Write("pwd; exit 7");
        var link = _home.At("start");
        File.CreateSymbolicLink(link, _folder.At("run_orchestrator.sh"));
        var result = ProcessRunner.Run(link);
        Assert.Equal((7, _folder.Path + "\n"), (result.ExitCode, result.Output));
    }

    private Scaffold Write(string command, string env = "", params EnvKey[] required) =>
        Scaffold.Write(
            _folder.Path,
            env,
            manifest =>
                Command(manifest, command) with
                {
                    Env = manifest.Env with
                    {
                        Keys = manifest
                            .Env.Keys.Concat(required.Select(key => key with { Requirement = Requirement.Required }))
                            .ToEquatableArray(),
                    },
                }
        );

    private static AgentManifest Command(AgentManifest manifest, string command) =>
        manifest with
        {
            Orchestrator = manifest.Orchestrator with { Command = EquatableArray.Of("bash", "-c", command) },
        };

    private ProcessResult Run(Scaffold scaffold) =>
        ProcessRunner.Run(
            new ProcessCommand(scaffold.At("run_orchestrator.sh"))
            {
                WorkingDirectory = "/",
                CleanEnvironment = true,
                Environment = new Dictionary<string, string?> { ["HOME"] = _home.Path, ["PATH"] = "/usr/bin:/bin" },
            }
        );

    private static void AssertRefused(ProcessResult result, string message)
    {
        Assert.Equal(78, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
