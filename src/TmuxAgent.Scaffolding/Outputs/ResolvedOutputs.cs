using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Which outputs a manifest asks for, and where each one goes.</summary>
public sealed class ResolvedOutputs
{
    private readonly Dictionary<string, ResolvedOutput> _byId;

    private ResolvedOutputs(List<ResolvedOutput> wanted)
    {
        Wanted = wanted;
        _byId = wanted.ToDictionary(output => output.Definition.Id);
    }

    /// <summary>The outputs to render, in the order of <see cref="OutputCatalog.All"/>.</summary>
    public IReadOnlyList<ResolvedOutput> Wanted { get; }

    /// <summary>What <c>[outputs]</c> and the defaults make of a manifest.</summary>
    public static ResolvedOutputs Of(AgentManifest manifest, RenderContext context)
    {
        var wanted = new List<ResolvedOutput>();
        foreach (var output in OutputCatalog.All)
        {
            var said = manifest.Outputs.Overrides.FirstOrDefault(o => o.Id == output.Id);
            if (said?.Enabled ?? output.IsWanted(manifest, context))
                wanted.Add(new ResolvedOutput(output, said?.Path ?? output.PathFor(manifest, context)));
        }
        return new ResolvedOutputs(wanted);
    }

    /// <summary>The path of an output, or null where it is not rendered.</summary>
    public string? PathOf(OutputDefinition output) =>
        _byId.TryGetValue(output.Id, out var resolved) ? resolved.Path : null;

    /// <summary>The path of an output where it is rendered, else the one that it would have by default.</summary>
    public string PathOrDefault(OutputDefinition output) => PathOf(output) ?? output.DefaultPath;
}

/// <summary>One output that a manifest asks for.</summary>
/// <param name="Definition">Its entry in the catalogue.</param>
/// <param name="Path">Repository-relative with <c>/</c>, or beginning with <c>~/</c>.</param>
public sealed record ResolvedOutput(OutputDefinition Definition, string Path);
