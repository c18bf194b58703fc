using TmuxAgent.Cli.Regenerating;
using TmuxAgent.Cli.Systems;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Scaffolding.Outputs;

namespace TmuxAgent.Cli.Probes.Health;

/// <summary>Where the repository's scripts find codex, by the search that they make themselves.</summary>
internal sealed class CodexPlace
{
    private readonly HealthScene _scene;
    private readonly string _own;
    private readonly IReadOnlyList<string> _first;

    public CodexPlace(HealthScene scene)
    {
        _scene = scene;
        var fake =
            scene.Repository.PathOf(OutputCatalog.FakeCodex, scene.Manifest) ?? OutputCatalog.FakeCodex.DefaultPath;
        _own = Path.GetDirectoryName(Path.Combine(scene.Root, fake))!;
        var home = scene.Machine.HomeDirectory;
        _first =
        [
            .. new RecordedFolders(StateFolder.Of(scene.Root, scene.Machine)).Read(),
            Path.Combine(home, ".local", "bin"),
        ];
    }

    /// <summary>Whether a file is a FakeCodex, which says so in its first lines.</summary>
    public static bool IsFake(string path) => FileHead.Read(path).IndexOf("FakeCodex"u8) >= 0;

    /// <summary>PATH as a script makes it of the one that it is started with.</summary>
    public string PathIn(string path)
    {
        var isLast = _scene.Manifest.Codex.Fake != FakeCodexMode.Always && IsFake(Path.Combine(_own, "codex"));
        return string.Join(':', isLast ? [.. _first, path, _own] : [_own, .. _first, path]);
    }

    /// <summary>Absolute path of the codex that a script finds; null for none.</summary>
    /// <param name="path">PATH that the script is started with.</param>
    public string? Find(string path)
    {
        var bin = _scene.Manifest.Codex.Bin;
        if (!bin.Contains('/', StringComparison.Ordinal))
            return ExecutableSearch.FindAll(bin, PathIn(path)).FirstOrDefault();
        var file = Path.Combine(_scene.Root, bin);
        return ExecutableSearch.IsExecutable(file) ? file : null;
    }

    /// <summary>The environment that a script gives to what it starts.</summary>
    /// <param name="environment">What the script is started with.</param>
    public Dictionary<string, string> EnvironmentIn(IReadOnlyDictionary<string, string> environment)
    {
        var all = HealthScene.Overlaid(environment, _scene.EnvValues);
        all["PATH"] = PathIn(all.GetValueOrDefault("PATH", ""));
        if (ModelKey.Find(_scene) is { } key)
            all[ModelKey.OfCodex] = key.Value;
        else
            all.Remove(ModelKey.OfCodex);
        return all;
    }
}
