using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// Every rule of the tool and of the compiler. Identifiers are never reused: 01xx <c>.env</c> text and portability, 02xx
/// keys, 03xx manifest, 04xx templates, 05xx source code that reads the environment, 06xx repository hygiene.
/// </summary>
public static class RuleList
{
    // 06xx
    private static UseRule[] Repository { get; } =
    [new UndeclaredReadRule(), new UnreadKeyRule(), new DefaultDiffersRule(), new TwoSpellingsInUseRule()];

    /// <summary>The rules over env files, in the order of their identifiers.</summary>
    public static IReadOnlyList<EnvRule> Env { get; } =
    [
        new EnvDuplicateKeyRule(),
        new EnvMissingFinalNewlineRule(),
        new EnvExtraBlankLineRule(),
        new EnvBadKeyRule(),
        new EnvNoAssignmentRule(),
        new EnvLowerCaseKeyRule(),
        new EnvNeedlessQuotesRule(),
        new EnvBlankAroundEqualsRule(),
        new EnvExpansionRule(),
        new EnvTrailingBlankRule(),
        new EnvUnorderedKeyRule(),
        new EnvUnquotedBlankRule(),
        new EnvCarriageReturnRule(),
        new EnvControlCharacterRule(),
        new EnvUnquotedOperatorRule(),
        new EnvUnclosedQuoteRule(),
        new EnvInlineCommentRule(),
        new EnvCommentContinuationRule(),
        new EnvByteOrderMarkRule(),
        new EnvReadDifferentlyRule(),
        new EnvShellNameRule(),
        new EnvTooLongRule(),
        new KeyAliasUsedRule(),
        new KeyUndeclaredRule(),
        new KeyRequiredMissingRule(),
        new KeyRecommendedMissingRule(),
        new KeyValueTypeRule(),
        new KeyDeprecatedRule(),
        new KeyTwoSpellingsRule(),
        new KeyMirrorDiffersRule(),
        new KeyNoProxyLoopbackRule(),
    ];

    /// <summary>The rules over the uses of keys, in the order of their identifiers.</summary>
    public static IReadOnlyList<UseRule> Uses { get; } =
    [SourceRules.Alias, SourceRules.UnknownKey, SourceRules.DeprecatedKey, .. Repository];

    /// <summary>All rules, in the order of their identifiers.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Env, .. RuleCatalog.All, .. SourceRules.All, .. Repository];
}
