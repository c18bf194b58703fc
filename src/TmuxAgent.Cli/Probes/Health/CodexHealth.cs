using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Health;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Which codex answers in this shell and in the service, and whether it starts there.</summary>
internal sealed class CodexHealth() : HealthProbe("codex", ProbePhrases.Codex)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<HealthFinding>> LookAsync(HealthScene scene, CancellationToken deadline)
    {
        var place = new CodexPlace(scene);
        if (place.Find(scene.Machine.Variable("PATH") ?? "") is not { } codex)
            return [Missing(scene.Manifest.Codex)];
        if (!scene.IsKnown)
            return [NotApplicable(ProgramProbePhrases.CodexNotStarted(codex, ClonePhrases.NeverGenerated))];
        var shell = place.EnvironmentIn(scene.Machine.Variables);
        if (CodexPlace.IsFake(codex))
            return [await LookAtFakeAsync(scene, codex, shell, deadline)];
        var unit = ServiceEnvironment.Of(scene);
        var looks = new List<Task<HealthFinding>> { LookAtRealAsync(scene, codex, shell, deadline) };
        if (unit is not null)
            looks.Add(LookAtServiceAsync(scene, codex, place, unit, deadline));
        if (scene.Wishes.CallsCodex)
            looks.Add(CallAsync(scene, codex, shell, deadline));
        var findings = await Task.WhenAll(looks);
        // Where this shell's does not start either, there is one thing to mend.
        return findings[0].Level == HealthLevel.Ok ? findings : findings[..1];
    }

    private static HealthFinding Missing(CodexSection codex) =>
        // FakeCodex is called codex, so it answers for no program of another name.
        codex.Bin != "codex"
        && codex.Fake != FakeCodexMode.Always
            ? Troubles.CodexBinMissing.With(codex.Bin)
        : codex.Fake != FakeCodexMode.Never ? Troubles.CodexAndFakeMissing.With(codex.Bin)
        : Troubles.CodexMissing.With();

    private static async Task<HealthFinding> LookAtFakeAsync(
        HealthScene scene,
        string codex,
        Dictionary<string, string> environment,
        CancellationToken deadline
    )
    {
        // What a test has set it to says nothing of how it answers.
        environment.Remove("TMUXAGENT_FAKE_CODEX");
        var result = await CodexStart.RunAsync(
            scene.Call(codex, "exec", "--skip-git-repo-check", "-") with
            {
                Environment = environment,
                Input = "ping\n",
            },
            deadline
        );
        if (result is not { IsSuccess: true } || !result.Output.Split('\n').Any(line => line.StartsWith('{')))
            return Troubles.FakeCodexOld.With(codex, ShellWord.Quote(codex), ShellWord.Quote(codex + ".old"));
        return scene.Manifest.Codex.Fake == FakeCodexMode.Always
            ? Ok(ProgramProbePhrases.FakeCodexAsAsked)
            : Troubles.FakeCodexAnswers.With();
    }

    private static async Task<HealthFinding> LookAtRealAsync(
        HealthScene scene,
        string codex,
        Dictionary<string, string> environment,
        CancellationToken deadline
    ) =>
        await CodexStart.RunAsync(scene.Call(codex, "--version") with { Environment = environment }, deadline)
            is { IsSuccess: true } result
            ? Ok(Phrase.Verbatim($"{codex}: {result.FirstLine}"))
            : Troubles.CodexBroken.With(ShellWord.Quote(codex));

    private static async Task<HealthFinding> LookAtServiceAsync(
        HealthScene scene,
        string codex,
        CodexPlace place,
        Dictionary<string, string> unit,
        CancellationToken deadline
    )
    {
        var found = place.Find(unit["PATH"]);
        var result =
            found == codex
                ? await CodexStart.RunAsync(
                    scene.Call(codex, "--version") with
                    {
                        Environment = place.EnvironmentIn(unit),
                    },
                    deadline
                )
                : null;
        if (result is { IsSuccess: true })
            return Ok(ProgramProbePhrases.ServiceFindsTheSame);
        var seen =
            found == codex ? ProgramProbePhrases.ServiceCannotStartIt
            : found is null ? ProgramProbePhrases.ServiceFindsNone
            : ProgramProbePhrases.ServiceFindsOther(found);
        return Troubles.CodexOfService.With(seen, unit["PATH"], ServiceCommands.AfterGenerate(scene));
    }

    private static async Task<HealthFinding> CallAsync(
        HealthScene scene,
        string codex,
        Dictionary<string, string> environment,
        CancellationToken deadline
    )
    {
        var call = scene.Call(codex, [.. CodexCall.Arguments(scene.Manifest.Codex)]) with
        {
            Environment = environment,
            Input = "Answer with the one word pong.\n",
        };
        try
        {
            var result = await ProgramRun.RunAsync(call, deadline);
            return result.IsSuccess
                ? Ok(ProgramProbePhrases.CodexCallSucceeds)
                : Troubles.CodexCallFails.With(result.LastErrorLine);
        }
        catch (OperationCanceledException)
        {
            return Troubles.CodexCallFails.With(ProgramProbePhrases.CodexCallHangs);
        }
    }
}
