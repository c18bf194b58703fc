using TmuxAgent.Cli.Phrases;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Reporting;

/// <summary>The two programs of the loop, by the stable names that JSON has.</summary>
internal static class LoopRole
{
    /// <summary>It decides.</summary>
    public const string Orchestrator = "orchestrator";

    /// <summary>It types.</summary>
    public const string Runner = "runner";

    /// <summary>What people call it.</summary>
    public static Phrase NameOf(string role) => role == Runner ? LoopPhrases.Runner : LoopPhrases.Orchestrator;
}
