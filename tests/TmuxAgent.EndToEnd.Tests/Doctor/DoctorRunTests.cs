using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>How doctor runs as a whole: its table, its deadline, its end.</summary>
public sealed class DoctorRunTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();

    public void Dispose() => _its.Dispose();

    [Fact]
    public void The_table_fits_80_columns_and_says_what_to_type()
    {
        File.SetUnixFileMode(_its.At(".env"), (UnixFileMode)0b110_100_100);
        var result = _its.Shell("tmuxagent doctor --timeout 60");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.StartsWith("  warning  env-file        others may read .env\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n  ok       api ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n0 errors, 1 warning\n", result.Output, StringComparison.Ordinal);
        Assert.All(
            // Neither a command nor a path is broken.
            result
                .Output.Split('\n')
                .Where(line =>
                    !line.Contains("-> ", StringComparison.Ordinal)
                    && !line.Contains(_its.Home, StringComparison.Ordinal)
                ),
            line => Assert.True(line.Length <= 80, line)
        );
    }

    [Fact]
    public void Probes_are_listed_and_chosen()
    {
        var listed = _its.Shell("tmuxagent doctor --list").MustSucceed().Output.Split('\n');
        Assert.Contains(listed, line => line.StartsWith("  webhook  ", StringComparison.Ordinal));
        Assert.Equal(
            ["git", "port"],
            DoctorProof.Ask(_its, "--only port,git").Findings.Select(finding => finding.Probe)
        );
        Assert.Equal(2, _its.Shell("tmuxagent doctor --only nothing").ExitCode);
        Assert.Equal(2, _its.Shell("tmuxagent doctor --timeout 0").ExitCode);
    }

    [Fact]
    public void Where_everything_accepts_and_says_nothing_each_probe_says_what_it_waited_for()
    {
        using var hole = new TcpListener(IPAddress.Loopback, 0);
        hole.Start();
        var address = $"127.0.0.1:{((IPEndPoint)hole.LocalEndpoint).Port}";
        _its.SetInManifest("base_url", $"\"http://{address}/v1\"");
        _its.Shell("tmuxagent env set HTTP_PROXY=-", $"http://{address}").MustSucceed();
        _its.Shell("tmuxagent env set ALL_PROXY=-", $"socks5://{address}").MustSucceed();
        _its.Shell("tmuxagent env set WECOM_WEBHOOK=-", $"http://{address}/x?key=y").MustSucceed();
        _its.WriteProgram(".local/bin/codex", "#!/bin/sh\nsleep 600\n");
        _its.Write("src/tmux_agent/main.py", "import time; time.sleep(600)\n");
        var report = DoctorProof.Ask(_its, "--timeout 10");
        Assert.Equal(1, report.Result.ExitCode);
        foreach (
            var trouble in new[]
            {
                "proxy-silent",
                "api-time-out",
                "webhook-unreachable",
                "codex-broken",
                "python-silent",
            }
        )
            Assert.Contains(report.Complaints, finding => finding.Trouble == trouble);
        Assert.DoesNotContain(report.Complaints, finding => finding.Trouble == "no-answer");
        AssertNothingRuns();
    }

    [Fact]
    public void Ctrl_C_ends_it_and_everything_that_it_started()
    {
        // One child in the foreground, and one that has left its parent.
        _its.WriteProgram(
            ".local/bin/codex",
            $"#!/bin/sh\nsetsid sh -c 'sleep 600' &\ntouch '{_its.Home}/started'\nsleep 600\n"
        );
        using var process = Process.Start(
            ProcessRunner.StartInfo(
                _its.Prepare(PackedTool.ExecutablePath, "doctor", "--timeout", "600").WithDefaultSignals()
            )
        )!;
        Assert.True(Wait.Until(() => File.Exists(Path.Combine(_its.Home, "started")), TimeSpan.FromSeconds(40)));
        ProcessRunner.Run("kill", "-INT", process.Id.ToString()).MustSucceed();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(130, process.ExitCode);
        AssertNothingRuns();
    }

    [SkippableFact]
    public void No_secret_is_in_an_argument_list_or_in_what_is_said()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        const string Marked = "sk-marked-secret-1";
        _its.Shell("tmuxagent env set OPENAI_API_KEY=-", Marked).MustSucceed();
        _its.Shell("set -a; . ./.env; set +a; tmux new-session -d -s mine").MustSucceed();
        // A codex that tells everybody.
        _its.WriteProgram(".local/bin/codex", "#!/bin/sh\necho \"codex $CODEX_API_KEY\"\n");
        using var watch = new CommandLineWatch(Marked);
        var said = DoctorProof.Ask(_its, "--send --codex-call");
        var shown = _its.Shell("tmuxagent doctor --timeout 60");
        Assert.NotEmpty(watch.Stop());
        Assert.Empty(watch.Marked);
        Assert.DoesNotContain(Marked, said + shown.Output + shown.Error, StringComparison.Ordinal);
        Assert.Contains("codex ***", shown.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void On_a_terminal_the_probes_are_shown_while_they_look()
    {
        Skip.If(ProcessRunner.Find("tmux") is null, "tmux is not installed");
        _its.WriteProgram(
            ".local/bin/codex",
            $"#!/bin/sh\nwhile ! [ -e '{_its.Home}/go' ]; do sleep 0.1; done\necho codex-cli 1\n"
        );
        _its.Shell("tmux new-session -d -x 80 -y 50 -s screen 'tmuxagent doctor --timeout 60; sleep 600'")
            .MustSucceed();
        string Screen() => _its.Shell("tmux capture-pane -p -t screen").Output;
        Assert.True(
            Wait.Until(
                () =>
                    Screen().Contains("...", StringComparison.Ordinal)
                    && Screen().Contains("git", StringComparison.Ordinal),
                TimeSpan.FromSeconds(30)
            ),
            Screen()
        );
        File.WriteAllText(Path.Combine(_its.Home, "go"), "");
        Assert.True(
            Wait.Until(() => Screen().Contains("errors, ", StringComparison.Ordinal), TimeSpan.FromSeconds(30)),
            Screen()
        );
        Assert.DoesNotContain("... ", Screen(), StringComparison.Ordinal);
    }

    // What this repository's doctor started carries its home in its environment.
    private void AssertNothingRuns()
    {
        var marked = Directory
            .EnumerateDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
            .Where(folder => Read(folder + "/environ").Contains(_its.Home, StringComparison.Ordinal))
            .Select(folder => Read(folder + "/cmdline").Replace('\0', ' '))
            .Where(line => line.Length > 0)
            .ToList();
        Assert.Empty(marked);
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
