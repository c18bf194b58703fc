namespace TmuxAgent.Core.Manifest;

/// <summary>The declared keys by each of their spellings.</summary>
public sealed class EnvKeyIndex
{
    private readonly Dictionary<string, EnvKey> _bySpelling = new(StringComparer.Ordinal);
    private readonly ILookup<string, EnvKey> _mirrors;

    /// <param name="section">What the manifest declares.</param>
    public EnvKeyIndex(EnvSection section)
    {
        foreach (var key in section.Keys)
            _bySpelling[key.Name] = key;
        foreach (var key in section.Keys)
        {
            foreach (var alias in key.Aliases)
            {
                if (Find(alias) is null)
                    _bySpelling[alias] = key;
            }
        }
        _mirrors = section
            .Keys.Where(key => key.MirrorOf is not null)
            .ToLookup(key => key.MirrorOf!, StringComparer.Ordinal);
    }

    /// <summary>The key of that name, or else the one with that alias; null where there is neither.</summary>
    public EnvKey? Find(string spelling) => _bySpelling.TryGetValue(spelling, out var key) ? key : null;

    /// <summary>The lower-case keys that repeat a key's value.</summary>
    public IEnumerable<EnvKey> MirrorsOf(string name) => _mirrors[name];
}
