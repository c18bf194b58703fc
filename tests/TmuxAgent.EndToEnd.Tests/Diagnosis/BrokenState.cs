namespace TmuxAgent.EndToEnd.Tests.Diagnosis;

/// <summary>One thing that is wrong, how the diagnosis begins to name it, and what its remedy is given to paste.</summary>
/// <param name="Name">For people.</param>
/// <param name="Break">Makes it so.</param>
/// <param name="Cause">Part of the first complaint.</param>
public sealed record BrokenState(string Name, Action<DiagnosedRepository> Break, string Cause)
{
    /// <summary>What a person pastes.</summary>
    public Func<DiagnosedRepository, string> Pasted { get; init; } = _ => "";

    /// <summary>The complaint that is left once it is mended, such as of what a person has yet to decide; empty for none.</summary>
    public string Then { get; init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
