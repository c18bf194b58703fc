using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

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
    public static Rule WrongType { get; } = new("TMA0503", RuleTitles.SourceWrongType, Severity.Warning);

    /// <summary>TMA0504</summary>
    public static UseRule DeprecatedKey { get; } = new SourceDeprecatedKeyRule();

    /// <summary>TMA0505</summary>
    public static Rule Secret { get; } = new("TMA0505", RuleTitles.SourceSecret, Severity.Error);

    /// <summary>TMA0506</summary>
    public static Rule LiteralKey { get; } = new("TMA0506", RuleTitles.SourceLiteralKey, Severity.Hidden);

    /// <summary>TMA0507</summary>
    public static Rule UntypedRead { get; } = new("TMA0507", RuleTitles.SourceUntypedRead, Severity.Hidden);

    /// <summary>TMA0508</summary>
    public static Rule BoundSettings { get; } = new("TMA0508", RuleTitles.SourceBoundSettings, Severity.Error);
}
