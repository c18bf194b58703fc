using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>
/// Every rule of the tool and of the compiler. Identifiers are never reused: 01xx <c>.env</c> text and portability, 02xx
/// keys, 03xx manifest, 04xx templates, 05xx source code that reads the environment, 06xx repository hygiene.
/// </summary>
public static class RuleList
{
    /// <summary>All rules, in the order of their identifiers.</summary>
    public static IReadOnlyList<Rule> All { get; } =
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
        new KeyPlaceholderRule(),
        new KeyWrappedUrlRule(),
        RuleCatalog.ManifestNotUtf8,
        RuleCatalog.TomlSyntax,
        RuleCatalog.TomlDuplicate,
        RuleCatalog.TomlValue,
        RuleCatalog.TomlLimit,
        RuleCatalog.ManifestVersion,
        RuleCatalog.ManifestUnknownName,
        RuleCatalog.ManifestType,
        RuleCatalog.ManifestValue,
        RuleCatalog.ManifestKeyName,
        RuleCatalog.ManifestAlias,
        RuleCatalog.ManifestConstraint,
        RuleCatalog.ManifestDefault,
        RuleCatalog.ManifestSecret,
        RuleCatalog.ManifestPattern,
        RuleCatalog.ManifestPath,
        RuleCatalog.ManifestIdentifier,
        RuleCatalog.TemplateSyntax,
        RuleCatalog.TemplateUnknownName,
        RuleCatalog.TemplateWrongUse,
        RuleCatalog.TemplateUnwritableValue,
        RuleCatalog.TemplateBareHole,
        RuleCatalog.TemplateLimit,
        RuleCatalog.TemplateUnknownOverride,
        SourceRules.Alias,
        SourceRules.UnknownKey,
        SourceRules.WrongType,
        SourceRules.DeprecatedKey,
        SourceRules.Secret,
        SourceRules.LiteralKey,
        SourceRules.UntypedRead,
        SourceRules.BoundSettings,
        new UndeclaredReadRule(),
        new UnreadKeyRule(),
        new DefaultDiffersRule(),
        new TwoSpellingsInUseRule(),
        new NeedlessSuppressionRule(),
        KeyedFileRules.Disagrees,
        KeyedFileRules.Overrides,
        KeyedFileRules.Contradicts,
        new EnvTrackedRule(),
        new EnvInHistoryRule(),
        new EnvNotIgnoredRule(),
        new CommittedFileIgnoredRule(),
        new ExampleLacksKeyRule(),
        new EnvModeRule(),
        new SecretInFileRule(),
    ];

    internal static NeedlessSuppressionRule NeedlessSuppression { get; } =
        All.OfType<NeedlessSuppressionRule>().Single();

    /// <summary>TMA0626</summary>
    public static SecretInFileRule SecretInFile { get; } = All.OfType<SecretInFileRule>().Single();

    /// <summary>TMA0625</summary>
    public static RepositoryRule EnvMode { get; } = All.OfType<EnvModeRule>().Single();

    /// <summary>TMA0624</summary>
    public static RepositoryRule ExampleLacksKey { get; } = All.OfType<ExampleLacksKeyRule>().Single();

    /// <summary>The rules over what git and the disk say, in the order of their identifiers.</summary>
    public static IReadOnlyList<RepositoryRule> Repository { get; } = [.. All.OfType<RepositoryRule>()];

    /// <summary>The rules over env files, in the order of their identifiers.</summary>
    public static IReadOnlyList<EnvRule> Env { get; } = [.. All.OfType<EnvRule>()];

    /// <summary>The rules over the uses of keys, in the order of their identifiers.</summary>
    public static IReadOnlyList<UseRule> Uses { get; } = [.. All.OfType<UseRule>()];
}
