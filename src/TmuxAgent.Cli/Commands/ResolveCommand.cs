using System.CommandLine;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>tmuxagent resolve</c>: says who is right where a file and the manifest disagree.</summary>
internal static class ResolveCommand
{
    private const string Verb = "resolve";

    /// <summary>The verb's command line.</summary>
    public static Command Create(Machine machine)
    {
        var (directory, json) = (CommonOptions.Directory(), CommonOptions.Json());
        var file = new SpokenArgument<string>("FILE") { Says = OptionPhrases.SettledFile };
        var key = new SpokenArgument<string?>("KEY")
        {
            Says = OptionPhrases.SettledKey,
            Arity = ArgumentArity.ZeroOrOne,
        };
        var ours = new SpokenOption<bool>("--ours") { Says = OptionPhrases.Ours };
        var theirs = new SpokenOption<bool>("--theirs") { Says = OptionPhrases.Theirs };
        var edit = new SpokenOption<bool>("--edit") { Says = OptionPhrases.Edit };
        var command = new SpokenCommand(Verb, VerbPhrases.Resolve) { file, key, ours, theirs, edit, directory, json };
        command.Validators.Add(result =>
        {
            if (new[] { ours, theirs, edit }.Count(side => result.GetValue(side)) != 1)
                result.AddError(machine.Terminal.Say(UsagePhrases.SayWhoIsRight));
            else if (result.GetValue(edit) && result.GetValue(key) is not null)
                result.AddError(machine.Terminal.Say(UsagePhrases.EditWithoutKey));
        });
        command.SetAction(result =>
            Resolve(
                new SettleRun(
                    machine,
                    result.DirectoryOf(directory, machine),
                    Verb,
                    result.GetValue(file)!,
                    result.GetValue(json)
                ),
                new KeySettlement(result.GetValue(theirs) ? KeySide.Theirs : KeySide.Ours, result.GetValue(key)),
                result.GetValue(edit) ? machine : null
            )
        );
        return command;
    }

    // With a machine, in its editor.
    private static int Resolve(SettleRun run, KeySettlement choice, Machine? editing)
    {
        var file = run.Before;
        if (choice.Key is { } key && !file.Disagreements.Contains(key) && !file.Overrides.Contains(key))
            throw SettleRun.Nothing(RunPhrases.KeyAgrees(run.Path, key));
        if (choice.Key is null && file.Disagreements.Count == 0 && file.Verdict != Verdict.Conflict)
            throw SettleRun.Nothing(RunPhrases.NoConflict(run.Path));
        if (editing is not null)
            return new EditRun(run, editing).Run();
        var settlements = new Dictionary<string, KeySettlement> { [run.Path] = choice };
        IReadOnlyCollection<string> whole = file.Disagreements.Count == 0 && choice.Key is null ? [run.Path] : [];
        return run.Run(
            choice.Side == KeySide.Ours
                ? new PlanOptions(whole, Force: false) { Settlements = settlements }
                : PlanOptions.Plain with
                {
                    Replaced = whole,
                    Settlements = settlements,
                }
        );
    }
}
