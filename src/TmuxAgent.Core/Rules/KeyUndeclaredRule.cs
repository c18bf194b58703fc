using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0202: a key under an owned prefix, or near a declared one, is no key of somebody else.</summary>
internal sealed class KeyUndeclaredRule() : KeyRule("TMA0202", RuleTitles.Undeclared, Severity.Warning)
{
    // To look for what a key resembles costs time; beyond this many a file is nobody's typing.
    private const int MostCompared = 1_000;

    private protected override IEnumerable<Finding> Check(EnvCheck check, EnvSection section)
    {
        var undeclared = check.Document.Assignments.Where(line =>
            check.Declared!.Find(line.Key) is null && check.Names.MayShow(line)
        );
        return undeclared
            .Select((line, i) => Find(check, line, section, i < MostCompared ? check.Suggestions.For(line.Key) : null))
            .OfType<Finding>();
    }

    private Finding? Find(EnvCheck check, EnvLine line, EnvSection section, KeySuggestion? suggestion)
    {
        if (UndeclaredKey.Why(line.Key, section, suggestion) is not { } why)
            return null;
        var message = suggestion is not null
            ? KeyRulePhrases.RenameOrDeclare(why, line.Key)
            : KeyRulePhrases.DeclareOrRemove(why, line.Key);
        var fix =
            suggestion is not null && check.Document.Find(suggestion.Key.Name) is null
                ? EnvFixes.Replace(KeyRulePhrases.RenameTo(suggestion.Key.Name), line.KeySpan, suggestion.Key.Name)
                : null;
        return Report(check, line.KeySpan, message, fix);
    }
}
