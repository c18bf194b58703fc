using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent check</c>: every disagreement between the manifest, the env file, its example and the sources.</summary>
internal static class CheckCommand
{
    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, dryRun, json) = (CommonOptions.Directory(), CommonOptions.DryRun(), CommonOptions.Json());
        var format = FormatOption.Create(machine);
        var fix = new SpokenOption<bool>("--fix") { Says = OptionPhrases.CheckFix };
        var staged = new SpokenOption<bool>("--staged") { Says = OptionPhrases.CheckStaged };
        var history = new SpokenOption<bool>("--history") { Says = OptionPhrases.CheckHistory };
        var baseline = File("--baseline", OptionPhrases.CheckBaseline);
        var write = File("--write-baseline", OptionPhrases.CheckWriteBaseline);
        var command = new SpokenCommand("check", VerbPhrases.Check)
        {
            directory,
            fix,
            dryRun,
            staged,
            history,
            baseline,
            write,
            format,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
                result.AddError(machine.Terminal.Say(UsagePhrases.DryRunNeedsFix));
            if (result.GetValue(staged) && result.GetValue(fix))
                result.AddError(machine.Terminal.Say(UsagePhrases.StagedOrFix));
            if (result.GetValue(write) is not null && (result.GetValue(fix) || result.GetValue(baseline) is not null))
                result.AddError(machine.Terminal.Say(UsagePhrases.WriteBaselineAlone));
        });
        command.SetAction(result =>
        {
            var run = new CheckRun(
                machine,
                result.DirectoryOf(directory, machine),
                FormatOption.Of(result),
                result.GetValue(staged)
            )
            {
                History = result.GetValue(history),
                Baseline = result.GetValue(baseline) is { } known ? new BaselineFile(known, machine) : null,
            };
            if (result.GetValue(write) is { } name)
                return run.WriteBaseline(new BaselineFile(name, machine), name);
            return result.GetValue(fix) ? run.Fix(result.GetValue(dryRun)) : run.Check();
        });
        return command;
    }

    private static Option<string?> File(string name, Phrase says) =>
        new SpokenOption<string?>(name) { Says = says, HelpName = "FILE" };
}
