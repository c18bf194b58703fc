using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Templates;

namespace TmuxAgent.Scaffolding.Outputs;

/// <summary>Every file that a manifest asks for, as text.</summary>
/// <param name="Files">In the order of <see cref="OutputCatalog.All"/>; complete where there is no finding.</param>
/// <param name="Findings">Why a file could not be rendered: a faulty template, or a value that its language cannot hold.</param>
public sealed record DesiredTree(IReadOnlyList<DesiredFile> Files, IReadOnlyList<Finding> Findings);

/// <summary>Turns a manifest into the files that it asks for. Same input, same bytes, on every machine.</summary>
public static class OutputRenderer
{
    /// <summary>The template of a new <c>tmuxagent.toml</c>.</summary>
    public const string ManifestTemplate = "manifest/tmuxagent.toml.sbn";

    /// <summary>Renders everything that the manifest asks for.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="templates">Gives the template of a path below <c>templates/</c>.</param>
    /// <param name="context">The machine.</param>
    /// <param name="which">The outputs that are rendered; null for all.</param>
    public static DesiredTree Render(
        AgentManifest manifest,
        Func<string, Template> templates,
        RenderContext context,
        Func<OutputDefinition, bool>? which = null
    )
    {
        var outputs = ResolvedOutputs.Of(manifest, context);
        var model = new TemplateModel(RenderModel.Of(manifest, outputs, context), manifest.Project.Language);
        var files = new List<DesiredFile>();
        var findings = new List<Finding>();
        foreach (var output in outputs.Wanted.Where(output => which?.Invoke(output.Definition) != false))
        {
            var definition = output.Definition;
            var result = definition.Text is { } text
                ? new RenderResult(text(manifest), [])
                : templates(definition.Template).Render(model);
            findings.AddRange(result.Findings);
            if (result.Succeeded)
            {
                files.Add(
                    new DesiredFile(
                        definition.Id,
                        output.Path,
                        definition.Template,
                        definition.Kind,
                        definition.Mode,
                        result.Text,
                        definition.MachineLocal
                    )
                );
            }
        }
        return new DesiredTree(files, findings);
    }

    /// <summary>
    /// The text of a new <c>tmuxagent.toml</c> with a manifest's sections in it. Its keys are always the ones that the
    /// orchestrator is known to read.
    /// </summary>
    public static RenderResult RenderManifest(
        AgentManifest manifest,
        Func<string, Template> templates,
        RenderContext context
    ) =>
        templates(ManifestTemplate)
            .Render(
                new TemplateModel(
                    RenderModel.Of(manifest, ResolvedOutputs.Of(manifest, context), context),
                    manifest.Project.Language
                )
            );
}
