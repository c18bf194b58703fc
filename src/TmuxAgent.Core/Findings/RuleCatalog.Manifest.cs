using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Findings;

// 03xx: tmuxagent.toml. 030x is its text as TOML, from 0310 on is what it says.
/// <summary>
/// The rules whose check is a reader's own: 03xx, what a manifest says, and 04xx, what a template says. They are listed with
/// all others in <c>RuleList</c>.
/// </summary>
public static partial class RuleCatalog
{
    /// <summary>TMA0301</summary>
    public static Rule ManifestNotUtf8 { get; } = new("TMA0301", RuleTitles.ManifestNotUtf8, Severity.Error);

    /// <summary>TMA0302</summary>
    public static Rule TomlSyntax { get; } = new("TMA0302", RuleTitles.TomlSyntax, Severity.Error);

    /// <summary>TMA0303</summary>
    public static Rule TomlDuplicate { get; } = new("TMA0303", RuleTitles.TomlDuplicate, Severity.Error);

    /// <summary>TMA0304</summary>
    public static Rule TomlValue { get; } = new("TMA0304", RuleTitles.TomlValue, Severity.Error);

    /// <summary>TMA0305</summary>
    public static Rule TomlLimit { get; } = new("TMA0305", RuleTitles.TomlLimit, Severity.Error);

    /// <summary>TMA0310</summary>
    public static Rule ManifestVersion { get; } = new("TMA0310", RuleTitles.ManifestVersion, Severity.Error);

    /// <summary>TMA0311</summary>
    public static Rule ManifestUnknownName { get; } = new("TMA0311", RuleTitles.ManifestUnknownName, Severity.Error);

    /// <summary>TMA0312</summary>
    public static Rule ManifestType { get; } = new("TMA0312", RuleTitles.ManifestType, Severity.Error);

    /// <summary>TMA0313</summary>
    public static Rule ManifestValue { get; } = new("TMA0313", RuleTitles.ManifestValue, Severity.Error);

    /// <summary>TMA0314</summary>
    public static Rule ManifestKeyName { get; } = new("TMA0314", RuleTitles.ManifestKeyName, Severity.Error);

    /// <summary>TMA0315</summary>
    public static Rule ManifestAlias { get; } = new("TMA0315", RuleTitles.ManifestAlias, Severity.Error);

    /// <summary>TMA0316</summary>
    public static Rule ManifestConstraint { get; } = new("TMA0316", RuleTitles.ManifestConstraint, Severity.Error);

    /// <summary>TMA0317</summary>
    public static Rule ManifestDefault { get; } = new("TMA0317", RuleTitles.ManifestDefault, Severity.Error);

    /// <summary>TMA0318</summary>
    public static Rule ManifestSecret { get; } = new("TMA0318", RuleTitles.ManifestSecret, Severity.Error);

    /// <summary>TMA0319</summary>
    public static Rule ManifestPattern { get; } = new("TMA0319", RuleTitles.ManifestPattern, Severity.Error);

    /// <summary>TMA0320</summary>
    public static Rule ManifestPath { get; } = new("TMA0320", RuleTitles.ManifestPath, Severity.Error);

    /// <summary>TMA0321</summary>
    public static Rule ManifestIdentifier { get; } = new("TMA0321", RuleTitles.ManifestIdentifier, Severity.Error);
}
