namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

public sealed class MachineStateTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();

    public static TheoryData<string> Names => [.. MachineStates.All.Select(state => state.Name)];

    public void Dispose() => _its.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cause_is_named_first_and_the_remedy_mends_it_as_printed(string name) =>
        StateProof.Run(_its, MachineStates.All.Single(state => state.Name == name));

    [Fact]
    public void A_refreshed_tmux_keeps_its_sessions()
    {
        StateProof.Run(_its, MachineStates.All.Single(state => state.Name == "tmux started with another value"));
        Assert.Equal("mine", _its.Shell("tmux list-sessions -F '#{session_name}'").Output.Trim());
    }
}
