using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0107: docker and podman take quotes for a part of the value.</summary>
internal sealed class EnvNeedlessQuotesRule() : EnvRule("TMA0107", RuleTitles.NeedlessQuotes, Severity.Hidden)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        check
            .Document.Assignments.Where(line =>
                line.Quoting is EnvQuoting.Single or EnvQuoting.Double && line.Value.Length > 0
            )
            .Where(line =>
                line.Disagreements.Count == 0
                && PortableForm.TryWrite(line.Value, out var text, out _)
                && text == line.Value
            )
            .Select(line =>
                Report(
                    check,
                    line.ValueSpan,
                    EnvRulePhrases.NeedlessQuotes(check.Names.Of(line)),
                    EnvFixes.Replace(EnvRulePhrases.RemoveQuotes, line.ValueSpan, line.Value)
                )
            );
}
