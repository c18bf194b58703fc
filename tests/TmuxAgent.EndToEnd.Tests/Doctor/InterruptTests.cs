using TmuxAgent.EndToEnd.Tests.Diagnosis;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Doctor;

/// <summary>Ctrl-C ends whatever waits for somebody who does not answer, and nothing that was started goes on.</summary>
public sealed class InterruptTests : IDisposable
{
    // Whoever starts it says so, and waits.
    private const string Hanging = "#!/bin/sh\necho started >>\"$HOME/started\"\nexec sleep 600\n";

    private readonly DiagnosedRepository _its = new();
    private readonly StatusServer _server = new() { Hangs = true };

    public void Dispose()
    {
        // What the end of the repository asks would wait as well.
        File.Delete(Path.Combine(_its.Home, "home-bin/tmux"));
        _its.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("webhook test")]
    [InlineData("doctor --only webhook --timeout 600")]
    [InlineData("doctor --only api --timeout 600")]
    public void A_verb_that_waits_for_the_network_ends(string verb)
    {
        _its.Shell("tmuxagent env set WECOM_WEBHOOK=-", $"http://127.0.0.1:{_server.Port}/x?key=k").MustSucceed();
        _its.SetInManifest("base_url", $"\"http://127.0.0.1:{_server.Port}/v1\"");
        using var run = Start(verb);
        Assert.True(Wait.Until(() => !_server.Requests.IsEmpty, TimeSpan.FromSeconds(40)));
        Assert.Equal(130, run.Interrupt());
    }

    [Theory]
    [InlineData("tmux status", "tmux")]
    [InlineData("tmux sync", "tmux")]
    [InlineData("doctor --only tmux --timeout 600", "tmux")]
    [InlineData("doctor --only python --timeout 600", "python3")]
    public void A_verb_that_waits_for_a_program_ends_with_it(string verb, string program)
    {
        _its.WriteProgram($"home-bin/{program}", Hanging);
        var before = _its.Read(".env") + _its.Read("tmuxagent.toml");
        using var run = Start(verb);
        Assert.True(Wait.Until(() => File.Exists(Path.Combine(_its.Home, "started")), TimeSpan.FromSeconds(40)));
        Assert.Equal(130, run.Interrupt());
        Assert.Equal(before, _its.Read(".env") + _its.Read("tmuxagent.toml"));
    }

    private DrivenProcess Start(string verb) =>
        new(_its.Prepare(PackedTool.ExecutablePath, verb.Split(' ')).WithDefaultSignals());
}
