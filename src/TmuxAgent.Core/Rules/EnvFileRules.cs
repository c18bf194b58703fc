using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.Rules;

/// <summary>All rules about env files: what the tool says and what the compiler says is the same.</summary>
public static class EnvFileRules
{
    /// <summary>Checks one env file.</summary>
    /// <param name="document">The file; its path tells the committed example from the real one.</param>
    /// <param name="manifest">What the keys must be; null checks the text alone.</param>
    /// <returns>The findings in the order of the file. None holds a value of it.</returns>
    public static IReadOnlyList<Finding> Check(EnvDocument document, AgentManifest? manifest)
    {
        var findings = TextFindings(document, manifest?.Env);
        if (manifest is not null)
            findings = findings.Concat(KeyFindings(document, manifest.Env));
        return [.. findings.OrderBy(f => f.Location.Span.Start).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<Finding> TextFindings(EnvDocument document, EnvSection? section) =>
        EnvDuplicateKeyRule.Check(document)
            .Concat(EnvMissingFinalNewlineRule.Check(document))
            .Concat(EnvExtraBlankLineRule.Check(document))
            .Concat(EnvBadKeyRule.Check(document))
            .Concat(EnvNoAssignmentRule.Check(document))
            .Concat(EnvLowerCaseKeyRule.Check(document, section))
            .Concat(EnvNeedlessQuotesRule.Check(document))
            .Concat(EnvBlankAroundEqualsRule.Check(document))
            .Concat(EnvExpansionRule.Check(document))
            .Concat(EnvTrailingBlankRule.Check(document))
            .Concat(EnvUnorderedKeyRule.Check(document))
            .Concat(EnvUnquotedBlankRule.Check(document))
            .Concat(EnvCarriageReturnRule.Check(document))
            .Concat(EnvControlCharacterRule.Check(document))
            .Concat(EnvUnquotedOperatorRule.Check(document))
            .Concat(EnvUnclosedQuoteRule.Check(document))
            .Concat(EnvInlineCommentRule.Check(document))
            .Concat(EnvCommentContinuationRule.Check(document))
            .Concat(EnvByteOrderMarkRule.Check(document))
            .Concat(EnvReadDifferentlyRule.Check(document));

    private static IEnumerable<Finding> KeyFindings(EnvDocument document, EnvSection section)
    {
        var findings = KeyAliasUsedRule.Check(document, section)
            .Concat(KeyUndeclaredRule.Check(document, section))
            .Concat(KeyValueTypeRule.Check(document, section))
            .Concat(KeyDeprecatedRule.Check(document, section))
            .Concat(KeyTwoSpellingsRule.Check(document, section))
            .Concat(KeyMirrorDiffersRule.Check(document, section))
            .Concat(KeyNoProxyLoopbackRule.Check(document, section));
        // The committed example has no values; only the real file must.
        return document.Text.Path == section.Example
            ? findings
            : findings.Concat(KeyRequiredMissingRule.Check(document, section)).Concat(KeyRecommendedMissingRule.Check(document, section));
    }
}
