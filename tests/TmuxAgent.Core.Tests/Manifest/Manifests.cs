using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Core.Tests.Manifest;

/// <summary>Reads manifests of tests; <c>version = 1</c> is added.</summary>
internal static class Manifests
{
    public static ManifestDocument Read(string text) =>
        ManifestReader.Read(new SourceText("tmuxagent.toml", "version = 1\n" + text), "demo", OutputCatalog.Named);

    /// <summary>The manifest of a text without findings.</summary>
    public static AgentManifest Sound(string text)
    {
        var document = Read(text);
        Assert.Empty(document.Findings);
        return document.Manifest!;
    }

    /// <summary>The one finding of a text, which must be of a rule and stand on a text.</summary>
    public static Finding Single(string text, Rule rule, string place)
    {
        var finding = Assert.Single(Read(text).Findings);
        Assert.Same(rule, finding.Rule);
        var span = finding.Location.Span;
        Assert.Equal(place, ("version = 1\n" + text).Substring(span.Start, span.Length));
        return finding;
    }

    public static EnvKey Key(AgentManifest manifest, string name) => manifest.Env.Keys.Single(k => k.Name == name);
}
