namespace TmuxAgent.Core.Manifest;

/// <summary>One section of the manifest with its keys.</summary>
internal abstract class SectionKeys(string name, string meaning)
{
    /// <summary>Its name in brackets.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Its keys in the order of the page.</summary>
    public abstract IReadOnlyList<ManifestKey> Keys { get; }

    /// <summary>The value that a manifest gives a key of this section, as templates see it.</summary>
    public abstract object? ValueIn(AgentManifest manifest, string key);
}

/// <summary>One section of the manifest whose record is <typeparamref name="TSection"/>.</summary>
internal sealed class SectionKeys<TSection>(
    string name,
    string meaning,
    Func<AgentManifest, TSection> get,
    params ManifestKey<TSection>[] keys
) : SectionKeys(name, meaning)
{
    public override IReadOnlyList<ManifestKey> Keys => keys;

    public override object? ValueIn(AgentManifest manifest, string key) =>
        keys.First(known => known.Name == key).ValueIn(get(manifest));

    /// <summary>Every key with its value: what templates know of the section before anything is computed.</summary>
    public Dictionary<string, object?> ValuesIn(AgentManifest manifest)
    {
        var section = get(manifest);
        return keys.ToDictionary(key => key.Name, key => key.ValueIn(section), StringComparer.Ordinal);
    }
}
