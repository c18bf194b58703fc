using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary><c>tmuxagent run -- COMMAND</c> beside a real service.</summary>
public sealed class CommandRunTests : ServedTest
{
    // What systemd says to one process of a unit, and what each process says of itself.
    private static readonly string[] OfTheProcess =
    [
        "INVOCATION_ID",
        "JOURNAL_STREAM",
        "MANAGERPID",
        "SYSTEMD_EXEC_PID",
        "OLDPWD",
        "PWD",
        "SHLVL",
        "_",
    ];

    [SkippableFact]
    public void A_command_has_exactly_the_environment_of_the_service()
    {
        var its = Make();
        its.Shell("tmuxagent env set OPENAI_API_KEY=- HTTP_PROXY=http://127.0.0.1:1", "sk-x").MustSucceed();
        its.Enable();
        var seen = its.At(".tmuxagent/logs/environment.bin");
        ServedRepository.Await(() => File.Exists(seen) && new FileInfo(seen).Length > 0, "the service did not start");
        var service = Read(File.ReadAllText(seen));

        var run = its.Shell("STRAY=1 PYTHONPATH=/x tmuxagent run -- env -0").MustSucceed();

        Assert.Contains("CODEX_API_KEY=sk-x\n", service, StringComparison.Ordinal);
        Assert.Equal(service, Read(run.Output));
    }

    private static string Read(string block) =>
        string.Join(
            '\n',
            block
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(pair => !OfTheProcess.Contains(pair.Split('=')[0]))
                .Order(StringComparer.Ordinal)
        );
}
