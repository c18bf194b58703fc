using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>Edits sources of the repository: all of them or none, and so that <c>undo</c> can take it back, like every run.</summary>
/// <param name="workspace">The repository.</param>
/// <param name="machine">The machine it lies on.</param>
/// <param name="paths">The files, repository-relative.</param>
/// <param name="edit">Gives the edits of a text, as it is when it is asked.</param>
internal sealed class SourceEdit(
    Workspace workspace,
    Machine machine,
    IReadOnlyList<string> paths,
    Func<SourceText, IReadOnlyList<TextEdit>> edit
)
{
    private readonly DiskReader _reader = new(machine.Files, workspace);

    /// <summary>The changes as the files are now; a file that cannot be written, or is no text any more, is left alone.</summary>
    public IReadOnlyList<PendingChange> Plan() => [.. paths.Select(Plan).OfType<PendingChange>()];

    /// <summary>Carries the changes out under the lock.</summary>
    public void Run(string verb) => new WriteAccess(workspace, machine).Commit<bool>(verb, () => (true, Plan(), null));

    private PendingChange? Plan(string path)
    {
        var found = _reader.ReadOutput(path);
        if (
            found.Kind != EntryKind.File
            || found.Content.Length > SourceReader.Largest
            || !Utf8Text.TryDecode(path, found.Content, out var text, out _)
        )
            return null;
        var edits = edit(text);
        if (edits.Count == 0)
            return null;
        var content = Utf8Text.Encode(TextEdits.Apply(text.Content, edits), found.Content);
        return new PendingChange(path, found, content, found.Mode);
    }
}
