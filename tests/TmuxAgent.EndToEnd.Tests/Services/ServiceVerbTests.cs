using System.Text.Json;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Services;

/// <summary><c>tmuxagent service</c> under a real user manager and a real journal.</summary>
public sealed class ServiceVerbTests : ServedTest
{
    private const string Secret = "sk-of-the-service-1234";

    [SkippableFact]
    public void From_installed_to_uninstalled_by_verbs_alone()
    {
        var its = Make();
        var none = its.Shell("tmuxagent service status");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("tmuxagent service install", none.Output, StringComparison.Ordinal);
        Assert.Equal(2, its.Shell("tmuxagent service start").ExitCode);

        // Once it returns, the orchestrator serves.
        using (var installed = Json(its, "install"))
            AssertReady(installed, changed: true);
        Assert.Contains("orchestrator_queue_size", its.Shell(Ask(its)).MustSucceed().Output, StringComparison.Ordinal);
        using (var again = Json(its, "install"))
            AssertReady(again, changed: false);
        Assert.Equal(0, its.Shell("tmuxagent service status").ExitCode);

        // systemd itself refuses the sixth start within its time.
        for (var i = 0; i < 6; i++)
            its.Shell("tmuxagent service restart").MustSucceed();
        // Due is a reload as well.
        var process = its.Show("MainPID", its.Unit);
        its.Set("restart_seconds", "7");
        its.Shell("tmuxagent generate && tmuxagent service restart").MustSucceed();
        Assert.NotEqual(process, its.Show("MainPID", its.Unit));
        Assert.Equal("7s", its.Show("RestartUSec", its.Unit));

        its.Shell("tmuxagent service stop").MustSucceed();
        Assert.Equal(("inactive", "inactive"), States(its));
        Assert.Equal(1, its.Shell("tmuxagent service status").ExitCode);
        using (var started = Json(its, "start"))
            AssertReady(started, changed: true);
        Assert.Equal(("active", "active"), States(its));

        its.Shell("tmuxagent service uninstall").MustSucceed();
        Assert.Equal(("inactive", "inactive"), States(its));
        Assert.Empty(its.Shell($"find ~/.config/systemd/user -name '{its.Unit}*'").Output);
        Assert.True(File.Exists(its.At($".tmuxagent/systemd/{its.Unit}.service")));
        using var nothing = Json(its, "uninstall");
        Assert.False(nothing.RootElement.GetProperty("changed").GetBoolean());
    }

    [SkippableFact]
    public void What_fails_is_told_with_its_last_words_and_without_its_secrets()
    {
        var its = Make();
        its.Shell("tmuxagent env set OPENAI_API_KEY=-", Secret).MustSucceed();
        File.AppendAllText(its.At(".env"), "STAND_IN_SAY=OPENAI_API_KEY\n");
        using (var watch = new CommandLineWatch(Secret))
        {
            var failed = its.Shell("tmuxagent service install");
            Assert.Equal(1, failed.ExitCode);
            Assert.True(
                failed.Output.Contains("]: ***: ***\n", StringComparison.Ordinal),
                failed.Output + failed.Error
            );
            Assert.Contains("code or signal 9", failed.Output, StringComparison.Ordinal);
            Assert.Contains("\n  tmuxagent doctor\n", failed.Output, StringComparison.Ordinal);
            var logs = its.Shell("tmuxagent service logs -n 50").MustSucceed();
            Assert.Contains("]: ***: ***\n", logs.Output, StringComparison.Ordinal);
            var said = failed.Output + failed.Error + logs.Output + its.Shell("tmuxagent service logs --json").Output;
            Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
            watch.Stop();
            Assert.Empty(watch.Marked);
        }
        its.Replace(".env", "(?m)^STAND_IN_SAY=.*$", "NO_PROXY='unclosed");
        Assert.Contains(
            "incomplete (exit code 78)",
            its.Shell("tmuxagent service restart").Output,
            StringComparison.Ordinal
        );
        its.Replace(".env", "(?m)^NO_PROXY='unclosed\n", "");
        its.Shell("tmuxagent service restart").MustSucceed();

        AssertFollows(its);
    }

