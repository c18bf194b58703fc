using System.Text.Json;
using TmuxAgent.TestSupport;
using Xunit.Abstractions;

namespace TmuxAgent.EndToEnd.Tests.Fleet;

/// <summary>A test of the collection <c>tmuxagent.fleet</c> over real ssh, on three hosts that it makes itself.</summary>
public abstract class FleetTest(ITestOutputHelper output) : IDisposable
{
    private protected static readonly string[] Three = ["host1", "host2", "host3"];

    private readonly Dictionary<string, int> _ports = Three.ToDictionary(host => host, _ => FreePort.Find());
    private FleetScene? _made;

    private protected FleetScene Scene => _made!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _made?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ITestOutputHelper Output => output;

    private protected void Make(params string[] withoutSystemd)
    {
        Skip.If(Environment.UserName != "root", "hosts of a test's own need root");
        foreach (var program in new[] { "ansible-playbook", "sshd", "promtool", "ip" })
            Skip.If(
                ProcessRunner.Find(program) is null && !File.Exists("/usr/sbin/" + program),
                $"{program} is not installed; run eng/install-test-tools"
            );
        Skip.If(SystemdUserManager.Shared is null, SystemdUserManager.UnavailableReason);
        _made = new FleetScene(Three.Length, withoutSystemd);
        if (!Scene.Hosts.HasNamespaces)
            Output.WriteLine(
                "no namespaces can be made here: the hosts are users on ports of the loopback, and neither lingering nor a network of their own is proved"
            );
    }

    // The first two get the tool from a folder, the third one from a feed.
    private protected void WriteHostVariables(params (string Key, object Value)[] ofHost2)
    {
        var hosts = Three.Select(host =>
            $"    {host}:\n      agent_tool_source: {(host == "host3" ? Scene.Feed : Scene.At("packages"))}\n"
            + $"      agent_config: {JsonSerializer.Serialize(Config(host, host == "host2" ? ofHost2 : []))}\n"
        );
        File.WriteAllText(Scene.At("more.yml"), "agents:\n  hosts:\n" + string.Concat(hosts));
    }

    private protected Dictionary<string, object> Config(string host, params (string Key, object Value)[] more) =>
        more.Append(("orchestrator.metrics_port", _ports[host])).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private protected PlayOutput Play(object variables, string[] options)
    {
        var play = new PlayOutput(ProcessRunner.Run(Scene.Rollout(variables, options)));
        Assert.DoesNotContain(FleetScene.Secret, play.Text, StringComparison.Ordinal);
        return play;
    }

    private protected string Type(string host, string line) => Scene.Hosts.Type(host, line).MustSucceed().Output;
}
