using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Which key codex brings to the model API, as the scripts give it: its own, or the one of the env file.</summary>
internal static class ModelKey
{
    /// <summary>The key that a person sets.</summary>
    public const string Name = "OPENAI_API_KEY";

    /// <summary>The key that codex reads.</summary>
    public const string OfCodex = "CODEX_API_KEY";

    private const string DefaultBase = "https://api.openai.com/v1";

    /// <summary>Address of the model API.</summary>
    public static string BaseOf(AgentManifest manifest) =>
        manifest.Codex.BaseUrl.Length > 0 ? manifest.Codex.BaseUrl : DefaultBase;

    /// <summary>Whether somebody has logged in to codex, which then needs no key.</summary>
    public static bool IsLoggedIn(HealthScene scene) =>
        File.Exists(
            Path.Combine(scene.Value("CODEX_HOME") ?? Path.Combine(scene.Machine.HomeDirectory, ".codex"), "auth.json")
        );

    /// <summary>Name and value of the key that codex is given; null where it has none, or uses its own login.</summary>
    public static (string Name, string Value)? Find(HealthScene scene) =>
        scene.Value(OfCodex) is { } own ? (OfCodex, own)
        : scene.Value(Name) is { } key && !IsLoggedIn(scene) ? (Name, key)
        : null;
}
