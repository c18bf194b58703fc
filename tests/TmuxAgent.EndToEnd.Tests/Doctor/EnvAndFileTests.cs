using TmuxAgent.EndToEnd.Tests.Diagnosis;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>What doctor says of the files of the repository.</summary>
public sealed class EnvAndFileTests : IDisposable
{
    private const string Key = DiagnosedRepository.GoodKey;

    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    [Fact]
    public void Each_trouble_of_the_env_file_is_named_first_and_its_remedy_mends_it()
    {
        var good = _its.Read(".env");
        void Restore(DiagnosedRepository its) => its.Write(".env", good);
        DoctorProof.Run(
            _its,
            new("env-missing", its => File.Delete(its.At(".env")))
            {
                Then = "api-no-key",
                Restore = its =>
                {
                    Restore(its);
                    File.SetUnixFileMode(its.At(".env"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
                },
            },
            new("env-open", its => File.SetUnixFileMode(its.At(".env"), (UnixFileMode)0b110_100_100)),
            new("env-unreadable", its => File.WriteAllBytes(its.At(".env"), [0xFF, 0xFE, 0x41]))
            {
                IsTyped = false,
                Restore = Restore,
            },
            new("env-line-mendable", its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY= {Key}"))
            {
                Restore = Restore,
            },
            new("env-line-mendable", its => its.Write(".env", its.Read(".env").Replace("\n", "\r\n")))
            {
                Restore = Restore,
            },
            new("env-line-improvable", its => its.SetLine("NO_PROXY", "NO_PROXY=.lan")) { Restore = Restore },
            new("env-line-wrong", its => its.SetLine("OPENAI_API_KEY", $"OPENAI_API_KEY='{Key}"))
            {
                IsTyped = false,
                Restore = Restore,
            }
        );
    }

    [Fact]
    public void A_key_that_is_required_and_one_that_is_recommended()
    {
        _its.Write(
            "tmuxagent.toml",
            _its.Read("tmuxagent.toml")
                + "\n[env.keys.MUST_BE_SET]\nrequired = true\nsecret = true\n[env.keys.OUGHT_TO_BE]\nrequired = \"recommended\"\n"
        );
        _its.Shell("tmuxagent generate && tmuxagent env set MUST_BE_SET=- && tmuxagent env set OUGHT_TO_BE=x", "value")
            .MustSucceed();
        DoctorProof.Run(
            _its,
            new("key-required", its => its.Shell("tmuxagent env set MUST_BE_SET=").MustSucceed()) { Pasted = "again" },
            new("key-recommended", its => its.Shell("tmuxagent env set OUGHT_TO_BE=").MustSucceed())
            {
                Pasted = "again",
            }
        );
    }

    [Fact]
    public void Files_that_are_missing_behind_or_not_ours_and_values_that_contradict_each_other()
    {
        DoctorProof.Run(
            _its,
            new("files-missing", its => File.Delete(its.At("run_orchestrator.sh"))) { Reason = "run_orchestrator.sh" },
            new("files-behind", its => its.Shell("tmuxagent config set orchestrator.history_lines 401").MustSucceed()),
            new("file-deleted", its => File.Delete(its.At(".tmuxagent/policy.yaml"))) { Reason = "policy.yaml" },
            new(
                "file-conflict",
                its =>
                {
                    its.Write("run_runner.sh", its.Read("run_runner.sh").Replace("set -euo pipefail", "set -eu"));
                    its.Shell("tmuxagent generate").MustSucceed();
                    its.Write(".tmuxagent/templates/scripts/run_runner.sh.sbn", "#!/bin/sh\nexit 1\n");
                }
            )
            {
                Restore = its =>
                {
                    Directory.Delete(its.At(".tmuxagent/templates"), recursive: true);
                    its.Shell("tmuxagent generate; tmuxagent resolve run_runner.sh --ours; tmuxagent generate");
                },
            },
            new(
                "contradiction",
                its =>
                {
                    its.Shell("tmuxagent env set CODEX_TIMEOUT_SECONDS=7").MustSucceed();
                    its.Shell("tmuxagent config set codex.timeout_seconds 9 && tmuxagent generate").MustSucceed();
                }
            )
            {
                Reason = "CODEX_TIMEOUT_SECONDS",
            }
        );
    }

    [Fact]
    public void What_git_must_not_have()
    {
        var ignored = _its.Read(".gitignore");
        DoctorProof.Run(
            _its,
            new("env-tracked", its => its.Shell("git add --force .env").MustSucceed()),
            new("codex-tracked", its => its.Shell("git add --force .tmuxagent/bin/codex").MustSucceed()),
            new("env-not-ignored", its => its.Write(".gitignore", ignored + "!.env\n"))
            {
                IsTyped = false,
                Restore = its => its.Write(".gitignore", ignored),
            }
        );
    }

    [Fact]
    public void Fix_mends_what_needs_no_decision_and_leaves_the_rest()
    {
        File.Delete(_its.At("run_runner.sh"));
        File.SetUnixFileMode(_its.At(".env"), (UnixFileMode)0b110_100_100);
        _its.SetLine("OPENAI_API_KEY", "OPENAI_API_KEY=sk-old");
        var report = DoctorProof.Ask(_its, "--fix");
        Assert.Equal(["api-401"], report.Complaints.Select(finding => finding.Trouble));
        Assert.Contains("tmuxagent undo", report.Result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_its.At("run_runner.sh")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_its.At(".env")));
        _its.Shell("tmuxagent undo").MustSucceed();
        Assert.False(File.Exists(_its.At("run_runner.sh")));
    }
}
