using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Diffs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>The files of a plan as unified diffs: what <c>diff</c> and <c>generate --diff</c> show.</summary>
internal static class ShownDiff
{
    /// <summary>Prints the files that have a diff, or that nothing is done about although something should be.</summary>
    public static void Print(IEnumerable<PlannedFile> files, EnvSection env, Terminal terminal)
    {
        foreach (var file in files.Where(file => IsShown(file, env)))
        {
            var verdict = terminal.Say(VerdictWords.Of(VerdictName.Of(file.Verdict)));
            var reason = terminal.Say(file.Reason);
            var head = $"{verdict}  {Printable.Text(file.Path)}  {Printable.Text(reason)}";
            Folded.Print(terminal.Output, terminal.Width, head);
            DiffText.Print(FileDiff.Of(file, env), terminal);
        }
    }

    /// <summary>Every file with its diff.</summary>
    public static IEnumerable<ReportedFile> Reported(IEnumerable<PlannedFile> files, EnvSection env) =>
        files.Select(file => RegenerationReport.Line(file) with { Diff = DiffText.Plain(FileDiff.Of(file, env)) });

    /// <summary>Whether there is anything to show of a file.</summary>
    public static bool IsShown(PlannedFile file, EnvSection env) =>
        file.Verdict == Verdict.Refused || FileDiff.Of(file, env).Count > 0;
}
