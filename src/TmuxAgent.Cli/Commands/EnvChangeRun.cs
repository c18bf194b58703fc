using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;

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

    /// <summary>Gives a key a value; <c>KEY=-</c> takes it from standard input.</summary>
    public int Set(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new StoppedException(
                ExitCode.Usage,
                "env set takes KEY=VALUE, or KEY=- to read the value from standard input"
            );
        var name = assignment[..equals];
        var value = assignment[(equals + 1)..];
        var key = new EnvKeyIndex(_section).Find(name);
        // The name is not repeated: whoever forgot it typed a piece of the value before the '='.
        if (key is null && EnvKeyName.Problem(name) is { } problemOfName)
            throw new StoppedException(
                ExitCode.Usage,
                $"env set takes KEY=VALUE, and what is before the '=' {problemOfName}"
            );
        if (value == "-")
            value = _machine.Terminal.ReadInputToEnd();
        else if (value.Length > 0 && WhySecret(key, name, value) is { } why)
            throw new StoppedException(
                ExitCode.Usage,
                $"{why}, and every user of this machine can read a command line; run `tmuxagent env set {name}=-` and pass the value on its standard input"
            );
        if (Answers.Problem(key ?? new EnvKey(name, EnvKeyType.String), value) is { } problem)
            throw new StoppedException(ExitCode.Usage, problem);
        return Report("env set", _edit.Run("env set", document => EnvMerge.Set(document, _section, name, value)));
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
                        ? throw new StoppedException(ExitCode.Usage, $"what env unset was given {problem}")
                        : EnvMerge.Unset(document, _section, key);
                }
            )
        );

    private string? WhySecret(EnvKey? key, string name, string value) =>
        key?.Secret ?? SecretNames.Suggest(name, _section) ? $"{key?.Name ?? name} is a secret"
        : EnvValueMask.HoldsCredentials(value) ? $"the value of {key?.Name ?? name} holds a password or a key"
        : null;

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