    [SkippableFact]
    public void Ctrl_C_while_it_waits_leaves_a_service_that_is_whole_and_no_child()
    {
        var its = Make();
        // It waits for somebody who accepts and says nothing.
        its.Replace(
            "src/tmux_agent/orchestrator_cli.py",
            "(?m)^    config = tomllib",
            "    time.sleep(600)\n    config = tomllib"
        );
        using var run = new DrivenProcess(its.Tool("service install --timeout 600").WithDefaultSignals());
        run.AwaitError("waiting up to 600 s");
        ServedRepository.Await(() => States(its) == ("active", "active"), "it does not start");
        Assert.Equal(130, run.Interrupt());
        Assert.Contains("`tmuxagent service status`", run.Error, StringComparison.Ordinal);
        Assert.Equal(("active", "active"), States(its));
        Assert.Equal("enabled", its.Show("UnitFileState", its.Unit));
        var late = its.Shell("tmuxagent service start --timeout 1");
        Assert.Equal(1, late.ExitCode);
        Assert.Contains("does not listen on port", late.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_clone_neither_takes_the_first_ones_units_nor_starts_before_generate()
    {
        var its = Make();
        its.Shell("tmuxagent service install").MustSucceed();
        var clone = Own(new ServedRepository(Manager, Path.Combine(Manager.CreateFolder("clones"), "second")));
        its.Shell($"git clone --quiet '{its.Root}' '{clone.Root}'").MustSucceed();
        // Everything that a stranger can commit is there.
        its.Shell($"cp -r .tmuxagent .env *.sh '{clone.Root}/'").MustSucceed();
        var stranger = clone.Shell("tmuxagent service install");
        Assert.Equal(5, stranger.ExitCode);
        Assert.Contains("`tmuxagent generate` was never run in this clone", stranger.Error, StringComparison.Ordinal);
        foreach (var verb in new[] { "stop", "restart", "uninstall", "status", "logs" })
            Assert.NotEqual(0, clone.Shell($"tmuxagent service {verb}").ExitCode);
        // Nor does the folder above them all.
        Assert.Equal(2, its.Shell("cd ~ && tmuxagent service uninstall").ExitCode);
        Assert.Equal(("active", "active"), States(its));

        clone.Shell("rm .tmuxagent/systemd/*; tmuxagent generate").MustSucceed();
        var taken = clone.Shell("tmuxagent service install");
        Assert.Equal(5, taken.ExitCode);
        clone.Shell(taken.Error.Split('`')[1]).MustSucceed();
        clone.Set("metrics_port", FreePort.Find().ToString());
        clone.Shell("tmuxagent generate && tmuxagent service install").MustSucceed();
        Assert.Equal(("active", "active"), States(clone));
        Assert.Equal(("active", "active"), States(its));

        // What comes by git in the place of a unit is none of ours.
        var unit = clone.Unit;
        clone
            .Shell(
                $"tmuxagent config set service.name {unit}-3 && cp run_runner.sh .tmuxagent/systemd/{unit}-3.service"
            )
            .MustSucceed();
        var foreign = clone.Shell("tmuxagent service install");
        Assert.Equal(5, foreign.ExitCode);
        Assert.Contains("is not tmuxagent's", foreign.Error, StringComparison.Ordinal);
        clone.Shell($"systemctl --user disable --now {unit} {unit}-runner").MustSucceed();
    }

    [Fact]
    public void Without_systemd_or_a_manager_of_the_user_there_is_one_sentence_and_run()
    {
        using var user = new UserSandbox();
        user.Tool("init", "--yes").MustSucceed();
        foreach (var path in new[] { "/usr/bin:/bin", "/nowhere" })
        {
            var command = user.Prepare(PackedTool.ExecutablePath, ["service", "install"]);
            var run = ProcessRunner.Run(
                command with
                {
                    Environment = new Dictionary<string, string?>(command.Environment) { ["PATH"] = path },
                }
            );
            Assert.Equal(74, run.ExitCode);
            Assert.Contains("`tmuxagent run`", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd().Split('\n'));
        }
    }

    private static void AssertFollows(ServedRepository its)
    {
        using var run = new DrivenProcess(its.Tool("service logs -f -n 1").WithDefaultSignals());
        // Each start prints something.
        its.Shell("tmuxagent service restart").MustSucceed();
        its.Shell($"systemd-cat --identifier=x true; tmuxagent service stop").MustSucceed();
        run.AwaitOutput("orchestrator");
        Assert.Equal(130, run.Interrupt());
    }

    private static (string, string) States(ServedRepository its) =>
        (its.Show("ActiveState", its.Unit), its.Show("ActiveState", its.Unit + "-runner"));

    private static string Ask(ServedRepository its) =>
        "curl -s http://127.0.0.1:$(grep '^metrics_port' tmuxagent.toml | grep -o '[0-9]*')/metrics";

    private static JsonDocument Json(ServedRepository its, string verb)
    {
        var run = its.Shell($"tmuxagent service {verb} --json");
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return JsonDocument.Parse(run.Output);
    }

    private static void AssertReady(JsonDocument document, bool changed)
    {
        var root = document.RootElement;
        Assert.True(root.GetProperty("ready").GetBoolean(), root.ToString());
        Assert.Equal(changed, root.GetProperty("changed").GetBoolean());
        Assert.Equal(
            ["active", "active"],
            root.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("state").GetString()!)
        );
    }
}
