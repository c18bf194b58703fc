using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Commands;

/// <summary>All that is known of one key: its value and where that is from, who declares, sets, hands on and reads it.</summary>
internal sealed class KeyExplanation
{
    private static readonly (KeyUseKind Kind, Phrase Words)[] Kinds =
    [
        (KeyUseKind.Reads, ExplainPhrases.ReadBy),
        (KeyUseKind.Writes, ExplainPhrases.SetBy),
        (KeyUseKind.Exports, ExplainPhrases.ExportedBy),
        (KeyUseKind.Mentions, ExplainPhrases.HandedOnBy),
    ];

    private readonly Machine _machine;
    private readonly ManifestDocument _document;
    private readonly EnvSection _section;
    private readonly EnvKey? _declared;
    private readonly string _name;
    private readonly EnvListEntry? _entry;
    private readonly (SourceRole Role, KeyUse Use)[] _uses;

    public KeyExplanation(Machine machine, WorkFolder folder, string name)
    {
        var repository = AgentRepository.Find(folder, machine);
        _machine = machine;
        _document = repository.ReadDocument();
        _section = _document.Manifest!.Env;
        _declared = new EnvKeyIndex(_section).Find(name);
        _name = _declared?.Name ?? name;
        _entry = Entry(repository);
        _uses =
        [
            .. repository
                .FindUses(_document.Manifest)
                .Files.SelectMany(file => file.Uses, (file, use) => (file.Role, use))
                .Where(found => IsIt(found.use.Name)),
        ];
        if (_declared is null && _entry is null && _uses.Length == 0)
            throw new StoppedException(ExitCode.Usage, Unknown(name));
    }

    /// <summary>Prints it. Exit code 0, since it is <c>check</c> that judges.</summary>
    public int Print(bool json)
    {
        if (json)
            PrintJson();
        else
            PrintText();
        return ExitCode.Success;
    }

    private void PrintText()
    {
        Line(
            _declared is null
                ? ExplainPhrases.NotDeclared(_name, AgentManifest.FileName)
                : ExplainPhrases.Declared(_name, Kind(_declared))
        );
        foreach (var line in (_declared?.Description ?? "").Split('\n').Where(line => line.Length > 0))
            Below(Phrase.Verbatim(line));
        Line(ExplainPhrases.Value);
        Below(ValueWords());
        if (_machine.Variables.ContainsKey(_name))
            Below(ExplainPhrases.ShellHasOne);
        if (_declared is not null)
        {
            Line(ExplainPhrases.DeclaredBy);
            Below(
                Declared() is { } place
                    ? Phrase.Verbatim(place.ToString())
                    : ExplainPhrases.Implied(AgentManifest.FileName)
            );
            foreach (var alias in _declared.Aliases)
                Below(
                    Phrase.Join(
                        "  ",
                        [
                            Phrase.Verbatim(PlaceOf($"env.keys.{_name}.aliases.{alias}")),
                            ExplainPhrases.FormerSpelling(alias),
                        ]
                    )
                );
        }
        foreach (var (kind, words) in Kinds)
        {
            var uses = _uses.Where(found => found.Use.Kind == kind).ToList();
            if (uses.Count == 0)
                continue;
            Line(words);
            foreach (var (role, use) in uses)
                Below(Phrase.Join("  ", [Phrase.Verbatim($"{use.Place}  {use.ReadAs}"), .. Remarks(role, use)]));
        }
        if (_uses.Length == 0)
            Line(ExplainPhrases.Unused);
    }

    private void PrintJson() =>
        JsonReport.Print(
            _machine.Terminal.Output,
            json =>
            {
                json.WriteString("verb", "explain");
                json.WriteNumber("exitCode", ExitCode.Success);
                json.WriteString("key", _name);
                json.WriteBoolean("declared", _declared is not null);
                json.WriteString("declaredAt", _declared is null ? null : Declared()?.ToString());
                json.WriteBoolean("secret", IsSecret);
                json.WriteString("value", _entry?.Value);
                json.WriteString("origin", _entry?.Origin?.ToString().ToLowerInvariant());
                json.WriteString("valueAt", _entry?.Line is { } line ? $"{_section.File}:{line}" : null);
                JsonReport.WriteStrings(json, "aliases", _declared?.Aliases ?? []);
                JsonReport.WriteArray(
                    json,
                    "uses",
                    _uses,
                    (writer, found) =>
                    {
                        writer.WriteString("kind", found.Use.Kind.ToString().ToLowerInvariant());
                        writer.WriteString("path", found.Use.Place.Path);
                        writer.WriteNumber("line", found.Use.Place.Start.Line);
                        writer.WriteNumber("column", found.Use.Place.Start.Column);
                        writer.WriteString("spelling", found.Use.Name);
                        writer.WriteString("readAs", found.Use.ReadAs);
                        writer.WriteString("default", found.Use.Default is { } value ? Shown(value) : null);
                        writer.WriteBoolean("rendered", found.Role == SourceRole.Rendered);
                    }
                );
            }
        );

