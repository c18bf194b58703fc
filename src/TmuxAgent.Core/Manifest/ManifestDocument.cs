using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Manifest;

/// <summary>A manifest as it was read: what it means, what is wrong with it, and where everything stands.</summary>
/// <param name="Manifest">
/// Null where the text is no TOML or of an unknown version. Otherwise complete and sound: what is wrong has been
/// replaced by its default or left out, so that an editor can go on helping; nothing is written while
/// <see cref="HasErrors"/>.
/// </param>
/// <param name="Findings">Everything wrong, in the order of the text.</param>
/// <param name="Locations">
/// Place of each section and key by dotted path (<c>env.keys.WECOM_WEBHOOK.aliases</c>); for an alias also
/// <c>env.keys.WECOM_WEBHOOK.aliases.WECOM_WEBHOOK_URL</c>. Its path says whether manifest or overlay gives the value.
/// </param>
public sealed record ManifestDocument(
    AgentManifest? Manifest,
    EquatableArray<Finding> Findings,
    IReadOnlyDictionary<string, Location> Locations
)
{
    /// <summary>What is written of each key by its dotted path.</summary>
    internal IReadOnlyDictionary<string, TomlValue> Values { get; init; } = new Dictionary<string, TomlValue>();

    /// <summary>True where no file may be generated from this manifest.</summary>
    public bool HasErrors => Findings.Any(f => f.Rule.Severity == Severity.Error);
}
