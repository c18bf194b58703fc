using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>env list</c> or <c>env get</c>. Shows no secret but to a person at a terminal who asks for it.</summary>
internal sealed class EnvShow
{
    private const int MostNotes = 20;

    private readonly Terminal _terminal;
    private readonly EnvSection _section;
    private readonly EnvDocument? _document;
    private readonly EnvListing _listing;
    private readonly bool _json;

    public EnvShow(Machine machine, WorkFolder folder, bool json)
    {
        var repository = AgentRepository.Find(folder, machine);
        _terminal = machine.Terminal;
        var manifest = repository.ReadDocument();
        _section = manifest.Manifest!.Env;
        _document = repository.ReadEnvFile(_section);
        var memory = EnvRecord.Read(_section.File, Workspace.Of(repository.Root, machine), machine);
        var overlaid = manifest
            .Locations.Where(place => place.Value.Path == AgentManifest.LocalFileName)
            .Select(place => place.Key);
        _listing = EnvListing.Of(
            _document,
            _section,
            new EnvOrigins(memory, overlaid.ToHashSet(StringComparer.Ordinal))
        );
        _json = json;
        foreach (var note in InterruptedRun.Notes(repository.Root, machine))
            Folded.Print(_terminal.Error, _terminal.Width, _terminal.Say(ReportPhrases.Note(note)));
    }

    /// <summary>Every key with its state; 0 always, since it is <c>check</c> that judges.</summary>
    public int List()
    {
        var entries = _listing.Entries;
        var notes = _listing
            .Unnamed.Take(MostNotes)
            .Select(line => EnvVerbPhrases.LineNotShown(line, _section.File))
            .ToList();
        if (_listing.Unnamed.Count > MostNotes)
            notes.Add(EnvVerbPhrases.MoreNotShown(_listing.Unnamed.Count - MostNotes));
        if (_json)
        {
            JsonReport.Print(
                _terminal.Output,
                json =>
                {
                    json.WriteString("verb", "env list");
                    json.WriteNumber("exitCode", ExitCode.Success);
                    json.WriteString("file", _section.File);
                    JsonReport.WriteArray(json, "keys", entries, WriteMembers);
                    JsonReport.WriteStrings(json, "notes", notes.Select(_terminal.Say));
                }
            );
            return ExitCode.Success;
        }
        var stateWidth = entries.Max(entry => Wrapping.Columns(WordOf(entry)));
        var keyWidth = entries.Max(entry => entry.Key.Length);
        foreach (var entry in entries)
        {
            var spelling = entry.Spelling is { } other ? "  " + _terminal.Say(EnvVerbPhrases.Spelled(other)) : "";
            var head = $"{Wrapping.Padded(WordOf(entry), stateWidth)}  {entry.Key.PadRight(keyWidth)}";
            var value = $"{Printable.Text(entry.Value ?? "")}{spelling}".Trim();
            Folded.Print(_terminal, $"{head}  {value}".TrimEnd(), head, value);
        }
        foreach (var note in notes)
            Folded.Print(_terminal.Error, _terminal.Width, Printable.Text(_terminal.Say(ReportPhrases.Note(note))));
        return ExitCode.Success;
    }

    /// <summary>One value on standard output; 1 where the key has none.</summary>
    /// <param name="key">The key, or an alias of it.</param>
    /// <param name="reveal">Whether a secret is shown as well: to a person at a terminal, and to nobody else.</param>
    public int Get(string key, bool reveal)
    {
        if (reveal && (_json || !_terminal.IsOutputTerminal))
            throw new StoppedException(ExitCode.Usage, EnvVerbPhrases.RevealNeedsTerminal);
        var entry =
            _listing.Find(key, _section)
            ?? throw new StoppedException(
                ExitCode.Usage,
                EnvVerbPhrases.UnknownKey(_section.File, Printable.Text(key))
            );
        var exitCode = entry.Value is null ? ExitCode.Findings : ExitCode.Success;
        if (_json)
        {
            JsonReport.Print(
                _terminal.Output,
                json =>
                {
                    json.WriteString("verb", "env get");
                    json.WriteNumber("exitCode", exitCode);
                    WriteMembers(json, entry);
                }
            );
        }
        else if (entry.Value is null)
        {
            _terminal.Error.WriteLine(
                $"tmuxagent: {_terminal.Say(EnvVerbPhrases.NoValueIn(entry.Key, _section.File))}"
            );
        }
        else
        {
            _terminal.Output.WriteLine(Printable.Value(reveal ? Revealed(entry) : entry.Value));
        }
        return exitCode;
    }

    private string Revealed(EnvListEntry entry)
    {
        var line = EnvListing.LineOf(_document!, _section, entry.Key)!;
        return line.IsUncertain
            ? throw new StoppedException(ExitCode.Conflict, EnvVerbPhrases.UncertainEnd(entry.Line ?? 0, _section.File))
            : line.Value;
    }

    private static void WriteMembers(Utf8JsonWriter json, EnvListEntry entry)
    {
        json.WriteString("key", entry.Key);
        json.WriteString("state", StateOf(entry));
        json.WriteString("origin", entry.Origin?.ToString().ToLowerInvariant());
        json.WriteBoolean("secret", entry.Secret);
        json.WriteString("value", entry.Value);
        json.WriteString("spelling", entry.Spelling);
        if (entry.Line is { } line)
            json.WriteNumber("line", line);
        else
            json.WriteNull("line");
    }

    // Whose value it is, or why there is none: one word for a person.
    private string WordOf(EnvListEntry entry) =>
        _terminal.Say(
            entry.State switch
            {
                EnvKeyState.Empty => EnvVerbPhrases.StateEmpty,
                EnvKeyState.Missing => EnvVerbPhrases.StateMissing,
                EnvKeyState.Alias => EnvVerbPhrases.StateAlias,
                EnvKeyState.Unknown => EnvVerbPhrases.StateUnknown,
                _ => entry.Origin switch
                {
                    EnvValueOrigin.Default => EnvVerbPhrases.StateDefault,
                    EnvValueOrigin.Overlay => EnvVerbPhrases.StateOverlay,
                    _ => EnvVerbPhrases.StateYours,
                },
            }
        );

    private static string StateOf(EnvListEntry entry) => entry.State.ToString().ToLowerInvariant();
}
