using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Repositories;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Phrases;
using TmuxAgent.Scaffolding.Planning;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>What all probes look at, read once.</summary>
internal sealed class HealthScene
{
    private readonly Lazy<RegenerationResult> _plan;

    /// <param name="repository">The repository.</param>
    /// <param name="manifest">What its manifest says.</param>
    /// <param name="wishes">What the user asked for.</param>
    public HealthScene(AgentRepository repository, AgentManifest manifest, HealthWishes wishes)
    {
        Repository = repository;
        Manifest = manifest;
        Wishes = wishes;
        _plan = new(Preview);
        try
        {
            EnvFile = repository.ReadEnvFile(manifest.Env);
        }
        catch (StoppedException stopped)
        {
            EnvFileProblem = stopped.Said;
        }
        EnvValues = ReadValues(EnvFile);
        Shell = Overlaid(repository.Machine.Variables, EnvValues);
        IsKnown = CloneTrust.IsGiven(repository);
    }

    /// <summary>The repository.</summary>
    public AgentRepository Repository { get; }

    /// <summary>Absolute path of the repository.</summary>
    public string Root => Repository.Root;

    /// <summary>The machine.</summary>
    public Machine Machine => Repository.Machine;

    /// <summary>What the manifest says.</summary>
    public AgentManifest Manifest { get; }

    /// <summary>What the user asked for.</summary>
    public HealthWishes Wishes { get; }

    /// <summary>The env file; null where there is none, or it cannot be read.</summary>
    public EnvDocument? EnvFile { get; }

    /// <summary>Why the env file cannot be read; empty where it can, or is missing.</summary>
    public Phrase EnvFileProblem { get; } = Phrase.None;

    /// <summary>What the env file sets.</summary>
    public IReadOnlyDictionary<string, string> EnvValues { get; }

    /// <summary>The environment of what a script of the repository starts from this shell, but for the place of codex.</summary>
    public IReadOnlyDictionary<string, string> Shell { get; }

    /// <summary>Whether the repository is no stranger's: see <see cref="CloneTrust"/>.</summary>
    public bool IsKnown { get; }

    /// <summary>What <c>generate</c> would do.</summary>
    /// <exception cref="StoppedException">It cannot be planned.</exception>
    public RegenerationResult Plan => _plan.Value;

    /// <summary>A variable of <see cref="Shell"/>; null where it is missing or empty.</summary>
    public string? Value(string name) => Shell.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Absolute path of a program on this shell's PATH; null where it is not there.</summary>
    public string? Find(string program) =>
        ExecutableSearch.FindAll(program, Machine.Variable("PATH") ?? "").FirstOrDefault();

    /// <summary>A call of a program in the repository, with this shell's environment.</summary>
    public ProgramCall Call(string program, params string[] arguments) =>
        new(program, arguments) { Folder = Root, Environment = Machine.Variables };

    /// <summary>Variables with others over them.</summary>
    public static Dictionary<string, string> Overlaid(
        IReadOnlyDictionary<string, string> below,
        IReadOnlyDictionary<string, string> above
    )
    {
        var all = new Dictionary<string, string>(below, StringComparer.Ordinal);
        foreach (var (name, value) in above)
            all[name] = value;
        return all;
    }

    private static Dictionary<string, string> ReadValues(EnvDocument? document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in document?.Assignments ?? [])
            values[line.Key] = line.Value;
        return values;
    }

    private RegenerationResult Preview()
    {
        var env = new EnvFileOutput(Manifest.Env, new Dictionary<string, string>());
        var rendered = RenderedRepository.Of(Repository, Manifest, env);
        return rendered.Regeneration.Preview(rendered.Request("doctor", PlanOptions.Plain));
    }
}

/// <summary>What the user asked for beyond a look.</summary>
/// <param name="SendsMessage">Whether a message is sent to the webhook.</param>
/// <param name="CallsCodex">Whether a real codex is called, which may cost something.</param>
internal sealed record HealthWishes(bool SendsMessage, bool CallsCodex);
