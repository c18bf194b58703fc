using TmuxAgent.Cli.Probes;
using TmuxAgent.Core.EnvFiles;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Planning;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Cli.Systems;

/// <summary>The texts of a repository that the tool reads: manifest, env file, the repository's own templates.</summary>
/// <param name="Root">Absolute path of the folder that holds the manifest, or will.</param>
/// <param name="Machine">The machine it lies on.</param>
internal sealed record AgentRepository(string Root, Machine Machine)
{
    private const string OverrideFolder = ".tmuxagent/templates";

    private string ManifestPath => Path.Combine(Root, AgentManifest.FileName);

    /// <summary>Whether there is a manifest already.</summary>
    public bool HasManifest => File.Exists(ManifestPath);

    /// <summary>The repository that a folder belongs to: the nearest manifest in it or above it.</summary>
    /// <exception cref="StoppedException">There is none.</exception>
    public static AgentRepository Find(string folder, Machine machine)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var repository = new AgentRepository(at, machine);
            if (repository.HasManifest)
                return repository;
        }
        throw new StoppedException(
            ExitCode.Usage, $"there is no {AgentManifest.FileName} in {folder} or above it; run `tmuxagent init` in your repository first");
    }

    /// <summary>What the manifest says; every finding is printed, and an error among them stops the verb.</summary>
    public AgentManifest ReadManifest() => Interpret(ReadText(ManifestPath, AgentManifest.FileName));

    /// <summary>What a manifest text means here; every finding is printed, and an error among them stops the verb.</summary>
    public AgentManifest Interpret(SourceText text)
    {
        var document = ManifestReader.Read(text, Path.GetFileName(Root));
        StopOnErrors(document.Findings);
        return document.Manifest ?? throw new InvalidOperationException("a manifest without errors has a meaning");
    }

    /// <summary>The text of a new manifest.</summary>
    public string RenderManifest(AgentManifest manifest)
    {
        var rendered = OutputRenderer.RenderManifest(manifest, path => ReadTemplates()[path], Context());
        StopOnErrors(rendered.Findings);
        return rendered.Text;
    }

    /// <summary>What the manifest asks for, with the repository's own templates where it has some.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="env">Gives the env file its keys.</param>
    public IReadOnlyList<DesiredFile> Render(AgentManifest manifest, EnvFileOutput env)
    {
        var templates = ReadTemplates();
        var tree = OutputRenderer.Render(manifest, path => templates[path], Context());
        StopOnErrors([.. templates.FindUnknownOverrides(), .. tree.Findings]);
        return [.. tree.Files.Select(env.Fill)];
    }

    /// <summary>The env file as it stands; null where there is none.</summary>
    public EnvDocument? ReadEnvFile(EnvSection env)
    {
        var path = EnvFilePath(env);
        return File.Exists(path) ? EnvDocument.Parse(ReadText(path, env.File)) : null;
    }

    /// <summary>Absolute path of the env file.</summary>
    public string EnvFilePath(EnvSection env) => PathSafety.IsUnderHome(env.File)
        ? Path.Combine(Machine.HomeDirectory, env.File[2..])
        : Path.Combine(Root, env.File);

    private TemplateSet ReadTemplates()
    {
        var folder = Path.Combine(Root, OverrideFolder);
        if (!Directory.Exists(folder))
            return new TemplateSet();
        var overrides = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, file);
            overrides[relative] = ReadText(file, $"{OverrideFolder}/{relative}");
        }
        return new TemplateSet(overrides);
    }

    private void StopOnErrors(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            Machine.Terminal.Error.WriteLine(finding.ToString());
        if (findings.Any(finding => finding.Rule.Severity == Severity.Error))
            throw new StoppedException(ExitCode.Usage, "nothing was written, because of the errors above");
    }

    private RenderContext Context()
    {
        var project = CSharpProjectProbe.Find(Root);
        return new RenderContext(Root, Machine.HomeDirectory, project is null ? null : Path.GetDirectoryName(project));
    }

    private static SourceText ReadText(string path, string name)
    {
        try
        {
            return Utf8Text.TryDecode(name, File.ReadAllBytes(path), out var text, out var error)
                ? text
                : throw new StoppedException(ExitCode.Usage, $"{error!.Location}: {error.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoppedException(ExitCode.Usage, $"{name} cannot be read: {failure.Message}");
        }
    }
}
