using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Diffs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>What <c>check --fix</c> does in sources: former spellings are renamed at the uses that were found, and nowhere else.</summary>
internal sealed class SourceMend
{
    private readonly AgentRepository _repository;
    private readonly AgentManifest _manifest;
    private readonly SourceText _manifestText;
    private readonly Dictionary<string, List<TextEdit>> _renames;

    public SourceMend(AgentRepository repository, AgentManifest manifest, SourceText manifestText, UsesFound uses)
    {
        _repository = repository;
        _manifest = manifest;
        _manifestText = manifestText;
        _renames = Renames(uses.Files);
        Paths = [.. _renames.Keys];
    }

    /// <summary>The files that have something to rename.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>What is done, a sentence a file.</summary>
    public IEnumerable<Phrase> Words => _renames.Select(file => CheckPhrases.Renamed(file.Key, file.Value.Count));

    /// <summary>The edit of the files as they are when it is carried out.</summary>
    public SourceEdit Edit(Machine machine) => new(Workspace.Of(_repository.Root, machine), machine, Paths, Edits);

    /// <summary>Renames.</summary>
    /// <returns>What was done, a sentence a file.</returns>
    public IReadOnlyList<Phrase> Run(string verb, Machine machine)
    {
        Edit(machine).Run(verb);
        return [.. Words];
    }

    /// <summary>Shows what would be renamed.</summary>
    public IEnumerable<ReportedFile> Diffs(Terminal terminal, bool json)
    {
        foreach (var path in Paths)
        {
            var reading = _repository.Machine.Files.TryRead(new Place(_repository.Root, path), SourceReader.Largest);
            var text = AgentRepository.ReadText(path, reading);
            if (text is null)
                continue;
            var uses = UsesIn(text).Uses;
            var lines = SourceDiff.Of(text, Edits(text), edit => MayHoldSecret(uses, edit));
            if (!json)
                DiffText.Print(lines, terminal);
            yield return new ReportedFile(path, VerdictName.Of(Verdict.Merged), CheckPhrases.WouldBeMended)
            {
                Diff = DiffText.Plain(lines),
            };
        }
    }

    // Where a secret is set, or has a default, its value may be on the line.
    private bool MayHoldSecret(IReadOnlyList<KeyUse> uses, TextEdit edit) =>
        uses.FirstOrDefault(use => use.Place.Span.Start == edit.Span.Start) is { } use
        && new EnvKeyIndex(_manifest.Env).Find(use.Name) is { Secret: true }
        && (use.Kind is KeyUseKind.Writes or KeyUseKind.Exports || use.Default is not null);

    private List<TextEdit> Edits(SourceText text) => Renames([UsesIn(text)]).GetValueOrDefault(text.Path) ?? [];

    private static SourceUses UsesIn(SourceText text)
    {
        var extractor = SourceLanguages.Of(text.Path, out _) ?? SourceLanguages.OfFirstLine(text.Content);
        return new SourceUses(SourceRole.Program, extractor?.Extract(text.Path, text.Content) ?? [])
        {
            Suppressions = extractor?.Suppressed(text.Path, text.Content) ?? [],
        };
    }

    private Dictionary<string, List<TextEdit>> Renames(IReadOnlyList<SourceUses> files) =>
        UseRules
            .Renames(files, _manifest, _manifestText)
            .ToDictionary(
                file => file.Key,
                file => file.OrderBy(edit => edit.Span.Start).ToList(),
                StringComparer.Ordinal
            );
}
