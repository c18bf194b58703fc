using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Reporting;

/// <summary>What a plan comes to, for a report: the same words in every verb.</summary>
internal static class RegenerationReport
{
    /// <summary>One line a file, in the order of the plan.</summary>
    public static Report Of(string verb, RegenerationResult result, int exitCode) =>
        new(verb, exitCode)
        {
            Files = [.. result.Plan.Files.Select(Line)],
            Notes = [.. result.Notes],
            Changed = !result.IsEmpty,
        };

    /// <summary>The line of one file.</summary>
    public static ReportedFile Line(PlannedFile file) =>
        new(file.Path, VerdictName.Of(file.Verdict), file.Reason) { Settle = [.. Settling.Commands(file)] };
}
