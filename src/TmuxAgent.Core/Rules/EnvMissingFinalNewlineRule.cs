using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0102: what is appended to such a file joins its last line.</summary>
internal static class EnvMissingFinalNewlineRule
{
    public static IEnumerable<Finding> Check(EnvDocument document)
    {
        var content = document.Text.Content;
        if (content.Length == 0 || content[content.Length - 1] == '\n')
            yield break;
        var end = new TextSpan(content.Length, 0);
        yield return new Finding(
            RuleCatalog.EnvMissingFinalNewline,
            "The last line has no newline, so a line appended by another program would join it; end the file with one.",
            document.Text.LocationOf(end),
            EnvFixes.Replace("End the file with a newline", end, "\n"));
    }
}
