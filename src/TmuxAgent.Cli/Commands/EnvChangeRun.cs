using TmuxAgent.Cli.Interaction;
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
    private readonly bool _json;

    public EnvChangeRun(Machine machine, WorkFolder folder, bool json)
    {
        var repository = AgentRepository.Find(folder, machine);
        _machine = machine;
        _section = repository.ReadManifest().Env;
        repository.RequireApproval(_section.File);
        _edit = new EnvFileEdit(
            new FileSystem(), Workspace.Of(repository.Root, machine), machine.Terminal, _section.File);
        _json = json;
    }

    /// <summary>Gives a key a value; <c>KEY=-</c> takes it from standard input.</summary>
    public int Set(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new StoppedException(ExitCode.Usage, "env set takes KEY=VALUE, or KEY=- to read the value from standard input");
        var name = assignment[..equals];
        var value = assignment[(equals + 1)..];
        var key = _section.Keys.FirstOrDefault(k => k.Name == name || k.Aliases.Contains(name));
        if (value == "-")
            value = _machine.Terminal.ReadInputToEnd();
        else if (value.Length > 0 && (key?.Secret ?? EnvListing.IsSecret(name, _section)))
            throw new StoppedException(ExitCode.Usage, $"{key?.Name ?? name} is a secret, and every user of this machine can read a command line; pass {name}=- and the value on standard input");
        if (key is not null && Answers.Problem(key, value) is { } problem)
            throw new StoppedException(ExitCode.Usage, problem);
        return Report("env set", _edit.Run("env set", document => EnvMerge.Set(document, _section, name, value)));
    }

    /// <summary>Takes a key's value away.</summary>
    public int Unset(string key) =>
        Report("env unset", _edit.Run("env unset", document => EnvMerge.Unset(document ?? EnvDocument.Parse(_section.File, ""), _section, key)));

    private int Report(string verb, EnvMergeResult result)
    {
        var exitCode = result.Conflicts.Count > 0 ? ExitCode.Conflict : ExitCode.Success;
        var report = new Report(verb, exitCode)
        {
            Notes = [.. result.Conflicts.Select(conflict => conflict.Words), .. result.Changes.Select(change => change.Words)],
        };
        report.Print(_machine.Terminal, _json);
        return exitCode;
    }
}
