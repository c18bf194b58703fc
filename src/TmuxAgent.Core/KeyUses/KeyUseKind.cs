namespace TmuxAgent.Core.KeyUses;

/// <summary>What is done with a key.</summary>
public enum KeyUseKind
{
    /// <summary>Its value is asked for, or whether it has one.</summary>
    Reads,

    /// <summary>It is set or removed for the process itself.</summary>
    Writes,

    /// <summary>It is handed on to other programs with a value that is said there.</summary>
    Exports,

    /// <summary>It is named and handed on as it is: neither asked for nor set.</summary>
    Mentions,
}
