using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0121: the start script ends at the line, or the program never gets the value.</summary>
internal sealed class EnvShellNameRule() : EnvRule("TMA0121", RuleTitles.ShellName, Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Assignments
        where ShellNames.IsKept(line.Key)
        select Report(check, line.KeySpan, EnvRulePhrases.ShellName(line.Key));
}
