using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0501: only the present name is set. The compiler has the same rule, with its own way to the uses in C#.</summary>
public sealed class SourceAliasRule() : UseRule("TMA0501", RuleTitles.SourceAlias, Severity.Error)
{
    /// <summary>What is said of a former spelling.</summary>
    public static Phrase Message(string spelling, string name) => SourceRulePhrases.Alias(spelling, name);

    internal override IEnumerable<Finding> Check(UseCheck check)
    {
        foreach (var file in check.Files)
        {
            var present = new HashSet<string>(file.Uses.Where(IsSet).Select(use => use.Name), StringComparer.Ordinal);
            foreach (var use in file.Uses)
            {
                if (check.Declared.Find(use.Name) is { } key && key.Name != use.Name)
                    yield return Report(
                        use,
                        Message(use.Name, key.Name),
                        // With both spellings set in one file a rename would set one key twice.
                        IsSet(use) && present.Contains(key.Name)
                            ? null
                            : Rename(use, key.Name)
                    );
            }
        }
    }

    private static bool IsSet(KeyUse use) => use.Kind is KeyUseKind.Writes or KeyUseKind.Exports;

    private static SuggestedFix? Rename(KeyUse use, string name) =>
        use.Spelling switch
        {
            KeySpelling.WrittenOut => new SuggestedFix(
                SourceRulePhrases.Write(name),
                EquatableArray.Of(new TextEdit(use.Place.Span, name))
            ),
            KeySpelling.Shorthand => new SuggestedFix(
                SourceRulePhrases.Write(name),
                EquatableArray.Of(new TextEdit(use.Place.Span, $"{name}: {use.Name}"))
            ),
            _ => null,
        };
}
