using System.Text;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Diffs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>check</c>.</summary>
internal sealed class CheckRun
{
    private const string Verb = "check";
    private const int LongestPlanned = 1 << 20;

    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly SourceText _manifestText;
    private readonly AgentManifest _manifest;
    private readonly bool _json;

    public CheckRun(Machine machine, WorkFolder folder, bool json)
    {
        _machine = machine;
        _repository = AgentRepository.Find(folder, machine);
        _manifestText = _repository.ReadManifestText();
        _manifest = _repository.Interpret(_manifestText, _repository.ReadOverlayText());
        _json = json;
    }

    /// <summary>Says what is wrong.</summary>
    public int Check() => Print(new Report(Verb, ExitCode.Success), _repository.FindUses(_manifest));

    /// <summary>Mends what has one right mend, or shows how it would; then says what is wrong still.</summary>
    public int Fix(bool dryRun)
    {
        var report = new Report(Verb, ExitCode.Success) { DryRun = dryRun };
        var uses = _repository.FindUses(_manifest);
        // Looked at first, so that nothing is opened for writing where there is nothing to mend.
        var document = _repository.ReadEnvFile(_manifest.Env);
        var mended = document is null ? null : EnvFileFixes.Apply(document, _manifest.Env);
        var isEnvMended = mended is { Changes.Count: > 0 };
        var sources = new SourceMend(_repository, _manifest.Env, _manifestText, uses);
        var hasMends = isEnvMended || sources.Paths.Count > 0;
        if (dryRun)
            return Print(
                report with
                {
                    Changed = hasMends,
                    Files =
                    [
                        .. isEnvMended ? [Diff(document!, mended!.Text)] : NoFiles,
                        .. sources.Diffs(_machine.Terminal, _json),
                    ],
                },
                uses
            );
        if (!hasMends)
            return Print(report, uses);
        var notes = isEnvMended ? MendAll(document!, sources) : sources.Run(Verb, _machine);
        return Print(
            report with
            {
                Notes = notes,
                Changed = true,
                Next = isEnvMended ? DueSteps.AfterEnvChange(_repository, _manifest) : [],
            },
            _repository.FindUses(_manifest)
        );
    }

    private static readonly ReportedFile[] NoFiles = [];

    // The env file and the sources in one run, which one undo takes back.
    private IReadOnlyList<string> MendAll(EnvDocument document, SourceMend sources)
    {
        _repository.RequireApproval(_manifest.Env.File);
        var edit = new EnvFileEdit(Workspace.Of(_repository.Root, _machine), _machine, _manifest.Env.File);
        var done = edit.Run(
            Verb,
            standing => EnvFileFixes.Apply(standing ?? document, _manifest.Env),
            sources.Edit(_machine).Plan
        );
        return [.. done.Changes.Select(change => change.Words), .. sources.Words];
    }

    // A hint is printed and does not fail the verb: a fresh scaffold without any key set is in order.
    private int Print(Report report, UsesFound uses)
    {
        var env = _manifest.Env;
        var document = _repository.ReadEnvFile(env);
        List<Finding> findings = [];
        if (document is not null)
            findings.AddRange(EnvFileRules.Check(document, EnvFileRole.Values, _manifest));
        if (_repository.ReadExample(env) is { } example)
            findings.AddRange(EnvFileRules.Check(example, EnvFileRole.Example, _manifest));
        findings.AddRange(UseRules.Check(uses.Files, env, _manifestText));
        var contradictions = FindContradictions(document, findings);
        var fails = document is null || findings.Any(finding => finding.Rule.Severity >= Severity.Warning);
        report = report with
        {
            ExitCode = fails ? ExitCode.Findings : ExitCode.Success,
            Findings = [.. findings.Where(finding => finding.Rule.Severity > Severity.Hidden)],
            Notes =
            [
                .. InterruptedRun.Notes(_repository.Root, _machine),
                .. contradictions,
                .. report.Notes,
                .. document is null
                    ? [$"there is no {env.File}; `tmuxagent generate` writes it"]
                    : Array.Empty<string>(),
                .. uses.Skipped() is { } skipped ? [skipped] : Array.Empty<string>(),
            ],
        };
        report.Print(_machine.Terminal, _json);
        return report.ExitCode;
    }

    // By the plan of a run, which knows what was written last. Returns what kept it from being made.
    private string[] FindContradictions(EnvDocument? document, List<Finding> findings)
    {
        // To plan takes the file several times into memory; nobody waits for that with a file of this size.
        if (document?.Text.Content.Length > LongestPlanned)
            return [$"whether files follow the manifest was not checked: {_manifest.Env.File} is longer than 1 MiB"];
        try
        {
            var env = new EnvFileOutput(_manifest.Env, new Dictionary<string, string>());
            var rendered = RenderedRepository.Of(_repository, _manifest, env);
            var result = rendered.Regeneration.Preview(rendered.Request(Verb, PlanOptions.Plain));
            findings.AddRange(KeyedFindings.Of(result.Plan, _manifest.Env));
            findings.AddRange(rendered.Contradictions.Select(found => found.Finding));
            return [];
        }
        catch (StoppedException stopped)
        {
            return [$"whether files follow the manifest was not checked: {stopped.Message}"];
        }
    }

    private ReportedFile Diff(EnvDocument document, string mended)
    {
        var lines = new EnvFileDiff(_manifest.Env).Lines(
            Encoding.UTF8.GetBytes(document.Text.Content),
            Encoding.UTF8.GetBytes(mended)
        );
        if (!_json)
            DiffText.Print(lines, _machine.Terminal);
        return new ReportedFile(_manifest.Env.File, VerdictName.Of(Verdict.Merged), "would be mended")
        {
            Diff = DiffText.Plain(lines),
        };
    }
}
