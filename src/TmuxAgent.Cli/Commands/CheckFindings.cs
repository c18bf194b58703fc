using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Core.Rules;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>Gathers all that <c>check</c> finds.</summary>
internal sealed class CheckFindings
{
    private const int LongestPlanned = 1 << 20;

    private readonly AgentRepository _repository;
    private readonly AgentManifest _manifest;
    private readonly Task<(IReadOnlyList<Finding> Found, Phrase[] Notes)> _contradictions;

    private CheckFindings(
        AgentRepository repository,
        AgentManifest manifest,
        SourceText text,
        UsesFound? uses,
        bool history
    )
    {
        _repository = repository;
        _manifest = manifest;
        EnvFile = repository.ReadEnvFile(manifest.Env);
        Example = repository.ReadExample(manifest.Env);
        ManifestText = text;
        // While git lists the files.
        _contradictions = Task.Run(FindContradictions);
        var isStaged = repository.Staged is not null;
        var listing = uses is null || !isStaged ? repository.ListFiles() : null;
        Uses = uses ?? repository.FindUses(manifest, isStaged ? null : EnvFile, listing);
        Facts = new RepositoryLook(repository, manifest.Env).Facts(Example, history, isStaged ? null : listing);
    }

    /// <summary>The env file; null where there is none.</summary>
    public EnvDocument? EnvFile { get; }

    /// <summary>Its committed example; null where there is none.</summary>
    public EnvDocument? Example { get; }

    /// <summary>The manifest's text.</summary>
    public SourceText ManifestText { get; }

    /// <summary>What the sources do with keys.</summary>
    public UsesFound Uses { get; }

    /// <summary>What git and the disk say of the repository's files.</summary>
    public RepositoryFacts Facts { get; }

    /// <summary>What is reported.</summary>
    public IReadOnlyList<Finding> Reported { get; private set; } = [];

    /// <summary>What was not looked at, and why.</summary>
    public IReadOnlyList<Phrase> Notes { get; private set; } = [];

    /// <summary>Looks at everything; at git's history only where it is asked for.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="manifest">What its manifest says.</param>
    /// <param name="text">The manifest's text.</param>
    /// <param name="uses">What the sources do with keys; null where nobody has looked yet.</param>
    /// <param name="history">Whether the history counts.</param>
    public static CheckFindings Of(
        AgentRepository repository,
        AgentManifest manifest,
        SourceText text,
        UsesFound? uses,
        bool history
    )
    {
        var check = new CheckFindings(repository, manifest, text, uses, history);
        check.Look();
        return check;
    }

    private void Look()
    {
        List<Finding> found = [];
        if (EnvFile is not null)
            found.AddRange(EnvFileRules.Check(EnvFile, EnvFileRole.Values, _manifest));
        if (Example is not null)
            found.AddRange(EnvFileRules.Check(Example, EnvFileRole.Example, _manifest));
        found.AddRange(UseRules.Check(Uses.Files, _manifest.Env, ManifestText));
        found.AddRange(SecretFindings.Of(Uses.Secrets));
        found.AddRange(RuleList.Repository.SelectMany(rule => rule.Check(Facts)));
        var (contradictions, notes) = _contradictions.GetAwaiter().GetResult();
        found.AddRange(contradictions);
        Reported = new ReportedFindings(_manifest.Check, Suppressed()).Of(found);
        Notes =
        [
            .. notes,
            .. EnvFile is null && _repository.Staged is null
                ? [CheckPhrases.NoEnvFile(_manifest.Env.File)]
                : Array.Empty<Phrase>(),
            .. Uses.Skipped() is { } skipped ? [skipped] : Array.Empty<Phrase>(),
            .. UnknownRules(),
        ];
    }

    private IEnumerable<Suppression> Suppressed()
    {
        SourceText?[] texts = [ManifestText, EnvFile?.Text, Example?.Text];
        return texts
            .OfType<SourceText>()
            .SelectMany(text => Suppressions.In(text, Suppressions.HashMarks))
            .Concat(Uses.Files.SelectMany(file => file.Suppressions));
    }

    // A number that this build does not know may be that of a newer one.
    private IEnumerable<Phrase> UnknownRules() =>
        _manifest
            .Check.Severities.Concat(_manifest.Check.Paths.SelectMany(path => path.Severities))
            .Select(said => said.Rule)
            .Where(id => id != CheckSection.AllRules && RuleList.All.All(rule => rule.Id != id))
            .Distinct(StringComparer.Ordinal)
            .Select(id => CheckPhrases.UnknownRule(AgentManifest.FileName, id));

    // What is merged by key, and what Contradiction compares. To render the scripts takes longer than all of these.
    private static bool MayContradict(OutputDefinition output) =>
        output.Kind is OutputKind.EnvFile or OutputKind.KeyedToml
        || output.IsUnit
        || output.Id == OutputCatalog.AgentConfig.Id;

    // By the plan of a run, which knows what was written last. Returns what kept it from being made.
    private (IReadOnlyList<Finding> Found, Phrase[] Notes) FindContradictions()
    {
        // What was written is on disk.
        if (_repository.Staged is not null)
            return ([], []);
        // To plan takes the file several times into memory; nobody waits for that with a file of this size.
        if (EnvFile?.Text.Content.Length > LongestPlanned)
            return ([], [CheckPhrases.NotComparedForLength(_manifest.Env.File)]);
        try
        {
            var env = new EnvFileOutput(_manifest.Env, new Dictionary<string, string>());
            var rendered = RenderedRepository.Of(_repository, _manifest, env, MayContradict);
            var result = rendered.Regeneration.Preview(rendered.Request(CheckRun.Verb, PlanOptions.Plain));
            return (
                [
                    .. KeyedFindings.Of(result.Plan, _manifest.Env),
                    .. rendered.Contradictions.Select(one => one.Finding),
                ],
                []
            );
        }
        catch (StoppedException stopped)
        {
            return ([], [CheckPhrases.NotCompared(stopped.Said)]);
        }
    }
}
