namespace TmuxAgent.Core.Findings;

// 02xx: keys in .env against the manifest.
public static partial class RuleCatalog
{
    /// <summary>TMA0201</summary>
    public static Rule KeyAliasUsed { get; } = new("TMA0201", "A key is spelled by its alias", Severity.Error);

    /// <summary>TMA0202</summary>
    public static Rule KeyUndeclared { get; } = new("TMA0202", "A key is not declared, and is likely a mistake", Severity.Warning);

    /// <summary>TMA0203</summary>
    public static Rule KeyRequiredMissing { get; } = new("TMA0203", "A required key has no value", Severity.Error);

    /// <summary>TMA0204</summary>
    public static Rule KeyRecommendedMissing { get; } = new("TMA0204", "A recommended key has no value", Severity.Info);

    /// <summary>TMA0205</summary>
    public static Rule KeyValueType { get; } = new("TMA0205", "A value does not fit what its key declares", Severity.Error);

    /// <summary>TMA0206</summary>
    public static Rule KeyDeprecated { get; } = new("TMA0206", "A key is deprecated", Severity.Warning);

    /// <summary>TMA0207</summary>
    public static Rule KeyTwoSpellings { get; } = new("TMA0207", "Two spellings of one key hold different values", Severity.Error);

    /// <summary>TMA0208</summary>
    public static Rule KeyMirrorDiffers { get; } = new("TMA0208", "A lower-case proxy key differs from its upper-case one", Severity.Warning);

    /// <summary>TMA0209</summary>
    public static Rule KeyNoProxyLoopback { get; } = new("TMA0209", "NO_PROXY lacks a loopback name", Severity.Warning);

    private static Rule[] KeyRules =>
    [
        KeyAliasUsed, KeyUndeclared, KeyRequiredMissing, KeyRecommendedMissing, KeyValueType, KeyDeprecated,
        KeyTwoSpellings, KeyMirrorDiffers, KeyNoProxyLoopback,
    ];
}
