using System.Text;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>What a person types after <c>init</c>, ready for a shell.</summary>
internal static class NextSteps
{
    /// <summary>The steps that are still to be done, in order.</summary>
    public static IReadOnlyList<NextStep> After(
        AgentRepository repository,
        AgentManifest manifest,
        Surroundings found,
        Plan plan
    )
    {
        var steps = new List<NextStep>();
        if (!repository.Machine.IsCurrentDirectory(repository.Root))
            steps.Add(new NextStep($"cd {ShellWord.Quote(repository.Root)}", "go to the repository"));
        // What was not written comes first: the rest may depend on it.
        steps.AddRange(plan.Files.Where(file => file.Verdict == Verdict.Refused).Select(Settle));
        foreach (var key in MissingKeys(manifest.Env, plan))
            steps.Add(new NextStep($"tmuxagent env set {key.Name}{(key.Secret ? "" : "=VALUE")}", Why(key)));
        if (found.Command is null)
            steps.Add(
                new NextStep(
                    $"${{EDITOR:-vi}} {AgentManifest.FileName}",
                    "no orchestrator was found under src/tmux_agent: put it there, or say under [orchestrator] how yours is started"
                )
            );
        if (OrchestratorModules.Of(manifest) is not null)
            steps.Add(
                new NextStep(
                    "tmuxagent session start demo",
                    "make a session for an agent, with a branch and a worktree of that name; the repository needs a commit for it"
                )
            );
        if (PathOf(plan, OutputCatalog.RunScript) is { } script)
            steps.Add(new NextStep(ShellWord.Quote($"./{script}"), "start the orchestrator in this terminal"));
        if (PathOf(plan, OutputCatalog.RunnerScript) is { } runnerScript)
            steps.Add(
                new NextStep(
                    ShellWord.Quote($"./{runnerScript}"),
                    "start the runner, which types its commands into the sessions, in another terminal"
                )
            );
        if (PathOf(plan, OutputCatalog.Diagnose) is { } diagnose)
            steps.Add(new NextStep(ShellWord.Quote($"./{diagnose}"), "check proxy, key, codex, webhook and metrics"));
        if (PathOf(plan, OutputCatalog.Service) is not null)
            steps.Add(
                new NextStep(ServiceCommands.Install, "keep both running in the background instead, without root")
            );
        return steps;
    }

    private static NextStep Settle(PlannedFile file) =>
        // A real codex there is no reason to refuse, so that this is a FakeCodex.
        file.OutputId == OutputCatalog.FakeCodex.Id
        && file.Found.Kind == EntryKind.File
            ? new NextStep(
                $"mv {ShellWord.Quote(file.Path)} {ShellWord.Quote(file.Path + ".old")} && tmuxagent generate",
                "a FakeCodex of other origin is there, and what it answers is no decision: this puts one there that decides"
            )
        : file.Found.Kind == EntryKind.File
            ? new NextStep(
                $"tmuxagent generate --adopt {ShellWord.Quote(file.Path)}",
                $"it was there before and was left alone: this takes it in, --force instead replaces such files, {file.OutputId} = false under [outputs] leaves it out"
            )
        : new NextStep("tmuxagent generate", $"{file.Path} was not written: {file.Reason}; once that is settled");

    private static IEnumerable<EnvKey> MissingKeys(EnvSection env, Plan plan)
    {
        var file = plan.Files.FirstOrDefault(candidate => candidate.Kind == OutputKind.EnvFile);
        var content = file?.NewContent ?? (file?.Found.Kind == EntryKind.File ? file.Found.Content : null);
        var document = EnvDocument.Parse(env.File, content is null ? "" : Encoding.UTF8.GetString(content));
        return env.Keys.Where(key =>
            key.Requirement != Requirement.Optional && string.IsNullOrEmpty(document.Find(key.Name)?.Value)
        );
    }

    private static string Why(EnvKey key)
    {
        var how = key.Secret ? "asks for it, and does not show it" : "put the value in place of VALUE";
        var what = key.Description.Split('\n')[0].TrimEnd('.');
        return what.Length > 0 ? $"{what} ({how})" : how;
    }

    private static string? PathOf(Plan plan, OutputDefinition output) =>
        plan.Files.FirstOrDefault(file => file.OutputId == output.Id && file.Verdict != Verdict.OrphanRemoved)?.Path;
}
