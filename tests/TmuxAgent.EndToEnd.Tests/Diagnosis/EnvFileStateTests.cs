namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

public sealed class EnvFileStateTests : IDisposable
{
    private readonly DiagnosedRepository _its = new();

    public static TheoryData<string> Names => [.. EnvFileStates.All.Select(state => state.Name)];

    public void Dispose() => _its.Dispose();

    [Fact]
    public void As_made_it_has_nothing_to_say()
    {
        var diagnosis = _its.Diagnose();
        Assert.Equal("", diagnosis.FirstComplaint);
        Assert.Equal(0, diagnosis.Result.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_cause_is_named_first_and_the_remedy_mends_it_as_printed(string name) =>
        StateProof.Run(_its, EnvFileStates.All.Single(state => state.Name == name));
}
