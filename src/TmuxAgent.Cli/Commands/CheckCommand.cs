using System.CommandLine;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Rules;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent check</c>: every disagreement between the manifest and the env file.</summary>
internal static class CheckCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var command = new Command("check", "Check the manifest, and the env file against it.") { directory, json };
        command.SetAction(result => Run(result.DirectoryOf(directory, machine), result.GetValue(json), machine));
        return command;
    }

    // A hint is printed and does not fail the verb: a fresh scaffold without any key set is in order.
    private static int Run(string folder, bool json, Machine machine)
    {
        var repository = AgentRepository.Find(folder, machine);
        var manifest = repository.ReadManifest();
        var document = repository.ReadEnvFile(manifest.Env);
        IReadOnlyList<Finding> findings = document is null ? [] : EnvFileRules.Check(document, manifest);
        var fails = document is null || findings.Any(finding => finding.Rule.Severity >= Severity.Warning);
        var report = new Report("check", fails ? ExitCode.Findings : ExitCode.Success)
        {
            Findings = [.. findings.Where(finding => finding.Rule.Severity > Severity.Hidden)],
            Notes =
            [
                .. InterruptedRun.Notes(repository.Root, machine),
                .. document is null ? [$"there is no {manifest.Env.File}; `tmuxagent generate` writes it"] : Array.Empty<string>(),
            ],
        };
        report.Print(machine.Terminal, json);
        return report.ExitCode;
    }
}
