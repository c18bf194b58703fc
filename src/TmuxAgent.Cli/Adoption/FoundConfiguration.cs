using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Adoption;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Adoption;

/// <summary>The configuration that a repository without a manifest has already.</summary>
/// <param name="Values">What it says to the manifest; of several values of one key the first counts.</param>
/// <param name="Adopted">The files that are merged by key from now on, as they are.</param>
/// <param name="EnvFile">The person's env file; null for none.</param>
/// <param name="Example">The committed example; null for none.</param>
internal sealed record FoundConfiguration(
    IReadOnlyList<TakenValue> Values,
    IReadOnlyList<string> Adopted,
    EnvDocument? EnvFile,
    EnvDocument? Example
)
{
    private const int Largest = 1 << 20;

    private static readonly string[] AgentConfigs =
    [
        OutputCatalog.AgentConfig.DefaultPath,
        "agent-config.yaml",
        "hosts.yaml",
    ];

    private static readonly string[] Policies = [OutputCatalog.Policy.DefaultPath, "policy.yaml"];

    /// <summary>Looks at the repository's files, and at an env file that the person chose.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="envFile">The env file as a manifest names it.</param>
    public static FoundConfiguration Look(AgentRepository repository, string envFile)
    {
        var values = new List<TakenValue>();
        var adopted = new List<string>();
        Take(OrchestratorFile.Read, OutputCatalog.OrchestratorConfig.DefaultPath, "orchestrator.toml");
        foreach (var path in AgentConfigs)
        {
            if (Text(repository, path) is not { } text || AgentConfigFile.Read(text) is not { } said)
                continue;
            values.AddRange(said.Select(placed => placed.Value));
            AddPlace(OutputCatalog.AgentConfig, path);
            break;
        }
        Take(FleetFile.Read, OutputCatalog.FleetConfig.DefaultPath);
        if (Array.Find(Policies, path => IsPolicy(repository, path)) is { } policy)
            AddPlace(OutputCatalog.Policy, policy);
        var section = repository.DefaultManifest().Env with { File = envFile };
        var env = TryRead(() => repository.ReadEnvFile(section));
        if (env is not null)
            values.AddRange(EnvFileValues.Read(env));
        return new FoundConfiguration(values, adopted, env, TryRead(() => repository.ReadExample(section)));

        void Take(Func<string, SourceText, IReadOnlyList<TakenValue>?> read, params string[] paths)
        {
            foreach (var path in paths)
            {
                if (Text(repository, path) is not { } text || read(path, text) is not { } said)
                    continue;
                values.AddRange(said);
                adopted.Add(path);
                return;
            }
        }

        void AddPlace(OutputDefinition output, string path)
        {
            if (path != output.DefaultPath)
                values.Add(new TakenValue($"outputs.{output.Id}", path, path, path));
        }
    }

    /// <summary>A command with the places of the configuration in it.</summary>
    /// <param name="words">Its words, which name the usual places.</param>
    /// <param name="draft">Where the configuration is.</param>
    public static IReadOnlyList<string> InPlace(IReadOnlyList<string> words, ManifestDraft draft) =>
        [.. words.Select(word => PlaceOf(word, draft))];

    private static string PlaceOf(string word, ManifestDraft draft)
    {
        var output = new[]
        {
            OutputCatalog.AgentConfig,
            OutputCatalog.OrchestratorConfig,
            OutputCatalog.Policy,
        }.FirstOrDefault(candidate => candidate.DefaultPath == word);
        return output is null
            ? word
            : draft.Taken.FirstOrDefault(value => value.Path == $"outputs.{output.Id}")?.Value as string ?? word;
    }

    // Whoever reads the file next (the plan) says why it cannot be read.
    private static EnvDocument? TryRead(Func<EnvDocument?> read)
    {
        try
        {
            return read();
        }
        catch (StoppedException)
        {
            return null;
        }
    }

    private static bool IsPolicy(AgentRepository repository, string path) =>
        Text(repository, path)?.Content.Contains("pipelines:", StringComparison.Ordinal) == true;

    // What is too large, a link or no text is no configuration to take in; where it is in the way, the plan says so.
    private static SourceText? Text(AgentRepository repository, string path)
    {
        var content = repository.Machine.Files.TryRead(new Place(repository.Root, path), Largest).Content;
        return content is not null && Utf8Text.TryDecode(path, content, out var text, out _) ? text : null;
    }
}
