using TmuxAgent.Core.Collections;
using TmuxAgent.Core.Manifest;

namespace TmuxAgent.Core.EnvFiles;

/// <summary>What was last written for one key by the manifest's word; never a secret, of which a manifest holds none.</summary>
/// <param name="Name">The key.</param>
/// <param name="Value">Its value; null where its place was kept by a comment.</param>
/// <param name="Comment">The comment lines that were written above it; empty for none.</param>
public sealed record WrittenKey(string Name, string? Value, string Comment = "");

/// <summary>What was last written to an env file, by key.</summary>
public sealed class EnvMemory
{
    private readonly Dictionary<string, WrittenKey> _values = new(StringComparer.Ordinal);

    private EnvMemory(IEnumerable<WrittenKey> keys, bool isOfThisFile)
    {
        foreach (var key in keys)
            _values[key.Name] = key;
        IsOfThisFile = isOfThisFile;
    }

    /// <summary>Nothing is known.</summary>
    public static EnvMemory None { get; } = new([], false);

    /// <summary>Whether the keys were written to this very file, so that one that is missing was removed by a person.</summary>
    public bool IsOfThisFile { get; }

    /// <summary>The keys that were written.</summary>
    public IEnumerable<WrittenKey> Written => _values.Values;

    /// <summary>What this machine recorded.</summary>
    public static EnvMemory Of(IEnumerable<WrittenKey> keys) => new(keys, true);

    /// <summary>What the manifest said when the example was last rendered; of the env file itself nothing is recorded.</summary>
    public static EnvMemory OfExample(EnvDocument example) =>
        new(
            example
                .Lines.Where(line => line.Kind is EnvLineKind.Assignment or EnvLineKind.Placeholder)
                .Select(line => new WrittenKey(line.Key, line.Kind == EnvLineKind.Assignment ? line.Value : null)),
            false
        );

    /// <summary>For a file that is seen for the first time: whatever it assigns is a person's choice.</summary>
    public static EnvMemory OfStranger(EnvDocument document, EnvSection section) =>
        new(
            section
                .Keys.Where(key => new EnvKeyLines(document, key).Effective is not null)
                .Select(key => new WrittenKey(key.Name, EnvWanted.ValueOf(key))),
            false
        );

    /// <summary>What was last written for a key, under its name or else an alias; false where that is not known.</summary>
    public bool TryFind(EnvKey key, out string? value)
    {
        if (TryFind(key.Name, out value))
            return true;
        foreach (var alias in key.Aliases)
        {
            if (TryFind(alias, out value))
                return true;
        }
        return false;
    }

    /// <summary>What was last written under a name.</summary>
    public bool TryFind(string name, out string? value)
    {
        var isKnown = _values.TryGetValue(name, out var key);
        value = key?.Value;
        return isKnown;
    }
}

/// <summary>What the manifest wants of a key.</summary>
public static class EnvWanted
{
    /// <summary>The value that the manifest gives a key, as text; null for none.</summary>
    public static string? ValueOf(EnvKey key) =>
        key.Default is null ? null
        : key.Name == LoopbackNames.NoProxyKey || key.MirrorOf == LoopbackNames.NoProxyKey
            ? LoopbackNames.AddTo(key.Default)
        : key.Default;
}
