using System.Text.Json;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Languages;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>config list</c> or <c>config get</c>.</summary>
internal sealed class ConfigShow
{
    private readonly Terminal _terminal;
    private readonly ManifestDocument _document;
    private readonly bool _json;

    public ConfigShow(Machine machine, WorkFolder folder, bool json)
    {
        _terminal = machine.Terminal;
        _document = AgentRepository.Find(folder, machine).ReadDocument();
        _json = json;
    }

    /// <summary>Every key with its value.</summary>
    public int List(bool withOrigin)
    {
        var settings = new ManifestSettings(OutputCatalog.Named).All(_document);
        if (_json)
        {
            JsonReport.Print(
                _terminal.Output,
                json =>
                {
                    json.WriteString("verb", "config list");
                    json.WriteNumber("exitCode", ExitCode.Success);
                    JsonReport.WriteArray(json, "keys", settings, WriteMembers);
                }
            );
            return ExitCode.Success;
        }
        foreach (var setting in settings)
        {
            var value = Printable.Text($"= {Toml(setting.Value)}");
            var origin = withOrigin ? $"# {OriginOf(setting)}" : "";
            Folded.Print(_terminal, $"{setting.Path} {value}  {origin}".TrimEnd(), setting.Path, value, origin);
        }
        return ExitCode.Success;
    }

    /// <summary>One value on standard output; 1 where the key has none.</summary>
    public int Get(string path)
    {
        var setting =
            new ManifestSettings(OutputCatalog.Named).Find(_document, path)
            ?? throw new StoppedException(
                ExitCode.Usage,
                Phrase.Join(
                    " ",
                    [Phrase.Verbatim($"'{path}'"), new ManifestSettings(OutputCatalog.Named).Problem(path)!]
                )
            );
        var exitCode = setting.Value is null ? ExitCode.Findings : ExitCode.Success;
        if (_json)
        {
            JsonReport.Print(
                _terminal.Output,
                json =>
                {
                    json.WriteString("verb", "config get");
                    json.WriteNumber("exitCode", exitCode);
                    WriteMembers(json, setting);
                }
            );
        }
        else if (setting.Value is null)
        {
            _terminal.Error.WriteLine($"tmuxagent: {_terminal.Say(ConfigPhrases.NoValue(path))}");
        }
        else
        {
            _terminal.Output.WriteLine(Printable.Value(setting.Value as string ?? Toml(setting.Value)));
        }
        return exitCode;
    }

    private static string Toml(object? value) => value is null ? "" : LiteralSyntax.Toml.Encode(value).Text;

    private string OriginOf(ManifestSetting setting) =>
        setting.Place is { } place ? $"{place.Path}:{place.Start.Line}" : _terminal.Say(ConfigPhrases.Default);

    private static void WriteMembers(Utf8JsonWriter json, ManifestSetting setting)
    {
        json.WriteString("key", setting.Path);
        json.WritePropertyName("value");
        JsonReport.WriteValue(json, setting.Value);
        json.WriteString(
            "origin",
            setting.Place is null ? "default"
                : setting.Place.Path == AgentManifest.LocalFileName ? "local"
                : "manifest"
        );
        json.WriteString("path", setting.Place?.Path);
        if (setting.Place is { } place)
            json.WriteNumber("line", place.Start.Line);
        else
            json.WriteNull("line");
    }
}
