using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>A manifest as it was read: what it means, what is wrong with it, and where everything stands.</summary>
/// <param name="Manifest">Null where an error made it meaningless; otherwise complete.</param>
/// <param name="Findings">Everything wrong, in the order of the text.</param>
/// <param name="Locations">Place of each key by dotted path (<c>env.keys.WECOM_WEBHOOK.aliases</c>).</param>
public sealed record ManifestDocument(
    AgentManifest? Manifest, EquatableArray<Finding> Findings, IReadOnlyDictionary<string, Location> Locations);
