using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Commands;

/// <summary>
/// What is outside of a repository and could be taken in: an env file in the home, an installed unit. Only a person who is
/// asked can say so; otherwise a note names the commands.
/// </summary>
internal sealed class OutsideAdoption(AgentRepository repository, InitSettings settings, bool asks)
{
    private const string HomeEnvFile = "~/.env";
    private const string Units = "~/.config/systemd/user/";

    private readonly Machine _machine = repository.Machine;
    private readonly List<Phrase> _notes = [];

    /// <summary>The env file that the manifest names.</summary>
    public string EnvFile { get; private set; } = OutputCatalog.Env.DefaultPath;

    /// <summary>What was not taken, with the commands that take it, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes => _notes;

    /// <summary>What the manifest says of it.</summary>
    public IReadOnlyList<TakenValue> Values() => [.. EnvFileValues(), .. UnitValues()];

    private IEnumerable<TakenValue> EnvFileValues()
    {
        var section = repository.DefaultManifest().Env;
        if (
            _machine.Files.Exists(new Place(repository.Root, section.File))
            || KeysInHome(section) is not { Count: > 0 } keys
        )
            yield break;
        if (asks && AdoptionQuestions.TakeEnvFile(_machine.Terminal, HomeEnvFile, keys))
        {
            EnvFile = HomeEnvFile;
            yield return new TakenValue("env.file", HomeEnvFile, HomeEnvFile, HomeEnvFile);
        }
        else if (!asks)
        {
            _notes.Add(
                InitPhrases.HomeEnvUnused(
                    HomeEnvFile,
                    string.Join(", ", keys),
                    $"tmuxagent config set env.file '{HomeEnvFile}' && tmuxagent generate --allow-outside",
                    section.File
                )
            );
        }
    }

    private IReadOnlyList<string>? KeysInHome(EnvSection section)
    {
        var known = repository.Read(
            new(AgentManifest.FileName, repository.RenderManifest(repository.DefaultManifest(), [])),
            null
        );
        try
        {
            var assigned = repository.ReadEnvFile(section with { File = HomeEnvFile })?.Assignments.ToList();
            return assigned is null
                ? null
                :
                [
                    .. known
                        .Manifest!.Env.Keys.Where(key => key.MirrorOf is null)
                        .Where(key => assigned.Exists(line => line.Key == key.Name || key.Aliases.Contains(line.Key)))
                        .Select(key => key.Name),
                ];
        }
        catch (StoppedException)
        {
            // A file that nobody asked the tool to read, and that it cannot read, is nothing to offer.
            return null;
        }
    }

    private IEnumerable<TakenValue> UnitValues()
    {
        if (InstalledUnit.Find(repository.Root, _machine) is not { } name)
            yield break;
        var unit = $"{Units}{name}.service";
        if (settings.AllowOutside || (asks && AdoptionQuestions.TakeUnit(_machine.Terminal, unit)))
        {
            yield return new TakenValue("service.name", name, unit, unit);
            yield return new TakenValue($"outputs.{OutputCatalog.Service.Id}", unit, unit, unit);
            yield return new TakenValue(
                $"outputs.{OutputCatalog.RunnerService.Id}",
                $"{Units}{name}-runner.service",
                unit,
                unit
            );
        }
        else
        {
            _notes.Add(InitPhrases.UnitStays(unit, $"systemctl --user disable --now {name} && rm {unit}"));
        }
    }
}
