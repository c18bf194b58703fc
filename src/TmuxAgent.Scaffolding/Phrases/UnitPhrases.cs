using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Scaffolding.Phrases;

/// <summary>What units are called.</summary>
internal static class UnitPhrases
{
    /// <summary>The orchestrator's unit.</summary>
    public static Phrase Orchestrator(string project) => new Phrase($"{project} orchestrator", $"{project} 编排器");

    /// <summary>The runner's unit.</summary>
    public static Phrase Runner(string project) => new Phrase($"{project} runner", $"{project} 执行器");
}
