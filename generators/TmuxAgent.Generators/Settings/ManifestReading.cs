using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Findings;
using TmuxAgent.Core.Settings;

namespace TmuxAgent.Generators.Settings;

/// <summary>What the generator keeps of a manifest: plain values, so that equal manifests stop the pipeline.</summary>
/// <param name="Model">The class to make; null where the manifest cannot be used.</param>
/// <param name="Findings">
/// Why it cannot be used; empty where it can. The generator must say this itself: without the class the compiler may
/// give up on the program before any analyzer has spoken.
/// </param>
internal sealed record ManifestReading(SettingsModel? Model, EquatableArray<Finding> Findings);
