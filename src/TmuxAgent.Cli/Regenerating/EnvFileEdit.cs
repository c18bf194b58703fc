using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Regenerating;

/// <summary>
/// Changes the env file alone: under the lock, all or nothing, and so that <c>undo</c> can take it back, like every run.
/// </summary>
internal sealed class EnvFileEdit
{
    // Owner only: the file holds secrets.
    private const int PrivateFile = 0b110_000_000;

    private readonly DiskReader _reader;
    private readonly WriteAccess _access;
    private readonly string _path;

    /// <param name="workspace">The repository.</param>
    /// <param name="machine">The machine it lies on.</param>
    /// <param name="path">Path of the env file, as the manifest names it.</param>
    public EnvFileEdit(Workspace workspace, Machine machine, string path)
    {
        _reader = new DiskReader(machine.Files, workspace);
        _access = new WriteAccess(workspace, machine);
        _path = path;
    }

    /// <summary>Edits the file as it is once the lock is held; writes nothing where the text stays the same.</summary>
    /// <param name="verb">The verb, for the list of runs that can be undone.</param>
    /// <param name="edit">
    /// Gives the new text, with null where there is no file; called again where somebody else saved the file meanwhile.
    /// </param>
    /// <param name="alongside">Plans what else is written in the same run; null for nothing.</param>
    /// <exception cref="StoppedException">Nothing was written; the message says why.</exception>
    public EnvMergeResult Run(
        string verb,
        Func<EnvDocument?, EnvMergeResult> edit,
        Func<IReadOnlyList<PendingChange>>? alongside = null
    ) =>
        _access.Commit<EnvMergeResult>(
            verb,
            () =>
            {
                var found = _reader.ReadOutput(_path);
                if (found.Obstacle is not null)
                    throw new StoppedException(ExitCode.Refused, RecordPhrases.NotWritten(_path, found.Obstacle));
                if (found.Content.Length > EnvDocument.Longest)
                    throw new StoppedException(ExitCode.Usage, EnvDocument.TooLong(_path));
                var result = edit(found.Kind == EntryKind.File ? Read(found.Content) : null);
                return (result, [.. Changes(found, result), .. alongside?.Invoke() ?? []], null);
            }
        );

    private PendingChange[] Changes(DiskEntry found, EnvMergeResult result)
    {
        if (result.Conflicts.Count > 0)
            return [];
        var content = new UTF8Encoding(false).GetBytes(result.Text);
        var isTrue =
            found.Kind == EntryKind.File && found.Mode == PrivateFile && content.AsSpan().SequenceEqual(found.Content);
        return isTrue ? [] : [new PendingChange(_path, found, content, PrivateFile)];
    }

    private EnvDocument Read(byte[] content) =>
        EnvDocument.TryParse(_path, content, out var document, out var error)
            ? document!
            : throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
}
