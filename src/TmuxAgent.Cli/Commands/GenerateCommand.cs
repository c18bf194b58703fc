using System.CommandLine;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent generate</c>: brings every file to what the manifest asks for, without losing an edit.</summary>
internal static class GenerateCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var directory = CommonOptions.Directory();
        var dryRun = CommonOptions.DryRun();
        var json = CommonOptions.Json();
        var check = new SpokenOption<bool>("--check") { Says = OptionPhrases.GenerateCheck };
        var diff = new SpokenOption<bool>("--diff") { Says = OptionPhrases.GenerateDiff };
        var adopt = new SpokenOption<string[]>("--adopt") { Says = OptionPhrases.GenerateAdopt, HelpName = "FILE" };
        var force = new SpokenOption<bool>("--force") { Says = OptionPhrases.GenerateForce };
        var given = new SpokenOption<bool>("--stdin") { Says = OptionPhrases.GenerateStdin };
        var allowOutside = CommonOptions.AllowOutside();
        var command = new SpokenCommand("generate", VerbPhrases.Generate)
        {
            directory,
            dryRun,
            check,
            diff,
            adopt,
            force,
            given,
            allowOutside,
            json,
        };
        command.SetAction(result =>
            Run(
                machine,
                new GenerateSettings(
                    result.DirectoryOf(directory, machine),
                    result.GetValue(dryRun),
                    result.GetValue(check),
                    result.GetValue(diff),
                    result.GetValue(adopt) ?? [],
                    result.GetValue(force),
                    result.GetValue(given),
                    result.GetValue(allowOutside),
                    result.GetValue(json)
                )
            )
        );
        return command;
    }

    /// <summary>Carries the verb out and returns its exit code.</summary>
    public static int Run(Machine machine, GenerateSettings settings)
    {
        var given = settings.FromInput ? GivenKeys.Read(machine.Terminal) : null;
        var rendered = given is not null
            ? RenderedRepository.Load(settings.Directory, machine, given.Keys, given.ValuesFor)
            : RenderedRepository.Load(settings.Directory, machine);
        var adopted = settings.Adopted.Select(file => rendered.PathOf(file, machine)).ToArray();
        var looksOnly = settings.DryRun || settings.Check;
        if (!looksOnly)
        {
            var canAsk = machine.Terminal.CanAsk && !settings.Json;
            rendered.Approve(
                OutsideQuestion.Decide(machine.Terminal, rendered.FindUnapproved(), settings.AllowOutside, canAsk)
            );
        }
        var request = rendered.Request("generate", new PlanOptions(adopted, settings.Force) { Edits = rendered.Edits });
        var result = looksOnly ? rendered.Regeneration.Preview(request) : rendered.Regeneration.Run(request);
        if (!looksOnly && !result.IsEmpty)
            rendered.Remember();
        var exitCode = settings.Check ? result.CheckExitCode : result.ExitCode;

        var report = RegenerationReport.Of("generate", result, exitCode) with
        {
            DryRun = looksOnly,
            Notes = [.. rendered.Repository.FindClashes(rendered.Manifest), .. result.Notes],
            Next = looksOnly ? [] : DueSteps.After(rendered.Repository, result.Plan),
            Restarts = DueSteps.Readers(rendered.Repository, result.Plan),
            Run = looksOnly || result.IsEmpty ? null : result.Run,
        };
        if (settings.Diff && settings.Json)
            report = report with { Files = [.. ShownDiff.Reported(result.Plan.Files, rendered.Manifest.Env)] };
        // For a person the files that nothing happens to are noise; `status --all` lists them.
        var unchanged = VerdictName.Of(Verdict.Unchanged);
        var shown = settings.Json
            ? report
            : report with
            {
                Files = [.. report.Files.Where(file => file.Verdict != unchanged)],
            };
        if (settings.Diff && !settings.Json)
            ShownDiff.Print(result.Plan.Files, rendered.Manifest.Env, machine.Terminal);
        shown.Print(machine.Terminal, settings.Json);
        var isSettled = result.Plan.Files.All(file => file.Disagreements.Count == 0);
        if (!settings.Json && !machine.Terminal.IsQuiet && result.IsEmpty && isSettled && exitCode == ExitCode.Success)
            machine.Terminal.Output.WriteLine(machine.Terminal.Say(ReportPhrases.NothingToDo));
        return exitCode;
    }
}

/// <summary>What the user asked <c>generate</c> for.</summary>
/// <param name="Directory">A folder in the repository.</param>
/// <param name="DryRun">Whether nothing is written.</param>
/// <param name="Check">Whether nothing is written and drift is an error.</param>
/// <param name="Diff">Whether the changes are shown.</param>
/// <param name="Adopted">Files to take in as they stand.</param>
/// <param name="Force">Whether files in the way are replaced.</param>
/// <param name="FromInput">Whether keys to set first are on standard input.</param>
/// <param name="AllowOutside">Whether everything outside of the repository is approved.</param>
/// <param name="Json">Whether the report is JSON.</param>
internal sealed record GenerateSettings(
    WorkFolder Directory,
    bool DryRun,
    bool Check,
    bool Diff,
    IReadOnlyList<string> Adopted,
    bool Force,
    bool FromInput,
    bool AllowOutside,
    bool Json
);
