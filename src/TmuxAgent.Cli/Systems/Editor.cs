using System.ComponentModel;
using System.Diagnostics;
using TmuxAgent.Cli.Phrases;

namespace TmuxAgent.Cli.Systems;

/// <summary>The editor that the user has chosen (environ(7): <c>VISUAL</c>, then <c>EDITOR</c>).</summary>
/// <param name="machine">Whose choice.</param>
internal sealed class Editor(Machine machine)
{
    /// <summary>Waits until the user has left the editor.</summary>
    /// <param name="file">Absolute path of the file that is edited.</param>
    /// <exception cref="StoppedException">There is no editor, or it says that it failed.</exception>
    public void Open(string file)
    {
        var editor =
            machine.Variable("VISUAL")
            ?? machine.Variable("EDITOR")
            ?? throw new StoppedException(ExitCode.Usage, MachinePhrases.NoEditor);
        // The choice may hold arguments, which a shell takes apart, as git and others do it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"{editor} \"$@\"", editor, file]);
        // This process has put it away (see Terminal), and an editor draws by it.
        if (machine.Variable("TERM") is { } terminal)
            start.Environment["TERM"] = terminal;
        using var process = Start(start);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new StoppedException(ExitCode.Usage, MachinePhrases.EditorFailed(process.ExitCode));
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new StoppedException(ExitCode.System, MachinePhrases.EditorNotStarted(failure.Message));
        }
    }
}
