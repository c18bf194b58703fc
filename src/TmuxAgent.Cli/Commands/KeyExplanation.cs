using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Commands;

/// <summary>All that is known of one key: its value and where that is from, who declares, sets, hands on and reads it.</summary>
internal sealed class KeyExplanation
{
    private static readonly (KeyUseKind Kind, string Words)[] Kinds =
    [
        (KeyUseKind.Reads, "read by"),
        (KeyUseKind.Writes, "set by"),
        (KeyUseKind.Exports, "handed on, with a value, by"),
        (KeyUseKind.Mentions, "handed on by"),
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
        Line(_declared is null ? $"{_name}: not declared in {AgentManifest.FileName}" : $"{_name}: {Kind(_declared)}");
        foreach (var line in (_declared?.Description ?? "").Split('\n').Where(line => line.Length > 0))
            Line($"  {line}");
        Line("value");
        Line($"  {ValueWords()}");
        if (_machine.Variables.ContainsKey(_name))
            Line("  This shell's environment has one, too.");
        if (_declared is not null)
        {
            Line("declared by");
            Line($"  {Declared()?.ToString() ?? $"[proxy] or [codex] in {AgentManifest.FileName}, which imply it"}");
            foreach (var alias in _declared.Aliases)
                Line($"  {PlaceOf($"env.keys.{_name}.aliases.{alias}")}  former spelling {alias}");
        }
        foreach (var (kind, words) in Kinds)
        {
            var uses = _uses.Where(found => found.Use.Kind == kind).ToList();
            if (uses.Count == 0)
                continue;
            Line(words);
            foreach (var (role, use) in uses)
                Line($"  {use.Place}  {use.ReadAs}{Remarks(role, use)}");
        }
        if (_uses.Length == 0)
            Line("No file of this repository uses it.");
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

    private static string Kind(EnvKey key)
    {
        string[] words =
        [
            key.Type.ToString().ToLowerInvariant(),
            .. key.Secret ? ["secret"] : Array.Empty<string>(),
            key.Requirement.ToString().ToLowerInvariant(),
            .. key.Deprecated is { } why ? [$"deprecated: {why}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", words);
    }

    private string ValueWords()
    {
        if (_entry is { Value: { Length: > 0 } value, Line: { } line })
        {
            var spelling = _entry.Spelling is { } other ? $", spelled {other}" : "";
            return $"{value}  {_section.File}:{line}{spelling}, {OriginWords(_entry.Origin)}";
        }
        if (_declared?.Default is { Length: > 0 } standing)
            return $"none in {_section.File}; `tmuxagent generate` writes the default, {Shown(standing)}";
        return $"none in {_section.File}";
    }

    private static string OriginWords(EnvValueOrigin? origin) =>
        origin switch
        {
            EnvValueOrigin.Default => $"as {AgentManifest.FileName} says",
            EnvValueOrigin.Overlay => $"as {AgentManifest.LocalFileName} says",
            _ => "yours",
        };

    private Location? Declared() => _document.Locations.GetValueOrDefault($"env.keys.{_name}");

    private string PlaceOf(string path) =>
        _document.Locations.TryGetValue(path, out var place) ? place.ToString() : AgentManifest.FileName;

    private string Remarks(SourceRole role, KeyUse use)
    {
        string[] remarks =
        [
            .. use.Name == _name ? Array.Empty<string>() : [$"as {use.Name}"],
            .. use.Default is { } value ? [$"default {Shown(value)}"] : Array.Empty<string>(),
            .. role == SourceRole.Rendered ? ["rendered"] : Array.Empty<string>(),
        ];
        return remarks.Length == 0 ? "" : $"  ({string.Join(", ", remarks)})";
    }

    private string Shown(string value) =>
        IsSecret || EnvValueMask.HoldsCredentials(value) ? EnvValueMask.Hidden : value;

    private string Unknown(string name)
    {
        var near = NearestName.Of(name, _section.Keys.Select(key => key.Name));
        return $"neither {AgentManifest.FileName} nor {_section.File} nor a source of this repository knows {Printable.Text(name)}"
            + (near is null ? "; `tmuxagent env list` shows the keys" : $"; did you mean {near}?");
    }

    private void Line(string text) => _machine.Terminal.Output.WriteLine(Printable.Text(text));
}
