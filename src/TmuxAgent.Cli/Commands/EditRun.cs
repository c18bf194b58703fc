using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Keyed;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary><c>resolve --edit</c>: the person settles a file in an editor, on a private copy that is checked afterwards.</summary>
internal sealed class EditRun(SettleRun run, Machine machine)
{
    private const int PrivateMode = 0b110_000_000;

    /// <summary>Opens the editor, takes what comes of it and returns the exit code.</summary>
    public int Run()
    {
        var file = run.Before;
        var before = TextToEdit(file);
        var folder = run.MakePrivateFolder();
        var copy = Place.Of(Path.Combine(folder, Path.GetFileName(file.Path)));
        machine.Files.WriteNew(copy, before, PrivateMode);
        var isTaken = false;
        try
        {
            new Editor(machine).Open(copy.ToString());
            var edited = ReadBack(copy);
            if (edited.SequenceEqual(before))
            {
                isTaken = true;
                throw new StoppedException(ExitCode.Usage, RunPhrases.EditorUnchanged(file.Path));
            }
            var exitCode = run.Run(
                PlanOptions.Plain with
                {
                    Edits = new Dictionary<string, EditedFile> { [run.Path] = new(file.Found.Content, edited) },
                    Settlements = new Dictionary<string, KeySettlement> { [run.Path] = new(KeySide.Ours, null) },
                }
            );
            isTaken = exitCode == ExitCode.Success;
            return exitCode;
        }
        finally
        {
            if (isTaken)
                Directory.Delete(folder, recursive: true);
            else
                Folded.Print(
                    machine.Terminal.Error,
                    machine.Terminal.Width,
                    machine.Terminal.Say(ReportPhrases.Note(RunPhrases.EditKept(Printable.Text(copy.ToString()))))
                );
        }
    }

    // Both sides in one text, where they are lines.
    private byte[] TextToEdit(PlannedFile file)
    {
        if (file.Kind != OutputKind.Managed || file is not { ProposalContent: { } proposal, Recorded.Base: { } last })
            return file.Found.Content;
        var git = ExecutableSearch.FindAll("git", machine.Variable("PATH") ?? "").FirstOrDefault();
        return new GitMerge(git).MergeWithMarks(file.Found.Content, last, proposal) ?? file.Found.Content;
    }

    // Editors put a new file in the old one's place, and a person may have removed it.
    private byte[] ReadBack(Place copy)
    {
        var reading = machine.Files.TryRead(copy, int.MaxValue);
        return reading.Content
            ?? throw new StoppedException(
                ExitCode.Usage,
                reading.Problem.IsEmpty
                    ? RunPhrases.EditorLeftNothing
                    : RunPhrases.EditorLeftUnreadable(reading.Problem)
            );
    }
}
