using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;

namespace TmuxAgent.Cli.Interaction;

/// <summary>Asks before a repository writes outside of itself, with the whole content in view.</summary>
internal static class OutsideQuestion
{
    /// <summary>The files that the user allows; what is not answered with yes is not written.</summary>
    public static IReadOnlyList<OutsideFile> Ask(Terminal terminal, IReadOnlyList<OutsideFile> files)
    {
        var allowed = new List<OutsideFile>();
        foreach (var file in files)
        {
            terminal.Error.WriteLine($"This repository wants to write {Printable.Text(file.Path)}, which is outside of it, from this text:");
            terminal.Error.WriteLine();
            foreach (var line in file.Content.TrimEnd('\n').Split('\n'))
                terminal.Error.WriteLine($"    {Printable.Line(line)}");
            terminal.Error.WriteLine();
            if (Question.Confirm(terminal.Console, "Allow it, until the text changes?"))
                allowed.Add(file);
        }
        return allowed;
    }
}
