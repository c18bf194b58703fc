using TmuxAgent.Cli.Interaction;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Probes;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>init</c>: look, ask, plan, write, say what comes next.</summary>
internal sealed class InitRun(Machine machine, InitSettings settings)
{
    private readonly AgentRepository _repository = new(settings.Repository, machine) { LooksAfresh = true };
    private readonly bool _asks = machine.Terminal.CanAsk && !settings.Yes && !settings.Json;
    private readonly InitWizard _wizard = new(machine.Terminal, word => IsProgram(word, settings.Repository, machine));
    private IReadOnlyDictionary<string, string>? _given;

    /// <summary>Carries the verb out and returns its exit code.</summary>
    public int Run()
    {
        RenderedRepository.Prepare();
        var found = Surroundings.Look(_repository.Root, _repository.Machine.Files);
        var drafting = _repository.HasManifest ? null : new InitDraft(_repository, found, settings, _asks);
        var (draft, manifest, values) = Ask(drafting);
        if (_wizard.HasCommand)
            found = found with { Command = [.. manifest.Orchestrator.Command] };
        var outputs = new InitOutputs(_repository, draft, manifest, values, drafting?.Options ?? PlanOptions.Plain);
        if (_asks && !settings.DryRun)
            outputs.AskAboutStrangers();
        var rendered = outputs.Rendered;
        manifest = rendered.Manifest;
        if (!settings.DryRun)
        {
            // Who ends a question with Ctrl-C finds nothing made.
            var allowed = OutsideQuestion.Decide(
                machine.Terminal,
                rendered.FindUnapproved(),
                settings.AllowOutside,
                _asks
            );
            Directory.CreateDirectory(_repository.Root);
            rendered.Approve(allowed);
        }
        var request = rendered.Request("init", outputs.Options);
        var result = settings.DryRun ? rendered.Regeneration.Preview(request) : rendered.Regeneration.Run(request);

        if (!settings.DryRun && !result.IsEmpty)
            rendered.Remember();
        var report = RegenerationReport.Of("init", result, result.ExitCode) with
        {
            DryRun = settings.DryRun,
            Next =
            [
                .. settings.DryRun ? [] : DueSteps.After(_repository, result.Plan),
                .. NextSteps.After(_repository, manifest, found, result.Plan),
            ],
        };
        report = report with
        {
            Notes = [.. drafting?.Notes ?? [], .. outputs.Notes, .. Notes(manifest, found), .. report.Notes],
        };
        report.Print(machine.Terminal, settings.Json);
        return report.ExitCode;
    }

    // Until the person is content with all answers; each round asks only what is not answered yet.
    private (string? Draft, AgentManifest Manifest, IReadOnlyDictionary<string, string> Values) Ask(InitDraft? drafting)
    {
        while (true)
        {
            var draft = drafting?.Write(_wizard);
            var manifest = draft is null
                ? _repository.ReadManifest()
                : _repository.Interpret(new SourceText(AgentManifest.FileName, draft));
            var values = CollectValues(manifest.Env);
            if (_wizard.IsConfirmed())
                return (draft, manifest, values);
        }
    }

    private static bool IsProgram(string word, string repository, Machine machine) =>
        word.Contains('/', StringComparison.Ordinal)
            ? ExecutableSearch.IsExecutable(Path.Combine(repository, word))
            : ExecutableSearch.FindAll(word, machine.Variable("PATH") ?? "").Any();

    private bool HasSocksio(Surroundings found) =>
        SocksioProbe.Has(found.Python, _repository.Root, machine.HomeDirectory);

    private IReadOnlyDictionary<string, string> CollectValues(EnvSection env)
    {
        // Standard input can be read once.
        var values = _given ??= Answers.Read(settings.Sets, settings.AnswersFile, env, machine.Terminal);
        if (!_asks)
            return values;
        var set =
            _repository
                .ReadEnvFile(env)
                ?.Assignments.Where(line => line.Value.Length > 0)
                .Select(line => env.Keys.FirstOrDefault(key => key.Aliases.Contains(line.Key))?.Name ?? line.Key)
            ?? [];
        var answered = _wizard.AskValues(env, set.Concat(values.Keys).ToHashSet(StringComparer.Ordinal));
        return answered
            .Where(answer => !values.ContainsKey(answer.Key))
            .Concat(values)
            .ToDictionary(StringComparer.Ordinal);
    }

    private IEnumerable<Phrase> Notes(AgentManifest manifest, Surroundings found)
    {
        if (_repository.CodexProbe(manifest).FindReal([]) is null)
            yield return manifest.Codex.Bin.Contains('/', StringComparison.Ordinal)
                ? InitPhrases.NoSuchCodex(manifest.Codex.Bin)
                : InitPhrases.NoCodex;
        if (found.Proxy is { Http: null, Socks: not null } && !HasSocksio(found))
            yield return InitPhrases.FoundSocksNeedsSocksio($"{found.Python} -m pip install socksio");
        else if (manifest.Proxy.Socks.Length > 0 && !HasSocksio(found))
            yield return InitPhrases.SetSocksNeedsSocksio($"{found.Python} -m pip install socksio");
        if (found.Proxy is { Http: null, Socks: null } && manifest.Proxy is { Http: "", Socks: "" })
            yield return InitPhrases.NoProxy(AgentManifest.FileName);
    }
}
