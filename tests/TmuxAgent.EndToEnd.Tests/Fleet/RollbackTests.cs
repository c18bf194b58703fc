using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>A rollout on hosts of which one is dead, one has no systemd, and one does not work afterwards.</summary>
[Collection(nameof(FleetTest))]
public sealed class RollbackTests(ITestOutputHelper output) : FleetTest(output)
{
    [SkippableFact]
    public void A_host_that_fails_is_rolled_back_and_stops_the_others()
    {
        Make("host3");
        WriteHostVariables();
        File.AppendAllText(Scene.At("more.yml"), "    dead:\n      ansible_host: 127.0.0.1\n      ansible_port: 1\n");
        AHostWithoutSystemdIsRefusedBeforeAnythingIsChanged();

        // One host at a time, and the one that is dead says nothing about the version.
        string[] limit = ["--limit", "dead,host1,host2"];
        var first = Play(new { agent_serial = 1 }, limit);
        Assert.Equal(1, first.Count("dead", "unreachable"));
        Assert.Equal((0, 0), (first.Count("host1", "failed"), first.Count("host2", "failed")));
        Assert.NotEqual(0, first.ExitCode);
        var before = Before();

        // A proxy that is down: doctor fails on the first host, and the second is never touched.
        Scene.Publish(source => File.AppendAllText(Path.Combine(source, "README.md"), "new\n"));
        var broken = Play(
            new { agent_serial = 1, agent_config = Config("host1", ("proxy.http", "http://127.0.0.1:1")) },
            ["--limit", "host1,host2"]
        );
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains(
            "rolled back, because Make sure that everything works failed: proxy: ",
            broken.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "[host2]",
            broken.Text[broken.Text.IndexOf("PLAY [Roll out]", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        Assert.Equal(before, Before());
        var again = Play(new { agent_serial = 2 }, ["--limit", "host1,host2"]).MustSucceed();
        Assert.Contains("PLAY RECAP", again.Text, StringComparison.Ordinal);

        string[] Before() =>
            [
                .. new[] { "host1", "host2" }.SelectMany(host =>
                    new[]
                    {
                        Scene.Hosts.Type(host, "git -C agents rev-parse HEAD").MustSucceed().Output,
                        File.ReadAllText(Scene.In(host, "tmuxagent.local.toml")),
                        File.ReadAllText(Scene.In(host, ".env")),
                        File.ReadAllText(Scene.In(host, ".tmuxagent/orchestrator.toml")),
                        Scene
                            .Hosts.Type(host, $"systemctl --user is-active {FleetScene.Unit} {FleetScene.Unit}-runner")
                            .Output,
                    }
                ),
            ];
    }

    private void AHostWithoutSystemdIsRefusedBeforeAnythingIsChanged()
    {
        var refused = Play(new { }, ["--limit", "host3"]);
        Assert.Equal(2, refused.ExitCode);
        Assert.True(
            refused.Text.Contains("set agent_service to false for a host without one", StringComparison.Ordinal),
            refused.Text
        );
        Assert.False(Directory.Exists(Scene.In("host3", "")));
        Assert.False(Directory.Exists(Path.Combine(Scene.Hosts.HomeOf("host3"), ".local")));

        // By the package that every machine with the .NET runtime can run, where it was built.
        var package = Scene.HasPackageForAny && File.Exists("/usr/bin/dotnet") ? "any" : "";
        var run = Play(new { agent_service = false, agent_tool_package = package }, ["--limit", "host3"]).MustSucceed();
        Assert.True(run.Count("host3", "changed") > 3);
        Assert.True(File.Exists(Scene.In("host3", "run_orchestrator.sh")));
        Assert.Equal("", Type("host3", "find ~/.config -name '*.service' 2>/dev/null; true"));
    }
}
