using System.Text;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;
using TmuxAgent.Scaffolding.Templates;
using TmuxAgent.TestSupport;

namespace TmuxAgent.EndToEnd.Tests.Outputs;

/// <summary>A repository with every file that a manifest asks for, rendered and written with its mode.</summary>
internal sealed class Scaffold
{
    private Scaffold(string path, AgentManifest manifest, DesiredTree tree)
    {
        Path = path;
        Manifest = manifest;
        Tree = tree;
    }

    /// <summary>Absolute path of the repository.</summary>
    public string Path { get; }

    public AgentManifest Manifest { get; }

    public DesiredTree Tree { get; }

    /// <summary>The manifest that <c>init</c> writes where nobody decides anything, as read back.</summary>
    public static AgentManifest NewManifest(string projectName)
    {
        var defaults = Read("version = 1\n", projectName);
        var text = OutputRenderer.RenderManifest(
            defaults,
            path => new TemplateSet()[path],
            new RenderContext("/repository", "/home/user")
        );
        Assert.Empty(text.Findings);
        return Read(text.Text, projectName);
    }

    /// <summary>Renders and writes a scaffold.</summary>
    /// <param name="path">Absolute path of the repository; made where it is not there.</param>
    /// <param name="env">Lines of the env file.</param>
    /// <param name="change">Changes to the new manifest.</param>
    public static Scaffold Write(string path, string env = "", Func<AgentManifest, AgentManifest>? change = null)
    {
        var manifest = NewManifest("example");
        manifest = change?.Invoke(manifest) ?? manifest;
        var tree = OutputRenderer.Render(
            manifest,
            name => new TemplateSet()[name],
            new RenderContext(path, Environment.GetEnvironmentVariable("HOME") ?? "/root")
        );
        Assert.Empty(tree.Findings);
        var scaffold = new Scaffold(path, manifest, tree);
        foreach (var file in tree.Files)
            scaffold.WriteFile(
                file.Path,
                file.Kind == OutputKind.EnvFile ? file.Content + env : file.Content,
                file.Mode
            );
        return scaffold;
    }

    /// <summary>Absolute path of something in the repository.</summary>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Puts the stand-ins of orchestrator, runner and agent CLI where the default commands look for them.</summary>
    public void AddStandIn()
    {
        var folder = System.IO.Path.Combine(RepositoryRoot.Path, "tests/TmuxAgent.EndToEnd.Tests/StandIn");
        foreach (var source in Directory.EnumerateFiles(folder, "*.py"))
            WriteFile(
                "src/tmux_agent/" + System.IO.Path.GetFileName(source),
                File.ReadAllText(source),
                OutputCatalog.PlainMode
            );
    }

    public void AppendToEnv(string lines) => File.AppendAllText(At(".env"), lines);

    public void WriteFile(string relative, string content, int mode)
    {
        var path = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)mode);
    }

    private static AgentManifest Read(string text, string projectName)
    {
        var document = ManifestReader.Read(
            new SourceText(AgentManifest.FileName, text),
            projectName,
            OutputCatalog.Named
        );
        Assert.Empty(document.Findings);
        return document.Manifest!;
    }
}
