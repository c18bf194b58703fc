using TmuxAgent.Core.Text;

namespace TmuxAgent.Core.Toml;

/// <summary>A table: by header, inline, made by a dotted key, or the document itself.</summary>
public sealed class TomlTable : TomlValue
{
    private readonly List<TomlEntry> _entries = [];
    private readonly Dictionary<string, TomlEntry> _byName = new(StringComparer.Ordinal);

    internal TomlTable(TextSpan span, TomlTableOrigin origin)
        : base(span) => Origin = origin;

    /// <summary>The entries in the order of the text.</summary>
    public IReadOnlyList<TomlEntry> Entries => _entries;

    /// <inheritdoc/>
    public override string Kind => "a table";

    internal TomlTableOrigin Origin { get; set; }

    /// <summary>The entry of that name, or null. Names compare by code unit.</summary>
    public TomlEntry? Find(string name) => _byName.TryGetValue(name, out var entry) ? entry : null;

    internal void Add(TomlEntry entry)
    {
        _entries.Add(entry);
        _byName.Add(entry.Name, entry);
    }
}

/// <summary>One key with its value.</summary>
/// <param name="Name">The key, quotes and escapes resolved; one part of a dotted key.</param>
/// <param name="NameSpan">Where the key is written first.</param>
/// <param name="Value">Its value.</param>
public sealed record TomlEntry(string Name, TextSpan NameSpan, TomlValue Value);

/// <summary>How a table came to be; decides what may still be added to it (TOML 1.0.0, "Table", "Inline Table").</summary>
internal enum TomlTableOrigin
{
    /// <summary>The document.</summary>
    Root,

    /// <summary>Named by a header of its own, or an element of an array of tables: never opened again.</summary>
    Header,

    /// <summary>Passed through by a header of a deeper table: may still get its own header.</summary>
    Implied,

    /// <summary>Made by a dotted key: other dotted keys may add to it, a header may not reopen it.</summary>
    Dotted,

    /// <summary>Written with braces: closed for good.</summary>
    Inline,
}
