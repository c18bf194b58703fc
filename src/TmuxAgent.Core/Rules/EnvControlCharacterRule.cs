using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0114: a control character other than tab and newline; one finding a line.</summary>
internal sealed class EnvControlCharacterRule() : EnvRule("TMA0114", RuleTitles.ControlCharacter, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Lines
        let control = line.Find(EnvDisagreementKind.ControlCharacter)
        where control is not null
        select Report(
            check,
            control.Span,
            EnvRulePhrases.ControlCharacter($"U+{(int)check.Document.Text.Content[control.Span.Start]:X4}")
        );
}
