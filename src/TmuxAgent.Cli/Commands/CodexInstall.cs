using System.Text.RegularExpressions;
using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Phrases;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>codex install</c>: a codex that was downloaded elsewhere, into the user's own folder of programs.</summary>
internal sealed partial class CodexInstall(Machine machine, WorkFolder folder, bool yes, bool json)
{
    private const string Verb = "codex install";

    private readonly Place _target = Place.Of(Path.Combine(machine.HomeDirectory, ".local", "bin", "codex"));

    /// <summary>Puts the program of a file into its place.</summary>
    /// <param name="file">Absolute path of the program, or of the archive that holds it.</param>
    public int Run(string file)
    {
        if (!File.Exists(file))
            throw new StoppedException(ExitCode.Usage, CodexSetupPhrases.NoFile(Printable.Text(file)));
        Confirm(file);
        return Interruptible.RunAlone(stop => RunAsync(file, stop));
    }

    private async Task<int> RunAsync(string file, CancellationToken stop)
    {
        var source = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        using var staged = new StagedProgram(_target, machine.Files);
        await staged.WriteAsync(stream => new ProgramArchive(source, NameInArchive()).CopyToAsync(stream, stop));
        var version = await AskVersionAsync(file, staged.File, stop);
        if (await staged.IsInPlaceAsync(stop))
            return Report(CodexSetupPhrases.Already(_target.ToString(), version), kept: null, isChanged: false);
        stop.ThrowIfCancellationRequested();
        var kept = staged.Settle();
        return Report(CodexSetupPhrases.Installed(_target.ToString(), version), kept, isChanged: true);
    }

    // Before anything is made, so that who ends the question with Ctrl-C leaves nothing.
    private void Confirm(string file)
    {
        switch (machine.Files.Stat(_target).Kind)
        {
            case Scaffolding.Planning.EntryKind.Directory:
                throw new StoppedException(ExitCode.Refused, CodexSetupPhrases.IsFolder(_target.ToString()));
            case Scaffolding.Planning.EntryKind.Missing:
                return;
        }
        if (yes || CodexPlace.IsFake(_target.ToString()))
            return;
        if (!machine.Terminal.CanAsk || json)
            throw new StoppedException(
                ExitCode.Refused,
                CodexSetupPhrases.IsThere(_target.ToString(), ShellWord.Quote(file))
            );
        if (!Question.Confirm(machine.Terminal, CodexSetupPhrases.TakeItsPlace(_target.ToString())))
            throw new StoppedException(ExitCode.Refused, CodexSetupPhrases.NothingInstalled);
    }

    // The copy is asked where it will be: a script of npm's does not work without what it came with.
    private async Task<string> AskVersionAsync(string file, string staged, CancellationToken stop)
    {
        if (CodexPlace.IsFake(staged))
            throw new StoppedException(ExitCode.Usage, CodexSetupPhrases.IsFake(Printable.Text(file)));
        var call = new ProgramCall(staged, "--version")
        {
            Folder = machine.HomeDirectory,
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = machine.HomeDirectory,
                ["PATH"] = machine.Variable("PATH") ?? "/usr/bin:/bin",
            },
        };
        var result = await CodexStart.RunAsync(call, stop);
        stop.ThrowIfCancellationRequested();
        return result is { IsSuccess: true } && Version().IsMatch(result.FirstLine)
            ? Printable.Text(result.FirstLine)
            : throw new StoppedException(ExitCode.Usage, CodexSetupPhrases.NoCodex(Printable.Text(file)));
    }

    private int Report(Phrase note, string? kept, bool isChanged)
    {
        new Report(Verb, ExitCode.Success)
        {
            Notes =
            [
                note,
                .. kept is null
                    ? []
                    : new[]
                    {
                        CodexSetupPhrases.Kept(kept, ShellWord.Quote(kept), ShellWord.Quote(_target.ToString())),
                    },
            ],
            Next =
            [
                new NextStep(
                    folder.IsNamed
                        ? $"tmuxagent codex use real -C {ShellWord.Quote(folder.Path)}"
                        : "tmuxagent codex use real",
                    CodexSetupPhrases.UseRealLets
                ),
            ],
            Changed = isChanged,
        }.Print(machine.Terminal, json);
        return ExitCode.Success;
    }

    // As its releases and npm's packages call it.
    [GeneratedRegex("^codex(-[a-z0-9_]+-unknown-linux-(musl|gnu))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameInArchive();

    [GeneratedRegex("^codex(-cli)? [0-9]+\\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
