using System.Text;
using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Reporting;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Diffs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>One run of <c>check</c>.</summary>
internal sealed class CheckRun
{
    /// <summary>The verb as typed.</summary>
    public const string Verb = "check";

    private readonly Machine _machine;
    private readonly AgentRepository _repository;
    private readonly SourceText _manifestText;
    private readonly AgentManifest _manifest;
    private readonly ReportFormat _format;

    /// <param name="machine">The machine.</param>
    /// <param name="folder">Where the repository is looked for.</param>
    /// <param name="format">How findings are printed.</param>
    /// <param name="staged">Whether what is staged counts, and not what is on disk.</param>
    public CheckRun(Machine machine, WorkFolder folder, ReportFormat format, bool staged)
    {
        _machine = machine;
        RenderedRepository.Prepare();
        var repository = AgentRepository.Find(folder, machine);
        _repository = staged ? repository with { Staged = StagedOf(repository.Root, machine) } : repository;
        // A manifest that no commit holds yet counts as it is.
        _manifestText =
            _repository.Staged?.Include(AgentManifest.FileName) == false
                ? repository.ReadManifestText()
                : _repository.ReadManifestText();
        _manifest = _repository.Interpret(_manifestText, staged ? null : _repository.ReadOverlayText());
        _format = format;
    }

    /// <summary>What the repository has already and is not to be reported; null for nothing.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>Whether git's history counts, too.</summary>
    public bool History { get; init; }

    /// <summary>Says what is wrong.</summary>
    public int Check() => Print(new Report(Verb, ExitCode.Success), uses: null);

    /// <summary>Writes down what is wrong, so that later runs report what is new.</summary>
    public int WriteBaseline(BaselineFile file, string name)
    {
        var check = CheckFindings.Of(_repository, _manifest, _manifestText, uses: null, History);
        var baseline = Reporting.Baseline.Of(check.Reported);
        new Report(Verb, ExitCode.Success)
        {
            Changed = file.Write(baseline),
            Notes =
            [
                .. check.Notes,
                CheckPhrases.BaselineHolds(name, baseline.Count, $"tmuxagent check --baseline {ShellWord.Quote(name)}"),
            ],
        }.Print(_machine.Terminal, _format);
        return ExitCode.Success;
    }

    /// <summary>Mends what has one right mend, or shows how it would; then says what is wrong still.</summary>
    public int Fix(bool dryRun)
    {
        var report = new Report(Verb, ExitCode.Success) { DryRun = dryRun };
        var uses = _repository.FindUses(_manifest);
        // Looked at first, so that nothing is opened for writing where there is nothing to mend.
        var document = _repository.ReadEnvFile(_manifest.Env);
        var mended = document is null ? null : MendEnv(document);
        var hygiene = HygieneMend.Of(_repository, _manifest);
        var isEnvMended = mended is { Changes.Count: > 0 } || hygiene.IsModeWide;
        var sources = new SourceMend(_repository, _manifest, _manifestText, uses);
        var hasMends = isEnvMended || sources.Paths.Count > 0 || hygiene.IsExampleBehind;
        if (dryRun)
            return Print(
                report with
                {
                    Changed = hasMends,
                    Files =
                    [
                        .. mended is { Changes.Count: > 0 } ? [Diff(document!, mended.Text)] : NoFiles,
                        .. hygiene.Files(),
                        .. sources.Diffs(_machine.Terminal, _format != ReportFormat.Text),
                    ],
                },
                uses
            );
        if (!hasMends)
            return Print(report, uses);
        List<Phrase> notes = [];
        if (isEnvMended || sources.Paths.Count > 0)
            notes.AddRange(isEnvMended ? MendAll(document!, sources) : sources.Run(Verb, _machine));
        var (done, isExampleChanged) = hygiene.Run(_repository, _manifest);
        notes.AddRange(done);
        return Print(
            report with
            {
                Notes = notes,
                Changed = isEnvMended || sources.Paths.Count > 0 || isExampleChanged,
                Next = isEnvMended ? DueSteps.AfterEnvChange(_repository, _manifest) : [],
            },
            _repository.FindUses(_manifest)
        );
    }

