using TmuxAgent.Core.Collections;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
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
            : Replace($"Write {check.Names.Of(line)} so that every program reads it alike", span, "=" + text);
    }

    /// <summary>What to write instead, in words: the end of a message about a value.</summary>
    public static string Remedy(EnvLine line)
    {
        if (line.IsUncertain)
            return "write the value that is meant on one line, in quotes";
        if (PortableForm.TryWrite(line.Value, out var text, out var problem))
        {
            return text.Length == 0 || text[0] is not ('\'' or '"') ? "write it without quotes and escapes"
                : text[0] == '\'' ? "write it in single quotes"
                : "write it in double quotes";
        }
        return $"no spelling is read alike, since it holds {string.Join(", ", problem.Characters)}: choose another value";
    }

    public static SuggestedFix Replace(string title, TextSpan span, string text) =>
        new(title, EquatableArray.Of(new TextEdit(span, text)));
}
