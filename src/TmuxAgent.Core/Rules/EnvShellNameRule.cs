using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Languages;

namespace TmuxAgent.Core.Rules;

/// <summary>TMA0121: the start script ends at the line, or the program never gets the value.</summary>
internal sealed class EnvShellNameRule()
    : EnvRule("TMA0121", "A key is a name that a shell keeps for itself", Severity.Error)
{
    internal override IEnumerable<Finding> Check(EnvCheck check) =>
        from line in check.Document.Assignments
        where ShellNames.IsKept(line.Key)
        select Report(
            check,
            line.KeySpan,
            $"A shell keeps the name {line.Key} for itself: the start script stops at this line, or the program never gets the value; use another name."
        );
}
