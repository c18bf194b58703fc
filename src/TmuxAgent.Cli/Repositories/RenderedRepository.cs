using TmuxAgent.Cli.Phrases;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Planning;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Cli.Repositories;

/// <summary>A repository with everything its manifest asks for rendered: where init, generate, diff and status start from.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Env">Its env file as an output.</param>
/// <param name="Desired">What the manifest asks for.</param>
internal sealed record RenderedRepository(
    AgentRepository Repository,
    AgentManifest Manifest,
    EnvFileOutput Env,
    IReadOnlyList<DesiredFile> Desired
)
{
    /// <summary>Plans, and carries plans out.</summary>
    public Regeneration Regeneration => new(Workspace.Of(Repository.Root, Repository.Machine), Repository.Machine);

    /// <summary>
    /// Parses the templates on a thread of its own, for a verb that renders in a moment: looking at the machine and reading
    /// the files takes about as long.
    /// </summary>
    public static void Prepare() => new Thread(TemplateSet.ParseBuiltIn) { IsBackground = true }.Start();

    /// <summary>Reads the manifest of the repository that a folder belongs to, and renders it.</summary>
    /// <exception cref="StoppedException">There is no manifest, or it has errors.</exception>
    public static RenderedRepository Load(WorkFolder folder, Machine machine)
    {
        Prepare();
        var repository = AgentRepository.Find(folder, machine);
        var manifest = repository.ReadManifest();
        var env = new EnvFileOutput(manifest.Env, new Dictionary<string, string>());
        return Of(repository, manifest, env);
    }

    /// <summary>
    /// As without <paramref name="keys"/>, with keys that are set first: the texts that say them are written in the same run, and everything
    /// is rendered as they say it.
    /// </summary>
    /// <param name="folder">A folder in the repository.</param>
    /// <param name="machine">The machine.</param>
    /// <param name="keys">Keys of manifest and overlay.</param>
    /// <param name="values">Gives the values for the env file once it is known which keys are declared.</param>
    /// <exception cref="StoppedException">There is no manifest, or it would have errors.</exception>
    public static RenderedRepository Load(
        WorkFolder folder,
        Machine machine,
        IReadOnlyList<GivenKey> keys,
        Func<EnvSection, IReadOnlyDictionary<string, string>> values
    )
    {
        Prepare();
        var repository = AgentRepository.Find(folder, machine);
        var texts = GivenText.Of(repository, keys);
        repository = repository with { Edited = texts.ToDictionary(text => text.Path, text => text.Content) };
        var manifest = repository.ReadManifest();
        var env = new EnvFileOutput(manifest.Env, values(manifest.Env));
        var rendered = Of(repository, manifest, env);
        return rendered with
        {
            Desired = [.. texts.Select(text => text.Desired), .. rendered.Desired],
            Edits = texts.Where(text => text.Edit is not null).ToDictionary(text => text.Path, text => text.Edit!),
        };
    }

    /// <summary>Renders a repository. What only this machine's overlay makes of a file is kept off what git carries.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="env">Its env file as an output.</param>
    /// <param name="which">The outputs that are rendered; null for all, which a run that writes needs.</param>
    public static RenderedRepository Of(
        AgentRepository repository,
        AgentManifest manifest,
        EnvFileOutput env,
        Func<OutputDefinition, bool>? which = null
    )
    {
        var desired = repository.Render(manifest, env, which);
        if (repository.ReadSharedManifest() is not { } shared)
            return new RenderedRepository(repository, manifest, env, desired).WithContradictions();
        var sharedEnv = new EnvFileOutput(shared.Env, new Dictionary<string, string>());
        var overlaid = OverlaidOutputs.Of(desired, repository.Render(shared, sharedEnv, which));
        return new RenderedRepository(repository, manifest, env, overlaid.Files)
        {
            Notes = [.. overlaid.Notes],
        }.WithContradictions();
    }

    /// <summary>Manifest and overlay with the keys that are set first, by path.</summary>
    public IReadOnlyDictionary<string, EditedFile> Edits { get; private init; } = new Dictionary<string, EditedFile>();

    /// <summary>Files that are the person's and say something else than the manifest.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; private init; } = [];

    /// <summary>What a person should know of the rendering, a sentence each.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    /// <summary>The path, as plans name it, of a file that a person names.</summary>
    /// <param name="file">As it is typed in a shell, or as plans name it: messages print the latter.</param>
    /// <param name="machine">The machine.</param>
    /// <exception cref="StoppedException">The manifest asks for no such file.</exception>
    public string PathOf(string file, Machine machine)
    {
        var absolute = machine.Absolute(file);
        var workspace = Workspace.Of(Repository.Root, machine);
        var output =
            Desired.FirstOrDefault(desired => workspace.Absolute(desired.Path) == absolute)
            ?? Desired.FirstOrDefault(desired => desired.Path == file);
        return output?.Path ?? throw new StoppedException(ExitCode.Usage, RepositoryPhrases.NotAnOutput(file));
    }

    /// <summary>What a verb asks for. What nobody has approved outside of the repository is refused.</summary>
    public RegenerationRequest Request(string verb, PlanOptions options) =>
        new(verb, Desired, Env.Merge, options with { Unapproved = [.. FindUnapproved().Select(file => file.Path)] })
        {
            Notes = Notes,
        };

    /// <summary>The files outside of the repository that are not approved as they would be written now.</summary>
    public IReadOnlyList<OutsideFile> FindUnapproved()
    {
        if (!Desired.Any(file => OutsidePath.IsOutside(file.Path)))
            return [];
        // Values that were given for this run are the user's own; what a repository decides is the rendering without them.
        var env = new EnvFileOutput(Manifest.Env, new Dictionary<string, string>());
        var outside = Repository.Render(Manifest, env).Where(file => OutsidePath.IsOutside(file.Path));
        return Repository.Approvals.Missing(outside.Select(file => new OutsideFile(file.Path, file.Content)));
    }

    private RenderedRepository WithContradictions()
    {
        var found = Contradiction.Find(Repository, Manifest, Desired);
        return this with { Contradictions = found, Notes = [.. Notes, .. found.Select(one => one.Note)] };
    }

    /// <summary>Records what was found of this machine, for runs in which it cannot be found.</summary>
    public void Remember() => Repository.Remember(Manifest);

    /// <summary>Records that the user allows these files outside of the repository.</summary>
    public void Approve(IReadOnlyList<OutsideFile> allowed)
    {
        if (allowed.Count > 0)
            Repository.Approvals.Add(allowed);
    }
}
