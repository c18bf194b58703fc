using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>Whose value a key has.</summary>
public enum EnvValueOrigin
{
    /// <summary>What the manifest gives, now or when it was last written: it follows the manifest.</summary>
    Default,

    /// <summary>The same, from the overlay of this machine.</summary>
    Overlay,

    /// <summary>A person's: it is kept whatever the manifest says.</summary>
    Yours,
}

/// <summary>Says whose values an env file holds.</summary>
/// <param name="memory">What was last written.</param>
/// <param name="overlaid">Dotted paths of what the overlay of this machine says.</param>
public sealed class EnvOrigins(EnvMemory memory, IReadOnlyCollection<string> overlaid)
{
    /// <summary>Whose a value of a declared key is.</summary>
    public EnvValueOrigin Of(EnvKey key, string value)
    {
        var isManifests = value == EnvWanted.ValueOf(key);
        if (isManifests && IsOverlaid(key.MirrorOf ?? key.Name))
            return EnvValueOrigin.Overlay;
        return isManifests || (memory.TryFind(key, out var last) && value == last)
            ? EnvValueOrigin.Default
            : EnvValueOrigin.Yours;
    }

    private bool IsOverlaid(string name) =>
        overlaid.Contains($"env.keys.{name}.default")
        || (ImpliedKeys.SettingOf(name) is { } setting && overlaid.Contains(setting));
}
