using TmuxAgent.Cli.Systems;
using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Planning;

namespace TmuxAgent.Cli.Commands;

/// <summary>A repository with everything its manifest asks for rendered: where init, generate, diff and status start from.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Env">Its env file as an output.</param>
/// <param name="Desired">What the manifest asks for.</param>
internal sealed record RenderedRepository(
    AgentRepository Repository, AgentManifest Manifest, EnvFileOutput Env, IReadOnlyList<DesiredFile> Desired)
{
    /// <summary>Plans, and carries plans out.</summary>
    public Regeneration Regeneration => new(
        new FileSystem(), Workspace.Of(Repository.Root, Repository.Machine), Repository.Machine);

    /// <summary>Reads the manifest of the repository that a folder belongs to, and renders it.</summary>
    /// <exception cref="StoppedException">There is no manifest, or it has errors.</exception>
    public static RenderedRepository Load(string folder, Machine machine)
    {
        var repository = AgentRepository.Find(folder, machine);
        var manifest = repository.ReadManifest();
        var env = new EnvFileOutput(manifest.Env, new Dictionary<string, string>());
        return new RenderedRepository(repository, manifest, env, repository.Render(manifest, env));
    }

    /// <summary>What a verb asks for.</summary>
    public RegenerationRequest Request(string verb, PlanOptions options) => new(verb, Desired, Env.Merge, options);
}
