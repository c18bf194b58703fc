using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary>Which codex a service uses, under a real user manager.</summary>
public sealed class CodexOfAServiceTests : ServedTest
{
    private const UnixFileMode Program = (UnixFileMode)0b111_101_101;

    [SkippableFact]
    public void A_codex_that_only_the_shell_finds_is_named_and_the_remedy_gives_it_to_the_service()
    {
        var name = NewName();
        var tools = Manager.CreateFolder("tools");
        var its = Own(
                new ServedRepository(Manager, Path.Combine(Manager.CreateFolder("work"), name))
                {
                    ShellPath = $"{tools}:/usr/bin:/bin",
                }
            )
            .Init(name);
        its.Enable();
        // Installed after init, as by a version manager that only changes the shell's PATH.
        Write(Path.Combine(tools, "codex"), $"#!/usr/bin/env own-node\necho codex-cli 1.2.3; touch '{tools}/called'\n");
        Write(Path.Combine(tools, "own-node"), "#!/bin/sh\nexec /bin/sh \"$@\"\n");
        its.Shell("tmuxagent env set OPENAI_API_KEY=-", "sk-x").MustSucceed();
        its.Shell("tmuxagent env set WECOM_WEBHOOK=-", "http://127.0.0.1:1/x").MustSucceed();
        var broken = Diagnose(its);
        var complaint = Assert.Single(
            broken.Complaints,
            one => one.Reason.StartsWith("a service finds", StringComparison.Ordinal)
        );

        File.Delete(Path.Combine(tools, "called"));
        its.Shell(complaint.Command).MustSucceed();
        Assert.DoesNotContain("a service finds", Diagnose(its).Result.Output, StringComparison.Ordinal);
        its.Spawn("work");
        ServedRepository.Await(() => File.Exists(Path.Combine(tools, "called")), "the service never called that codex");
    }

    [SkippableFact]
    public void Where_FakeCodex_answers_the_services_log_begins_with_it()
    {
        var its = Make();
        var log = its.At(".tmuxagent/logs/service.log");
        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        Manager.Own(its.At(".tmuxagent/logs"));
        its.Shell(
                $"mkdir -p ~/.config/systemd/user/{its.Unit}.service.d && printf '[Service]\\nStandardError=append:{log}\\n' >~/.config/systemd/user/{its.Unit}.service.d/log.conf"
            )
            .MustSucceed();
        its.Enable();
        ServedRepository.Await(
            () => File.Exists(log) && File.ReadAllText(log).Contains("FakeCodex", StringComparison.Ordinal),
            "nothing is said"
        );
        var first = File.ReadLines(log).Take(3).ToArray();
        Assert.Contains(
            first,
            said => said.Contains($"FakeCodex answers ({its.At(".tmuxagent/bin/codex")})", StringComparison.Ordinal)
        );
    }

    private static Diagnosis.Diagnosis Diagnose(ServedRepository its) =>
        new(its.Shell("./diagnose_orchestrator.sh --timeout 30"));

    private static void Write(string path, string text)
    {
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, Program);
        Manager.Own(path);
    }
}