    // Of an undeclared key any value may be a secret.
    private bool IsSecret => _declared?.Secret ?? SecretNames.Suggest(_name, _section);

    private EnvListEntry? Entry(AgentRepository repository)
    {
        var memory = EnvRecord.Read(_section.File, Workspace.Of(repository.Root, _machine), _machine);
        var overlaid = _document
            .Locations.Where(place => place.Value.Path == AgentManifest.LocalFileName)
            .Select(place => place.Key)
            .ToHashSet(StringComparer.Ordinal);
        return EnvListing
            .Of(repository.ReadEnvFile(_section), _section, new EnvOrigins(memory, overlaid))
            .Find(_name, _section);
    }

    private bool IsIt(string spelling) =>
        spelling == _name || (_declared is not null && _declared.Aliases.Contains(spelling));

    private static Phrase Kind(EnvKey key)
    {
        Phrase[] words =
        [
            Phrase.Verbatim(key.Type.ToString().ToLowerInvariant()),
            .. key.Secret ? [ExplainPhrases.Secret] : Array.Empty<Phrase>(),
            key.Requirement switch
            {
                Requirement.Required => ExplainPhrases.Required,
                Requirement.Recommended => ExplainPhrases.Recommended,
                _ => ExplainPhrases.Optional,
            },
            .. key.Deprecated is { } why ? [ExplainPhrases.Deprecated(why)] : Array.Empty<Phrase>(),
        ];
        return words.Aggregate(ReportPhrases.Then);
    }

    private Phrase ValueWords()
    {
        if (_entry is { Value: { Length: > 0 } value, Line: { } line })
        {
            var place = $"{_section.File}:{line}";
            return _entry.Spelling is { } other
                ? ExplainPhrases.ValueAtSpelled(value, place, other, OriginWords(_entry.Origin))
                : ExplainPhrases.ValueAt(value, place, OriginWords(_entry.Origin));
        }
        if (_declared?.Default is { Length: > 0 } standing)
            return ExplainPhrases.NoneButDefault(_section.File, Shown(standing));
        return ExplainPhrases.NoneIn(_section.File);
    }

    private static Phrase OriginWords(EnvValueOrigin? origin) =>
        origin switch
        {
            EnvValueOrigin.Default => ExplainPhrases.AsSaid(AgentManifest.FileName),
            EnvValueOrigin.Overlay => ExplainPhrases.AsSaid(AgentManifest.LocalFileName),
            _ => ExplainPhrases.Yours,
        };

    private Location? Declared() => _document.Locations.GetValueOrDefault($"env.keys.{_name}");

    private string PlaceOf(string path) =>
        _document.Locations.TryGetValue(path, out var place) ? place.ToString() : AgentManifest.FileName;

    // None, or one between brackets.
    private IEnumerable<Phrase> Remarks(SourceRole role, KeyUse use)
    {
        Phrase[] remarks =
        [
            .. use.Name == _name ? Array.Empty<Phrase>() : [ExplainPhrases.As(use.Name)],
            .. use.Default is { } value ? [ExplainPhrases.WithDefault(Shown(value))] : Array.Empty<Phrase>(),
            .. role == SourceRole.Rendered ? [ExplainPhrases.Rendered] : Array.Empty<Phrase>(),
        ];
        return remarks.Length == 0 ? [] : [ReportPhrases.InBrackets(remarks.Aggregate(ReportPhrases.Then))];
    }

    private string Shown(string value) =>
        IsSecret || EnvValueMask.HoldsCredentials(value) ? EnvValueMask.Hidden : value;

    private Phrase Unknown(string name) =>
        NearestName.Of(name, _section.Keys.Select(key => key.Name)) is { } near
            ? ExplainPhrases.UnknownButNear(AgentManifest.FileName, _section.File, Printable.Text(name), near)
            : ExplainPhrases.Unknown(AgentManifest.FileName, _section.File, Printable.Text(name));

    private void Line(Phrase text) => WriteLine("", text);

    private void Below(Phrase text) => WriteLine("  ", text);

    private void WriteLine(string indent, Phrase text) =>
        _machine.Terminal.Output.WriteLine(indent + Printable.Text(_machine.Terminal.Say(text)));
}
