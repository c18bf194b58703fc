namespace TmuxAgent.Core.Findings;

/// <summary>How much a finding matters; the same four steps as the C# compiler's.</summary>
public enum Severity
{
    /// <summary>Not reported, but a fix is offered in an editor.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Likely wrong; the verb still succeeds unless findings are asked to fail it.</summary>
    Warning,

    /// <summary>Wrong; the verb or the build fails.</summary>
    Error,
}
