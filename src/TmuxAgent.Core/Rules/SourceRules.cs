using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// 05xx, source code that reads the environment. The compiler's analyzers check them in C#; those that are a
/// <see cref="UseRule"/> the tool checks in every language.
/// </summary>
public static class SourceRules
{
    /// <summary>TMA0501</summary>
    public static UseRule Alias { get; } = new SourceAliasRule();

    /// <summary>TMA0502</summary>
    public static UseRule UnknownKey { get; } = new SourceUnknownKeyRule();

    /// <summary>TMA0503</summary>
    public static Rule WrongType { get; } =
        new("TMA0503", "Source code reads a key as a type that the manifest denies", Severity.Warning);

    /// <summary>TMA0504</summary>
    public static UseRule DeprecatedKey { get; } = new SourceDeprecatedKeyRule();

    /// <summary>TMA0505</summary>
    public static Rule Secret { get; } = new("TMA0505", "A secret is written into source code", Severity.Error);

    /// <summary>TMA0506</summary>
    public static Rule LiteralKey { get; } =
        new("TMA0506", "A key is written as text where a constant names it", Severity.Hidden);

    /// <summary>TMA0507</summary>
    public static Rule UntypedRead { get; } =
        new("TMA0507", "A key is read as text where the settings class has it typed", Severity.Hidden);

    /// <summary>TMA0508</summary>
    public static Rule BoundSettings { get; } =
        new("TMA0508", "The settings class is filled by a binder that knows no key", Severity.Error);
}
