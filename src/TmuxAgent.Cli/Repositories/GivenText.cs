using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Repositories;

/// <summary>One key of manifest or overlay that a run sets before it renders.</summary>
/// <param name="IsLocal">Whether it is the overlay's.</param>
/// <param name="Path">Its dotted path.</param>
/// <param name="Typed">The value as a person types it; null to take the key out.</param>
internal sealed record GivenKey(bool IsLocal, string Path, string? Typed);

/// <summary>Manifest or overlay as a run leaves it, with the keys that it sets.</summary>
/// <param name="Path">Which of the two.</param>
/// <param name="Content">The whole text.</param>
/// <param name="Edit">What is done to the file that is there; null where there is none yet.</param>
internal sealed record GivenText(string Path, byte[] Content, EditedFile? Edit)
{
    /// <summary>What a new overlay begins with.</summary>
    public const string NewOverlay =
        $"#:schema ./.tmuxagent/schema.json\n"
        + $"# What differs on this machine: it wins over {AgentManifest.FileName}, key by key. Git ignores this file.\n\n"
        + "version = 1\n";

    /// <summary>The file as a plan wants it.</summary>
    public DesiredFile Desired =>
        new(
            Planner.ManifestOutputId,
            Path,
            OutputRenderer.ManifestTemplate,
            OutputKind.SeededOnce,
            OutputCatalog.PlainMode,
            System.Text.Encoding.UTF8.GetString(Content),
            MachineLocal: false
        );

    /// <summary>The texts that become others by these keys.</summary>
    /// <exception cref="StoppedException">A key is none of the manifest's.</exception>
    public static IReadOnlyList<GivenText> Of(AgentRepository repository, IReadOnlyList<GivenKey> keys)
    {
        var settings = new ManifestSettings(OutputCatalog.Named);
        foreach (var key in keys)
        {
            if (settings.Problem(key.Path) is { } problem)
                throw new StoppedException(ExitCode.Usage, GivenKeyPhrases.NoPath(key.Path, problem));
        }
        return
        [
            .. keys.GroupBy(key => key.IsLocal)
                .Select(group => OfOne(repository, settings, group.Key, group))
                .OfType<GivenText>(),
        ];
    }

    // Null where nothing of it changes.
    private static GivenText? OfOne(
        AgentRepository repository,
        ManifestSettings settings,
        bool isLocal,
        IEnumerable<GivenKey> keys
    )
    {
        var name = isLocal ? AgentManifest.LocalFileName : AgentManifest.FileName;
        var reader = new DiskReader(repository.Machine.Files, Workspace.Of(repository.Root, repository.Machine));
        var found = reader.Read(name);
        if (found.Obstacle is not null)
            throw new StoppedException(ExitCode.Refused, RecordPhrases.NotWritten(name, found.Obstacle));
        if (!Utf8Text.TryDecode(name, found.Content, out var source, out var error))
            throw new StoppedException(ExitCode.Usage, ReportPhrases.At(error!.Location.ToString(), error.Message));
        // A key that is taken out of nothing needs no new overlay.
        var given = keys.Where(key => found.Kind == EntryKind.File || key.Typed is not null).ToList();
        if (given.Count == 0)
            return null;
        var text = found.Kind == EntryKind.File ? source.Content : NewOverlay;
        var edited = given.Aggregate(
            text,
            (written, key) =>
                key.Typed is null
                    ? ManifestEdit.Unset(written, key.Path)
                    : ManifestEdit.Set(written, key.Path, settings.Written(key.Path, key.Typed))
        );
        if (found.Kind == EntryKind.File && edited == text)
            return null;
        var content = Utf8Text.Encode(edited, found.Content);
        return new GivenText(
            name,
            content,
            found.Kind == EntryKind.File
                ? new EditedFile(found.Content, content)
                {
                    Reason = GivenKeyPhrases.Sets(string.Join(", ", given.Select(key => key.Path))),
                    Verdict = Verdict.Update,
                }
                : null
        );
    }
}
