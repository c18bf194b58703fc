using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0103: more than one blank line in a row.</summary>
internal static class EnvExtraBlankLineRule
{
    public static IEnumerable<Finding> Check(EnvDocument document)
    {
        for (var i = 1; i < document.Lines.Count; i++)
        {
            var line = document.Lines[i];
            if (line.Kind == EnvLineKind.Blank && document.Lines[i - 1].Kind == EnvLineKind.Blank)
            {
                yield return new Finding(
                    RuleCatalog.EnvExtraBlankLine,
                    "A blank line stands above already; one is enough.",
                    document.LocationOf(line),
                    EnvFixes.Replace("Remove the blank line", line.Span, ""));
            }
        }
    }
}