    private static readonly ReportedFile[] NoFiles = [];

    private EnvMergeResult MendEnv(EnvDocument document) =>
        EnvFileFixes.Apply(document, _manifest.Env, _manifest.Check);

    // The env file and the sources in one run, which one undo takes back.
    private IReadOnlyList<Phrase> MendAll(EnvDocument document, SourceMend sources)
    {
        _repository.RequireApproval(_manifest.Env.File);
        var edit = new EnvFileEdit(Workspace.Of(_repository.Root, _machine), _machine, _manifest.Env.File);
        var done = edit.Run(Verb, standing => MendEnv(standing ?? document), sources.Edit(_machine).Plan);
        return [.. done.Changes.Select(change => change.Words), .. sources.Words];
    }

    // A hint is printed and does not fail the verb: a fresh scaffold without any key set is in order.
    private int Print(Report report, UsesFound? uses)
    {
        var check = CheckFindings.Of(_repository, _manifest, _manifestText, uses, History);
        var (findings, gone) = (check.Reported, 0);
        if (Baseline is not null)
            findings = Baseline.Read().Others(findings, out gone);
        var isEnvMissing = check.EnvFile is null && _repository.Staged is null;
        var fails = isEnvMissing || findings.Any(finding => finding.Severity >= Severity.Warning);
        report = report with
        {
            ExitCode = fails ? ExitCode.Findings : ExitCode.Success,
            Findings = findings,
            Excerpt = new CheckExcerpts(_repository, check, _manifest.Env).Of,
            Summary = Summary(findings, check.Reported.Count - findings.Count),
            PathPrefix = GitFiles.PrefixOf(_repository.Root),
            Notes =
            [
                .. InterruptedRun.Notes(_repository.Root, _machine),
                .. report.Notes,
                .. check.Notes,
                .. gone > 0 ? [CheckPhrases.BaselineGone(gone)] : Array.Empty<Phrase>(),
            ],
        };
        report.Print(_machine.Terminal, _format);
        return report.ExitCode;
    }

    private static StagedFiles StagedOf(string root, Machine machine) =>
        StagedFiles.Of(root, machine) ?? throw new StoppedException(ExitCode.Usage, CheckPhrases.StagedNeedsGit(root));

    private static Phrase Summary(IReadOnlyList<Finding> findings, int known)
    {
        int Number(Severity severity) => findings.Count(finding => finding.Severity == severity);
        Phrase[] parts =
        [
            .. Number(Severity.Error) is > 0 and var errors ? [CheckPhrases.Errors(errors)] : Array.Empty<Phrase>(),
            .. Number(Severity.Warning) is > 0 and var warnings
                ? [CheckPhrases.Warnings(warnings)]
                : Array.Empty<Phrase>(),
            .. Number(Severity.Info) is > 0 and var hints ? [CheckPhrases.Hints(hints)] : Array.Empty<Phrase>(),
        ];
        var files = findings.Select(finding => finding.Location.Path).Distinct(StringComparer.Ordinal).Count();
        var found = parts.Length == 0 ? null : CheckPhrases.Sum(parts.Aggregate(ReportPhrases.Then), files);
        return known == 0 ? found ?? Phrase.None : CheckPhrases.WithBaseline(found ?? CheckPhrases.NothingNew, known);
    }

    private ReportedFile Diff(EnvDocument document, string mended)
    {
        var lines = new EnvFileDiff(_manifest.Env).Lines(
            Encoding.UTF8.GetBytes(document.Text.Content),
            Encoding.UTF8.GetBytes(mended)
        );
        if (_format == ReportFormat.Text)
            DiffText.Print(lines, _machine.Terminal);
        return new ReportedFile(_manifest.Env.File, VerdictName.Of(Verdict.Merged), CheckPhrases.WouldBeMended)
        {
            Diff = DiffText.Plain(lines),
        };
    }
}
