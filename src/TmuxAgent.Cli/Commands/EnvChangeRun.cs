using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>env set</c> or <c>env unset</c>.</summary>
internal sealed class EnvChangeRun
{
    private readonly Machine _machine;
    private readonly EnvSection _section;
    private readonly EnvFileEdit _edit;
    private readonly Func<IReadOnlyList<NextStep>> _afterChange;
    private readonly bool _json;

    public EnvChangeRun(Machine machine, WorkFolder folder, bool json)
    {
        var repository = AgentRepository.Find(folder, machine);
        _machine = machine;
        var manifest = repository.ReadManifest();
        _section = manifest.Env;
        _afterChange = () => DueSteps.AfterEnvChange(repository, manifest);
        repository.RequireApproval(_section.File);
        _edit = new EnvFileEdit(Workspace.Of(repository.Root, machine), machine, _section.File);
        _json = json;
    }

    /// <summary>Gives keys values, all of them or none.</summary>
    public int Set(IReadOnlyList<string> words)
    {
        var values = new Assignments(_section, _machine.Terminal).Read(words);
        return Report("env set", _edit.Run("env set", document => EnvMerge.Set(document, _section, values)));
    }

    /// <summary>Takes a key's value away.</summary>
    public int Unset(string key) =>
        Report(
            "env unset",
            _edit.Run(
                "env unset",
                standing =>
                {
                    var document = standing ?? EnvDocument.Parse(_section.File, "");
                    // A line whose key is no name can be removed; one that nobody wrote is a slip of typing.
                    return EnvKeyName.Problem(key) is { } problem && document.Find(key) is null
                        ? throw new StoppedException(ExitCode.Usage, EnvVerbPhrases.UnsetWasGiven(problem))
                        : EnvMerge.Unset(document, _section, key);
                }
            )
        );

    private int Report(string verb, EnvMergeResult result)
    {
        var exitCode = result.Conflicts.Count > 0 ? ExitCode.Conflict : ExitCode.Success;
        var report = new Report(verb, exitCode)
        {
            Notes =
            [
                .. result.Conflicts.Select(conflict => conflict.Words),
                .. result.Changes.Select(change => change.Words),
            ],
            Next = result.Changes.Count > 0 ? _afterChange() : [],
            Changed = result is { Changes.Count: > 0, Conflicts.Count: 0 },
        };
        report.Print(_machine.Terminal, _json);
        return exitCode;
    }
}
