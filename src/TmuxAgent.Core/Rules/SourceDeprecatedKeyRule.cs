using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0504: the manifest says what to use instead.</summary>
public sealed class SourceDeprecatedKeyRule()
    : UseRule("TMA0504", "Source code uses a deprecated key", Severity.Warning)
{
    /// <summary>What is said of a deprecated key.</summary>
    public static string Message(string name, string reason) => $"'{name}' is deprecated: {reason}";

    internal override IEnumerable<Finding> Check(UseCheck check) =>
        from use in check.Uses
        let key = check.Declared.Find(use.Name)
        where key?.Deprecated is not null && key.Name == use.Name
        select Report(use, Message(key.Name, key.Deprecated!));
}
