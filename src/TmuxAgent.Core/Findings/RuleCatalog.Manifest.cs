namespace TmuxAgent.Core.Findings;

// 03xx: tmuxagent.toml. 030x is its text as TOML, from 0310 on is what it says.
/// <summary>
/// The rules whose check is a reader's own: 03xx, what a manifest says, and 04xx, what a template says. They are listed with
/// all others in <c>RuleList</c>.
/// </summary>
public static partial class RuleCatalog
{
    /// <summary>TMA0301</summary>
    public static Rule ManifestNotUtf8 { get; } = new("TMA0301", "The manifest is not UTF-8 text", Severity.Error);

    /// <summary>TMA0302</summary>
    public static Rule TomlSyntax { get; } = new("TMA0302", "The manifest is not valid TOML", Severity.Error);

    /// <summary>TMA0303</summary>
    public static Rule TomlDuplicate { get; } = new("TMA0303", "A key or table is defined twice", Severity.Error);

    /// <summary>TMA0304</summary>
    public static Rule TomlValue { get; } = new("TMA0304", "A TOML value is malformed or out of range", Severity.Error);

    /// <summary>TMA0305</summary>
    public static Rule TomlLimit { get; } =
        new("TMA0305", "The manifest exceeds a limit of the reader", Severity.Error);

    /// <summary>TMA0310</summary>
    public static Rule ManifestVersion { get; } =
        new("TMA0310", "The manifest's format version is missing or not supported", Severity.Error);

    /// <summary>TMA0311</summary>
    public static Rule ManifestUnknownName { get; } =
        new("TMA0311", "The manifest format has no such section or key", Severity.Error);

    /// <summary>TMA0312</summary>
    public static Rule ManifestType { get; } = new("TMA0312", "A manifest value has the wrong type", Severity.Error);

    /// <summary>TMA0313</summary>
    public static Rule ManifestValue { get; } = new("TMA0313", "A manifest value is not allowed", Severity.Error);

    /// <summary>TMA0314</summary>
    public static Rule ManifestKeyName { get; } =
        new("TMA0314", "An environment key has a name that not every program accepts", Severity.Error);

    /// <summary>TMA0315</summary>
    public static Rule ManifestAlias { get; } =
        new("TMA0315", "An alias collides with a key or another alias", Severity.Error);

    /// <summary>TMA0316</summary>
    public static Rule ManifestConstraint { get; } =
        new("TMA0316", "The constraints of a key contradict its type or each other", Severity.Error);

    /// <summary>TMA0317</summary>
    public static Rule ManifestDefault { get; } =
        new("TMA0317", "A default or example does not fit its own key", Severity.Error);

    /// <summary>TMA0318</summary>
    public static Rule ManifestSecret { get; } = new("TMA0318", "The manifest holds a secret", Severity.Error);

    /// <summary>TMA0319</summary>
    public static Rule ManifestPattern { get; } = new("TMA0319", "A pattern is no regular expression", Severity.Error);

    /// <summary>TMA0320</summary>
    public static Rule ManifestPath { get; } =
        new("TMA0320", "A path leaves the repository or cannot be written everywhere", Severity.Error);

    /// <summary>TMA0321</summary>
    public static Rule ManifestIdentifier { get; } = new("TMA0321", "A C# name is no identifier", Severity.Error);
}
