using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0102: what is appended to such a file joins its last line.</summary>
internal sealed class EnvMissingFinalNewlineRule() : EnvRule("TMA0102", RuleTitles.MissingFinalNewline, Severity.Info)
{
    internal override IEnumerable<Finding> Check(EnvCheck check)
    {
        var content = check.Document.Text.Content;
        if (content.Length == 0 || content[content.Length - 1] == '\n')
            yield break;
        var end = new TextSpan(content.Length, 0);
        yield return Report(
            check,
            end,
            EnvRulePhrases.MissingFinalNewline,
            EnvFixes.Replace(EnvRulePhrases.AddNewline, end, "\n")
        );
    }
}
