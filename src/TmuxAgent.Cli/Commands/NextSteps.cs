using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Probes.Health;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
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
            steps.Add(new NextStep($"cd {ShellWord.Quote(repository.Root)}", StepPhrases.GoToRepository));
        // What was not written comes first: the rest may depend on it.
        steps.AddRange(plan.Files.Where(file => file.Verdict == Verdict.Refused).Select(Settle));
        foreach (var key in MissingKeys(manifest.Env, plan))
            steps.Add(new NextStep($"tmuxagent env set {key.Name}{(key.Secret ? "" : "=VALUE")}", Why(key)));
        if (found.Command is null)
            steps.Add(new NextStep($"${{EDITOR:-vi}} {AgentManifest.FileName}", StepPhrases.NoOrchestrator));
        if (OrchestratorModules.Of(manifest) is not null)
            steps.Add(new NextStep("tmuxagent session start demo", StepPhrases.FirstSession));
        if (PathOf(plan, OutputCatalog.RunScript) is { } script)
            steps.Add(new NextStep(ShellWord.Quote($"./{script}"), StepPhrases.StartOrchestrator));
        if (PathOf(plan, OutputCatalog.RunnerScript) is { } runnerScript)
            steps.Add(new NextStep(ShellWord.Quote($"./{runnerScript}"), StepPhrases.StartRunner));
        if (PathOf(plan, OutputCatalog.Diagnose) is { } diagnose)
            steps.Add(new NextStep(ShellWord.Quote($"./{diagnose}"), StepPhrases.Diagnose));
        if (PathOf(plan, OutputCatalog.Service) is not null)
            steps.Add(new NextStep(ServiceCommands.Install, StepPhrases.InBackground));
        return steps;
    }

    private static NextStep Settle(PlannedFile file) =>
        // A real codex there is no reason to refuse, so that this is a FakeCodex.
        file.OutputId == OutputCatalog.FakeCodex.Id
        && file.Found.Kind == EntryKind.File
            ? new NextStep(
                $"mv {ShellWord.Quote(file.Path)} {ShellWord.Quote(file.Path + ".old")} && tmuxagent generate",
                StepPhrases.ForeignFake
            )
        : file.Found.Kind == EntryKind.File
            ? new NextStep($"tmuxagent generate --adopt {ShellWord.Quote(file.Path)}", StepPhrases.Adopt(file.OutputId))
        : new NextStep("tmuxagent generate", StepPhrases.NotWritten(file.Path, file.Reason));

    private static IEnumerable<EnvKey> MissingKeys(EnvSection env, Plan plan)
    {
        var file = plan.Files.FirstOrDefault(candidate => candidate.Kind == OutputKind.EnvFile);
        var content = file?.NewContent ?? (file?.Found.Kind == EntryKind.File ? file.Found.Content : null);
        var document = EnvDocument.Parse(env.File, content is null ? "" : Encoding.UTF8.GetString(content));
        return env.Keys.Where(key =>
            key.Requirement != Requirement.Optional && string.IsNullOrEmpty(document.Find(key.Name)?.Value)
        );
    }

    private static Phrase Why(EnvKey key)
    {
        var how = key.Secret ? StepPhrases.AsksForSecret : StepPhrases.InPlaceOfValue;
        var what = key.Description.Split('\n')[0].TrimEnd('.', '。');
        return what.Length > 0 ? ReportPhrases.Explained(Phrase.Verbatim(what), how) : how;
    }

    private static string? PathOf(Plan plan, OutputDefinition output) =>
        plan.Files.FirstOrDefault(file => file.OutputId == output.Id && file.Verdict != Verdict.OrphanRemoved)?.Path;
}
