using System.CommandLine;
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
        var file = new Argument<string>("FILE") { Description = "A file in conflict, or with keys that disagree." };
        var key = new Argument<string?>("KEY")
        {
            Description = "One key of .env, orchestrator.toml or fleet.toml. Without it, every key that disagrees.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var ours = new Option<bool>("--ours") { Description = "Keep what is in the file." };
        var theirs = new Option<bool>("--theirs") { Description = "Take what the manifest says." };
        var edit = new Option<bool>("--edit")
        {
            Description = "Settle the file in $VISUAL or $EDITOR, on a private copy that is checked afterwards.",
        };
        var command = new Command(Verb, "Settle a conflict, or keys of which the file and the manifest disagree.")
        {
            file,
            key,
            ours,
            theirs,
            edit,
            directory,
            json,
        };
        command.Validators.Add(result =>
        {
            if (new[] { ours, theirs, edit }.Count(side => result.GetValue(side)) != 1)
                result.AddError(
                    "say who is right: --ours keeps the file, --theirs takes the manifest's word, --edit lets you settle it in your editor."
                );
            else if (result.GetValue(edit) && result.GetValue(key) is not null)
                result.AddError("--edit settles the whole file; leave the key away.");
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
            throw run.Nothing($"and the manifest do not disagree about {key}");
        if (choice.Key is null && file.Disagreements.Count == 0 && file.Verdict != Verdict.Conflict)
            throw run.Nothing("is in no conflict, and the manifest does not disagree with it");
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
