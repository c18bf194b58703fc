using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>05xx, source code that reads the environment. Their checks are the compiler's analyzers.</summary>
public static class SourceRules
{
    /// <summary>TMA0501</summary>
    public static Rule Alias { get; } = new("TMA0501", "Source code uses a former spelling of a key", Severity.Error);

    /// <summary>TMA0502</summary>
    public static Rule UnknownKey { get; } =
        new("TMA0502", "Source code uses a key that the manifest does not declare", Severity.Warning);

    /// <summary>TMA0503</summary>
    public static Rule WrongType { get; } =
        new("TMA0503", "Source code reads a key as a type that the manifest denies", Severity.Warning);

    /// <summary>TMA0504</summary>
    public static Rule DeprecatedKey { get; } = new("TMA0504", "Source code uses a deprecated key", Severity.Warning);

    /// <summary>TMA0505</summary>
    public static Rule Secret { get; } = new("TMA0505", "A secret is written into source code", Severity.Error);

    /// <summary>TMA0506</summary>
    public static Rule LiteralKey { get; } =
        new("TMA0506", "A key is written as text where a constant names it", Severity.Hidden);

    /// <summary>TMA0507</summary>
    public static Rule UntypedRead { get; } =
        new("TMA0507", "A key is read as text where the settings class has it typed", Severity.Hidden);
}
