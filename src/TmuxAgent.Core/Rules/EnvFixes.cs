using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>The mends that several env rules share.</summary>
internal static class EnvFixes
{
    /// <summary>
    /// Writes the value of a line in its portable form. Null where there is none, or where the line does not say which
    /// value is meant: it is expanded, or programs disagree where it ends.
    /// </summary>
    public static SuggestedFix? WritePortably(EnvCheck check, EnvLine line)
    {
        if (
            line.Has(EnvDisagreementKind.Expansion)
            || line.IsUncertain
            || !PortableForm.TryWrite(line.Value, out var text, out _)
        )
            return null;
        var span = TextSpan.FromBounds(line.KeySpan.End, line.ValueSpan.End);
        return check.Document.Raw(span) == "=" + text
            ? null
            : Replace(EnvRulePhrases.WritePortably(check.Names.Of(line)), span, "=" + text);
    }

    /// <summary>What to write instead, in words: the end of a message about a value.</summary>
    public static Phrase Remedy(EnvLine line)
    {
        if (line.IsUncertain)
            return EnvRulePhrases.WriteOnOneLine;
        if (PortableForm.TryWrite(line.Value, out var text, out var problem))
        {
            return text.Length == 0 || text[0] is not ('\'' or '"') ? EnvRulePhrases.WriteBare
                : text[0] == '\'' ? EnvRulePhrases.WriteInSingleQuotes
                : EnvRulePhrases.WriteInDoubleQuotes;
        }
        return EnvRulePhrases.NoSpelling(problem.Named);
    }

    public static SuggestedFix Replace(Phrase title, TextSpan span, string text) =>
        new(title, EquatableArray.Of(new TextEdit(span, text)));
}
