using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>One entry of <see cref="OutputCatalog"/>: a file that a manifest can ask for.</summary>
/// <param name="Id">Name in <c>[outputs]</c>.</param>
/// <param name="Template">Template path below <c>templates/</c>; empty where <see cref="Text"/> writes the file.</param>
/// <param name="DefaultPath">
/// Repository-relative; for the outputs whose path other sections decide, the path that those sections' defaults give.
/// </param>
/// <param name="Kind">How the file is kept true.</param>
/// <param name="Mode">Permission bits.</param>
public sealed record OutputDefinition(string Id, string Template, string DefaultPath, OutputKind Kind, int Mode)
    : OutputName(Id)
{
    /// <summary>Whether the file belongs to one machine, so that it is neither committed nor shared.</summary>
    public bool MachineLocal { get; init; }

    /// <summary>Which processes read it once, when they start; of a unit, which process it starts.</summary>
    public Readers ReadBy { get; init; }

    /// <summary>Whether <c>[env]</c> names it, and <c>[outputs]</c> does not.</summary>
    public bool IsNamedByEnv { get; init; }

    /// <summary>Whether it is rendered where <c>[outputs]</c> does not name it.</summary>
    public Func<AgentManifest, RenderContext, bool> IsWanted { get; init; } = (_, _) => true;

    /// <summary>The file as code writes it, for what is no matter of taste; null where a template does.</summary>
    public Func<AgentManifest, string>? Text { get; init; }

    /// <summary>Where it goes where other sections decide that; null for <see cref="DefaultPath"/>.</summary>
    public Func<AgentManifest, RenderContext, string>? PathBySections { get; init; }

    /// <summary>Where the output goes where <c>[outputs]</c> does not say.</summary>
    public string PathFor(AgentManifest manifest, RenderContext context) =>
        PathBySections?.Invoke(manifest, context) ?? DefaultPath;
}
