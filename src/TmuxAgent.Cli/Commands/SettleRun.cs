using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>Settles one file of a repository and touches no other: what resolve, adopt and replace share.</summary>
internal sealed class SettleRun
{
    private readonly Machine _machine;
    private readonly RenderedRepository _rendered;
    private readonly string _verb;
    private readonly bool _json;

    public SettleRun(Machine machine, WorkFolder folder, string verb, string file, bool json)
    {
        _machine = machine;
        _verb = verb;
        _json = json;
        _rendered = RenderedRepository.Load(folder, machine);
        Path = _rendered.PathOf(file, machine);
        Before = _rendered
            .Regeneration.Preview(_rendered.Request(verb, PlanOptions.Plain))
            .Plan.Files.Single(planned => planned.Path == Path);
    }

    /// <summary>The file, as plans name it.</summary>
    public string Path { get; }

    /// <summary>What a plain run would do with it.</summary>
    public PlannedFile Before { get; }

    /// <summary>Carries the choice out and returns the exit code.</summary>
    public int Run(PlanOptions options)
    {
        var request = _rendered.Request(_verb, options) with { Only = Path };
        var result = _rendered.Regeneration.Run(request);
        var file = result.Plan.Files.Single(planned => planned.Path == Path);
        var exitCode = result.ExitCode;
        var report = new Report(_verb, exitCode)
        {
            Files = [RegenerationReport.Line(file)],
            Notes = [.. result.Notes],
            Changed = !result.IsEmpty,
        };
        report.Print(_machine.Terminal, _json);
        return exitCode;
    }

    /// <summary>Leaves the file to its owner and returns the exit code.</summary>
    public int Leave()
    {
        var key = $"outputs.{Before.OutputId}";
        var name = _rendered.Repository.FileThatSays(key);
        var isChanged = new ManifestFileEdit(Workspace.Of(_rendered.Repository.Root, _machine), _machine, name).Run(
            _verb,
            text => ManifestEdit.Set(text, key, "false")
        );
        var report = new Report(_verb, ExitCode.Success)
        {
            Notes = [RunPhrases.Yours(Path, Before.OutputId, name)],
            Changed = isChanged,
        };
        report.Print(_machine.Terminal, _json);
        return ExitCode.Success;
    }

    /// <summary>A new folder among this machine's records of the repository, where no secret is ever outside.</summary>
    public string MakePrivateFolder()
    {
        var folder = System.IO.Path.Combine(
            Workspace.Of(_rendered.Repository.Root, _machine).State.Make(),
            $"edit-{Guid.NewGuid():N}"
        );
        PrivateFolder.Make(folder);
        return folder;
    }

    /// <summary>There is nothing to choose.</summary>
    public static StoppedException Nothing(Phrase why) => new(ExitCode.Usage, RunPhrases.NothingToSettle(why));

    /// <summary>The file is not in the way of anything.</summary>
    public StoppedException NotInTheWay() => Nothing(RunPhrases.NotInTheWay(Path));
}
