namespace TmuxAgent.Core.Findings;

// 03xx: tmuxagent.toml. 030x is its text as TOML, from 0310 on is what it says.
public static partial class RuleCatalog
{
    /// <summary>TMA0301</summary>
    public static Rule ManifestNotUtf8 { get; } =
        new("TMA0301", "The manifest is not UTF-8 text", Severity.Error);

    /// <summary>TMA0302</summary>
    public static Rule TomlSyntax { get; } =
        new("TMA0302", "The manifest is not valid TOML", Severity.Error);

    /// <summary>TMA0303</summary>
    public static Rule TomlDuplicate { get; } =
        new("TMA0303", "A key or table is defined twice", Severity.Error);

    /// <summary>TMA0304</summary>
    public static Rule TomlValue { get; } =
        new("TMA0304", "A TOML value is malformed or out of range", Severity.Error);

    /// <summary>TMA0305</summary>
    public static Rule TomlLimit { get; } =
        new("TMA0305", "The manifest exceeds a limit of the reader", Severity.Error);

    private static Rule[] ManifestRules =>
        [ManifestNotUtf8, TomlSyntax, TomlDuplicate, TomlValue, TomlLimit];
}
