using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Changes manifest or overlay alone: under the lock, all or nothing, and so that <c>undo</c> can take it back, like every
/// run.
/// </summary>
internal sealed class ManifestFileEdit
{
    private const int PlainMode = 0b110_100_100;

    private readonly DiskReader _reader;
    private readonly WriteAccess _access;
    private readonly WrittenTexts _texts;
    private readonly string _path;

    /// <param name="workspace">The repository.</param>
    /// <param name="machine">The machine it lies on.</param>
    /// <param name="path">Path of the file in the repository.</param>
    public ManifestFileEdit(Workspace workspace, Machine machine, string path)
    {
        _reader = new DiskReader(machine.Files, workspace);
        _access = new WriteAccess(workspace, machine);
        _texts = new WrittenTexts(_reader);
        _path = path;
    }

    /// <summary>Edits the file as it is once the lock is held; true where that changed it.</summary>
    /// <param name="verb">The verb, for the list of runs that can be undone.</param>
    /// <param name="edit">Gives the new text, with an empty one where there is no file; may be called again.</param>
    /// <exception cref="StoppedException">Nothing was written; the message says why.</exception>
    public bool Run(string verb, Func<string, string> edit) =>
        _access.Commit<bool>(
            verb,
            () =>
            {
                var found = _reader.Read(_path);
                if (found.Obstacle is not null)
                    throw new StoppedException(ExitCode.Refused, RecordPhrases.NotWritten(_path, found.Obstacle));
                var text = found.Kind == EntryKind.File ? Decode(found.Content) : "";
                var edited = edit(text);
                return (edited != text, edited == text ? [] : Changes(found, edited), null);
            }
        );

    private PendingChange[] Changes(DiskEntry found, string text)
    {
        var content = Utf8Text.Encode(text, found.Content);
        var mode = found.Kind == EntryKind.File ? found.Mode : PlainMode;
        return [new PendingChange(_path, found, content, mode), .. _texts.With(_path, found, content)];
    }

    private string Decode(byte[] content) =>
        Utf8Text.TryDecode(_path, content, out var text, out var error)
            ? text.Content
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
}
