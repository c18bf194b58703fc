using TmuxAgent.Core.KeyUses;
using TmuxAgent.Core.Manifest;
using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Rules;

/// <summary>What the rules over the uses of keys share.</summary>
internal sealed class UseCheck
{
    private readonly Lazy<KeySuggestions> _suggestions;
    private readonly Dictionary<string, KeySuggestion?> _near = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set;

    public UseCheck(IReadOnlyList<SourceUses> files, EnvSection section, SourceText manifest)
    {
        All = files;
        Files = [.. files.Where(file => file.Role != SourceRole.Rendered)];
        Section = section;
        Manifest = manifest;
        Declared = new EnvKeyIndex(section);
        _suggestions = new(() => new KeySuggestions(section));
        _set = new(
            All.SelectMany(file => file.Uses)
                .Where(use => use.Kind is KeyUseKind.Writes or KeyUseKind.Exports)
                .Select(use => use.Name),
            StringComparer.Ordinal
        );
    }

    /// <summary>Every file, those included of which nothing is to be said.</summary>
    public IReadOnlyList<SourceUses> All { get; }

    /// <summary>The files that people write.</summary>
    public IReadOnlyList<SourceUses> Files { get; }

    public EnvSection Section { get; }

    /// <summary>The manifest's text, for findings about what it declares.</summary>
    public SourceText Manifest { get; }

    public EnvKeyIndex Declared { get; }

    public IEnumerable<KeyUse> Uses => Files.SelectMany(file => file.Uses);

    /// <summary>Whether some file of the repository gives a key a value.</summary>
    public bool IsSet(string name) => _set.Contains(name);

    /// <summary>The declared key that an undeclared name most likely means; null for none, and for a name of the system's.</summary>
    public KeySuggestion? Near(string name)
    {
        if (_near.TryGetValue(name, out var known))
            return known;
        var found = Declared.Find(name) is not null || SystemKeys.Include(name) ? null : _suggestions.Value.For(name);
        _near[name] = found;
        return found;
    }

    /// <summary>The owned prefix that an undeclared name begins with; null for none.</summary>
    public string? OwnedPrefix(string name) =>
        Declared.Find(name) is null
            ? Section.Prefixes.FirstOrDefault(prefix =>
                prefix.Length > 0 && name.StartsWith(prefix, StringComparison.Ordinal)
            )
            : null;
}
