namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>The processes that are kept running, and read a file once, when they start.</summary>
[Flags]
public enum Readers
{
    /// <summary>None: it is read by people, or anew each time.</summary>
    None = 0,

    /// <summary>The orchestrator.</summary>
    Orchestrator = 1,

    /// <summary>The runner.</summary>
    Runner = 2,

    /// <summary>Both.</summary>
    Both = Orchestrator | Runner,
}
