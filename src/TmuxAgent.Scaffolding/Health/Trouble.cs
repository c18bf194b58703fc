using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Health;

/// <summary>
/// One thing that can be wrong, with cause and remedy. <c>{0}</c> and so on stand for what was seen; no secret is ever put in
/// their places.
/// </summary>
/// <param name="Id">Stable name, such as <c>proxy-down</c>.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Reason">What is seen.</param>
/// <param name="Cause">Why that is so, or what comes of it.</param>
internal sealed record Trouble(string Id, HealthLevel Level, Pattern Reason, Pattern Cause)
{
    /// <summary>What to do, in words; empty where the command says it all.</summary>
    public Pattern Advice { get; init; } = Pattern.None;

    /// <summary>What to type; empty where words must do.</summary>
    public string Command { get; init; } = "";
}
